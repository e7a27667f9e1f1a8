package app.foyer.command;

import app.foyer.command.desk.Promises;
import app.foyer.command.desk.Remains;
import app.foyer.command.desk.SeatCount;
import app.foyer.command.desk.States;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.command.policy.Clearing;
import app.foyer.command.policy.Declined;
import app.foyer.command.policy.OpeningNight;
import app.foyer.command.policy.Policy;
import app.foyer.command.policy.Regrets;
import app.foyer.command.policy.SeatCounting;
import app.foyer.command.policy.WaitingList;
import java.util.List;

/** All that follows by itself. */
final class HousePolicies {
    private HousePolicies() {}

    static List<Policy> of(States states, PostgresEventStorageEngine engine) {
        return List.of(
                new WaitingList(),
                new OpeningNight(engine.queries()::standing),
                new Declined(),
                new Regrets(new Promises(states, engine.queries())::of),
                new SeatCounting(new SeatCount(states, engine)::of),
                new Clearing(new Remains(states, engine)));
    }
}

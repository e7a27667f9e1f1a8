package app.foyer.command.policy;

import app.foyer.command.desk.Remains;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of who is forgotten, posts are deleted, memberships and follows end, one by one. What was looked
 * up in the log for it is kept in memory only: after a stop it is looked up again, and what has
 * ended by then is passed over.
 */
public final class Clearing implements Policy {
    private static final String NAME = "clearing";

    private final Remains remains;
    private final Map<String, Queue<AggregateId>> left = new ConcurrentHashMap<>();

    public Clearing(Remains remains) {
        this.remains = remains;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return entry.event() instanceof MemberForgotten forgotten
                ? List.of(
                        new AgendaChange.Put(
                                new AgendaEntry(
                                        NAME,
                                        forgotten.member().toString(),
                                        "",
                                        Instant.EPOCH,
                                        entry.position())))
                : List.of();
    }

    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        MemberId member = MemberId.of(due.about());
        Queue<AggregateId> todo =
                left.computeIfAbsent(due.about(), _ -> new ArrayDeque<>(remains.of(member)));
        AgendaEntry never = new AgendaEntry(NAME, due.about(), "", null, 0);
        while (!todo.isEmpty()) {
            Optional<Step> step =
                    remains.ending(todo.remove(), member).map(command -> new Step(command, never));
            if (step.isPresent()) {
                return step;
            }
        }
        left.remove(due.about());
        return Optional.empty();
    }
}

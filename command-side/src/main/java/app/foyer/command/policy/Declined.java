package app.foyer.command.policy;

import app.foyer.command.policy.AgendaChange.Drop;
import app.foyer.command.policy.AgendaChange.Put;
import app.foyer.contract.Limits;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.id.MemberId;
import java.util.List;
import java.util.Optional;

/** Who was not let into the network is forgotten, {@link Limits#DECLINED_KEPT} later. */
public final class Declined implements Policy {
    private static final String NAME = "declined";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            case MemberDeclined declined ->
                    List.of(
                            new Put(
                                    new AgendaEntry(
                                            NAME,
                                            declined.member().toString(),
                                            "",
                                            declined.at().plus(Limits.DECLINED_KEPT),
                                            entry.position())));
            case MemberForgotten forgotten ->
                    List.of(new Drop(NAME, forgotten.member().toString()));
            default -> List.of();
        };
    }

    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        return Optional.of(new Step(new ForgetMe(MemberId.of(due.about()), List.of()), due));
    }
}

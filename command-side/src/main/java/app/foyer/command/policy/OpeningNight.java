package app.foyer.command.policy;

import app.foyer.command.policy.AgendaChange.Drop;
import app.foyer.command.policy.AgendaChange.Put;
import app.foyer.contract.command.CommunityCommand.OpenAtItsTime;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.CommunityId;
import java.util.List;
import java.util.Optional;

/** A community opens at the time that was set. */
public final class OpeningNight implements Policy {
    private static final String NAME = "opening-night";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            case CommunityOpeningSet set when set.opensAt() != null ->
                    List.of(
                            new Put(
                                    new AgendaEntry(
                                            NAME,
                                            set.community().toString(),
                                            "",
                                            set.opensAt(),
                                            entry.position())));
            case CommunityOpeningSet set -> List.of(drop(set.community()));
            case CommunityOpened opened -> List.of(drop(opened.community()));
            case CommunityOpeningMissed missed -> List.of(drop(missed.community()));
            default -> List.of();
        };
    }

    private static Drop drop(CommunityId community) {
        return new Drop(NAME, community.toString());
    }

    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        return Optional.of(new Step(new OpenAtItsTime(CommunityId.of(due.about())), due));
    }
}

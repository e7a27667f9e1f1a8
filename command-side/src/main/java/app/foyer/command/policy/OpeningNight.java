package app.foyer.command.policy;

import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.command.policy.AgendaChange.Drop;
import app.foyer.command.policy.AgendaChange.Put;
import app.foyer.contract.command.CommunityCommand.OpenAtItsTime;
import app.foyer.contract.command.NetworkCommand.OpenNetworkAtItsTime;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.id.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A community, or the network, opens at the time that was set. */
public final class OpeningNight implements Policy {
    private static final String NAME = "opening-night";

    private final StandingCount standing;

    /**
     * @param standing what stands in the network
     */
    public OpeningNight(StandingCount standing) {
        this.standing = standing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            case CommunityOpeningSet set when set.opensAt() != null ->
                    List.of(put(set.community(), set.opensAt(), entry));
            case CommunityOpeningSet set -> List.of(drop(set.community()));
            case CommunityOpened opened -> List.of(drop(opened.community()));
            case CommunityOpeningMissed missed -> List.of(drop(missed.community()));
            case NetworkOpeningSet set when set.opensAt() != null ->
                    List.of(put(NETWORK, set.opensAt(), entry));
            case NetworkOpeningSet _ -> List.of(drop(NETWORK));
            case NetworkOpened _ -> List.of(drop(NETWORK));
            case NetworkOpeningMissed _ -> List.of(drop(NETWORK));
            default -> List.of();
        };
    }

    private static Put put(CommunityId room, Instant opensAt, LogEntry entry) {
        return new Put(new AgendaEntry(NAME, room.toString(), "", opensAt, entry.position()));
    }

    private static Drop drop(CommunityId community) {
        return new Drop(NAME, community.toString());
    }

    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        CommunityId room = CommunityId.of(due.about());
        return Optional.of(
                new Step(
                        room.equals(NETWORK)
                                ? new OpenNetworkAtItsTime(standing.now())
                                : new OpenAtItsTime(room),
                        due));
    }
}

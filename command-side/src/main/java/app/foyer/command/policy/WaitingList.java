package app.foyer.command.policy;

import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.command.policy.AgendaChange.Drop;
import app.foyer.command.policy.AgendaChange.Put;
import app.foyer.contract.command.AnswerCommand.SeatNext;
import app.foyer.contract.command.MemberCommand.AdmitNextMember;
import app.foyer.contract.command.MembershipCommand.AdmitNext;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever waited longest for a place in a community, the network or a gathering gets the next. */
public final class WaitingList implements Policy {
    private static final String NAME = "waiting-list";

    /** What an entry about a community begins with; others are about members. */
    private static final String LOOK = "look/";

    /** What an entry about a seat at a gathering ends with. */
    private static final String SEAT = "/seat";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            // Somebody may have left between their being told to wait and now.
            case MembershipWaited waited ->
                    List.of(new Put(waits(waited, entry)), look(waited.community(), entry));
            case MembershipEvent other ->
                    List.of(new Drop(NAME, about(other.community(), other.member())));
            case MemberWaited waited ->
                    List.of(new Put(waits(waited, entry)), look(NETWORK, entry));
            case MemberJoined joined -> List.of(drop(joined));
            case MemberDeclined declined -> List.of(drop(declined));
            case MemberForgotten forgotten -> List.of(drop(forgotten));
            case AnswerWaited waited ->
                    List.of(new Put(waits(waited, entry)), look(waited.gathering().room(), entry));
            case AnswerGiven given -> List.of(new Drop(NAME, about(given)));
            case GatheringChanged changed -> List.of(look(changed.gathering().room(), entry));
            case NetworkCapacitySet _ -> List.of(look(NETWORK, entry));
            case SeatFreed freed -> List.of(look(freed.community(), entry));
            case SeatsCounted counted -> List.of(look(counted.community(), entry));
            case CommunityCapacitySet set -> List.of(look(set.community(), entry));
            default -> List.of();
        };
    }

    private static AgendaEntry waits(MembershipWaited waited, LogEntry entry) {
        return waits(waited.community(), waited.member(), entry);
    }

    private static AgendaEntry waits(MemberWaited waited, LogEntry entry) {
        return waits(NETWORK, waited.member(), entry);
    }

    private static AgendaEntry waits(CommunityId room, MemberId member, LogEntry entry) {
        String about = about(room, member);
        return new AgendaEntry(NAME, about, room.toString(), null, entry.position());
    }

    private static AgendaEntry waits(AnswerWaited waited, LogEntry entry) {
        String room = waited.gathering().toString();
        return new AgendaEntry(NAME, about(waited), room, null, entry.position());
    }

    private static String about(AnswerEvent event) {
        return about(event.gathering().room(), event.member()) + SEAT;
    }

    private static Drop drop(MemberEvent event) {
        return new Drop(NAME, about(NETWORK, event.member()));
    }

    private static Put look(CommunityId community, LogEntry entry) {
        return new Put(
                new AgendaEntry(NAME, LOOK + community, "", Instant.EPOCH, entry.position()));
    }

    private static String about(CommunityId community, MemberId member) {
        return community + "/" + member;
    }

    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        String community = due.about().substring(LOOK.length());
        return agenda.first(NAME, community).map(first -> admit(community, first));
    }

    private static Step admit(String room, AgendaEntry first) {
        String who = first.about().substring(room.length() + 1);
        if (who.endsWith(SEAT)) {
            MemberId guest = MemberId.of(who.substring(0, who.length() - SEAT.length()));
            return new Step(new SeatNext(GatheringId.of(room), guest), first);
        }
        MemberId member = MemberId.of(who);
        CommunityId community = CommunityId.of(room);
        return new Step(
                community.equals(NETWORK)
                        ? new AdmitNextMember(member)
                        : new AdmitNext(community, member),
                first);
    }
}

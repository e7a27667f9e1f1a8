package app.foyer.command.policy;

import app.foyer.command.desk.Remains;
import app.foyer.contract.AggregateId;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of who leaves the network, memberships and follows end, one by one; of who is forgotten, posts
 * are deleted, too. What was looked up in the log for it is kept in memory only: after a stop it is
 * looked up again, and what has ended by then is passed over.
 */
public final class Clearing implements Policy {
    /** Stored with what is left to be done; never changes. */
    public static final String NAME = "clearing";

    /** How an entry says that posts are deleted. */
    private static final String POSTS_TOO = "posts";

    private final Remains remains;
    private final Map<AgendaEntry, Queue<AggregateId>> left = new ConcurrentHashMap<>();

    public Clearing(Remains remains) {
        this.remains = remains;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AgendaChange> changes(LogEntry entry) {
        return switch (entry.event()) {
            case MemberForgotten forgotten -> List.of(put(forgotten.member(), POSTS_TOO, entry));
            case MemberLeft gone -> List.of(put(gone.member(), "", entry));
            default -> List.of();
        };
    }

    private static AgendaChange put(MemberId member, String how, LogEntry entry) {
        return new AgendaChange.Put(
                new AgendaEntry(NAME, member.toString(), how, Instant.EPOCH, entry.position()));
    }

    @Override
    public Optional<Step> next(AgendaEntry due, Agenda agenda) {
        MemberId member = MemberId.of(due.about());
        Queue<AggregateId> todo =
                left.computeIfAbsent(due, _ -> new ArrayDeque<>(remains.of(member)));
        AgendaEntry never = new AgendaEntry(NAME, due.about(), "", null, 0);
        while (!todo.isEmpty()) {
            Optional<Step> step =
                    remains.ending(todo.remove(), member, due.queue().equals(POSTS_TOO))
                            .map(command -> new Step(command, never));
            if (step.isPresent()) {
                return step;
            }
        }
        left.remove(due);
        return Optional.empty();
    }
}

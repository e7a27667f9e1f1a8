package app.foyer.command.desk;

import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Content;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.OwnLog;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folds what a member did from the log: by its indices, never by reading it all. */
public final class MembersLog implements OwnLog {
    private static final int BATCH = 500;

    private final PostgresEventStorageEngine log;

    public MembersLog(PostgresEventStorageEngine log) {
        this.log = log;
    }

    @Override
    public void posts(MemberId author, Consumer<OwnPost> each) {
        List<String> posts = log.postsOf(author).stream().map(AggregateId::toString).toList();
        for (int from = 0; from < posts.size(); from += BATCH) {
            List<String> batch = posts.subList(from, Math.min(posts.size(), from + BATCH));
            fold(batch).values().stream().filter(Objects::nonNull).forEach(each);
        }
    }

    @Override
    public Map<AggregateId, Instant> began(Collection<AggregateId> relations) {
        Map<AggregateId, Instant> began = new HashMap<>();
        List<String> all = relations.stream().map(AggregateId::toString).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            log.readAggregates(all.subList(from, Math.min(all.size(), from + BATCH)))
                    .map(message -> (Event) message.getPayload())
                    .filter(e -> e instanceof MembershipJoined || e instanceof FollowStarted)
                    .forEach(event -> began.put(event.aggregate(), event.at()));
        }
        return began;
    }

    /** The posts as they are now, in their order; null where one was deleted. */
    private Map<String, @Nullable OwnPost> fold(List<String> posts) {
        Map<String, @Nullable OwnPost> folded = new LinkedHashMap<>();
        posts.forEach(post -> folded.put(post, null));
        log.readAggregates(posts)
                .forEach(message -> {
                    PostEvent event = (PostEvent) message.getPayload();
                    String post = message.getAggregateIdentifier();
                    folded.put(post, after(folded.get(post), event));
                });
        return folded;
    }

    private static @Nullable OwnPost after(@Nullable OwnPost post, PostEvent event) {
        return switch (event) {
            case PostPublished e ->
                    new OwnPost(
                            e.post(),
                            e.community(),
                            e.post(),
                            null,
                            new Content(e.text(), e.length()),
                            e.at(),
                            null,
                            false);
            case ReplyWritten e ->
                    new OwnPost(
                            e.post(),
                            e.community(),
                            e.thread(),
                            e.parent(),
                            new Content(e.text(), e.length()),
                            e.at(),
                            null,
                            false);
            case PostImported e ->
                    new OwnPost(
                            e.post(),
                            e.community(),
                            e.thread(),
                            e.parent(),
                            new Content(e.text(), e.length()),
                            e.at(),
                            null,
                            true);
            case PostEdited e -> edited(Objects.requireNonNull(post), e);
            // Its author reads it all the same.
            case PostRemoved _, PostRestored _ -> post;
            case PostDeleted _, RemovedPostDeleted _ -> null;
        };
    }

    private static OwnPost edited(OwnPost post, PostEdited e) {
        return new OwnPost(
                post.post(),
                post.community(),
                post.thread(),
                post.parent(),
                new Content(e.text(), e.length()),
                post.at(),
                e.at(),
                post.imported());
    }
}

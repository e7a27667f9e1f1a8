package app.foyer.query.answer;

import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Role;
import app.foyer.contract.Via;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.History;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A network in which things happen one after the other, a minute apart, and are remembered. */
final class Network extends Clock {
    final List<LogEntry> log = new ArrayList<>();
    final Touches touches = new Touches(0);
    private final History history;
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");
    private final Ids ids = new Ids(this, new Random(1));
    private Origin origin = Origin.MEMBER;
    private @Nullable Integer onlyIn;
    private int behindFrom;

    /**
     * @param audienceMax how large an audience is delivered to, in a bucket
     */
    Network(BucketStore store, int audienceMax) {
        this.history = new History(store, audienceMax);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** From now on, everything comes from there. */
    void from(Origin origin) {
        this.origin = origin;
    }

    Instant now() {
        return now;
    }

    void happens(Event event) {
        LogEntry entry = new LogEntry(log.size() + 1L, event, origin, now);
        log.add(entry);
        if (onlyIn == null) {
            history.apply(List.of(entry));
        } else {
            history.apply(List.of(entry), onlyIn);
        }
        touches.happened(event, entry.position());
        pass(Duration.ofMinutes(1));
    }

    /** What happens meanwhile is remembered in one bucket only. */
    void aheadIn(int bucket, Runnable meanwhile) {
        behindFrom = log.size();
        onlyIn = bucket;
        meanwhile.run();
    }

    /** The other buckets get there too. */
    void catchUp() {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            if (onlyIn == null || bucket != onlyIn) {
                history.apply(log.subList(behindFrom, log.size()), bucket);
            }
        }
        onlyIn = null;
    }

    MemberId member(String name) {
        MemberId member = ids.nextMember();
        happens(
                new MemberJoined(
                        member, now, new Profile(name, List.of("a:b", ""), List.of(), null)));
        return member;
    }

    CommunityId openCommunity(String name) {
        CommunityId community = closedCommunity(name);
        happens(new CommunityOpened(community, now));
        return community;
    }

    CommunityId closedCommunity(String name) {
        CommunityId community = ids.nextCommunity();
        happens(
                new CommunityFounded(
                        community, null, now, new Description(name, "about", List.of("en"))));
        return community;
    }

    void join(MemberId member, CommunityId community) {
        happens(new MembershipJoined(community, member, now, Role.MEMBER));
    }

    void joinVia(MemberId member, CommunityId community, Via via) {
        happens(new MembershipJoined(community, member, now, Role.MEMBER, via));
    }

    void leave(MemberId member, CommunityId community) {
        happens(new MembershipLeft(community, member, now));
    }

    void follow(MemberId follower, MemberId followed) {
        happens(new FollowStarted(follower, followed, now));
    }

    void unfollow(MemberId follower, MemberId followed) {
        happens(new FollowEnded(follower, followed, now));
    }

    PostId nextPost() {
        return ids.nextPost();
    }

    PostId post(MemberId author, CommunityId community, String text) {
        PostId post = ids.nextPost();
        happens(new PostPublished(post, community, author, now, text, text.length()));
        return post;
    }

    /** For the author's followers alone. */
    PostId postForFollowers(MemberId author, CommunityId community, String text) {
        PostId post = ids.nextPost();
        happens(
                new PostPublished(
                        post, community, author, now, text, text.length(), null, null, author));
        return post;
    }

    PostId reply(MemberId author, CommunityId community, PostId parent, MemberId parentAuthor) {
        return reply(author, community, parent, parentAuthor, parent);
    }

    PostId reply(
            MemberId author,
            CommunityId community,
            PostId parent,
            MemberId parentAuthor,
            PostId thread) {
        PostId post = ids.nextPost();
        happens(
                new ReplyWritten(
                        post, community, author, parent, parentAuthor, thread, now, "reply", 5));
        return post;
    }

    void edit(PostId post, CommunityId community, MemberId author, String text) {
        happens(new PostEdited(post, community, author, now, text, text.length()));
    }

    void delete(PostId post, CommunityId community, MemberId author) {
        happens(new PostDeleted(post, community, author, null, now));
    }

    void deleteReply(PostId post, CommunityId community, MemberId author, PostId parent) {
        happens(new PostDeleted(post, community, author, parent, now));
    }

    void react(PostId post, CommunityId community, MemberId member, ReactionKind kind) {
        happens(new ReactionAdded(post, community, member, kind, now));
    }
}

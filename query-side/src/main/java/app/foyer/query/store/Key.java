package app.foyer.query.store;

import app.foyer.contract.Reported;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.Id;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One key. Its name in Redis is {@code <generation>:{<bucket>}:<tail>}.
 *
 * @param bucket 0 to 15, or 16 for that of the signals
 * @param tail the family's word and, where there is one key per id, the id as 13 characters (of a
 *     home timeline and of an audience in decimal)
 */
public record Key(KeyFamily family, int bucket, String tail) {
    private static final List<String> TAGS =
            IntStream.range(0, Buckets.ALL)
                    .mapToObj(bucket -> String.format(Locale.ROOT, "{%02d}", bucket))
                    .toList();

    private static Key of(KeyFamily family, int bucket, long id) {
        return new Key(family, bucket, family.word() + ":" + Ids.format(id));
    }

    /** Decimal, as the id stands in the sets by which the script that fans out finds its way. */
    private static Key decimal(KeyFamily family, int bucket, long id) {
        return new Key(family, bucket, family.word() + ":" + id);
    }

    /** The key of a family that has one key in every bucket. */
    public static Key inBucket(KeyFamily family, int bucket) {
        if (family.scope() != KeyFamily.Scope.BUCKET) {
            throw new IllegalArgumentException(family + " has more than one key in a bucket");
        }
        return new Key(family, bucket, family.word());
    }

    public static Key card(PostId post) {
        return of(KeyFamily.CARD, Buckets.of(post), post.value());
    }

    public static Key community(CommunityId community) {
        return of(KeyFamily.COMMUNITY, Buckets.of(community), community.value());
    }

    public static Key member(MemberId member) {
        return of(KeyFamily.MEMBER, Buckets.of(member), member.value());
    }

    public static Key memberships(MemberId member) {
        return of(KeyFamily.MEMBERSHIPS, Buckets.of(member), member.value());
    }

    public static Key left(MemberId member) {
        return of(KeyFamily.LEFT, Buckets.of(member), member.value());
    }

    public static Key follows(MemberId member) {
        return of(KeyFamily.FOLLOWS, Buckets.of(member), member.value());
    }

    public static Key bonds(MemberId member) {
        return of(KeyFamily.BONDS, Buckets.of(member), member.value());
    }

    public static Key told(MemberId member) {
        return of(KeyFamily.TOLD, Buckets.of(member), member.value());
    }

    public static Key invitation(InvitationId invitation) {
        KeyFamily family = KeyFamily.INVITATION;
        return new Key(family, Buckets.of(invitation), family.word() + ":" + invitation);
    }

    public static Key gathering(GatheringId gathering) {
        return of(KeyFamily.GATHERING, Buckets.of(gathering), gathering.value());
    }

    public static Key comers(GatheringId gathering) {
        return of(KeyFamily.COMERS, Buckets.of(gathering), gathering.value());
    }

    public static Key waiters(GatheringId gathering) {
        return of(KeyFamily.WAITERS, Buckets.of(gathering), gathering.value());
    }

    public static Key report(ReportId report) {
        return of(KeyFamily.REPORT, Buckets.of(report), report.value());
    }

    /** Open reports of a thing in a place, in the place's bucket. */
    public static Key alike(CommunityId place, Reported about) {
        KeyFamily family = KeyFamily.ALIKE;
        return new Key(family, Buckets.of(place), family.word() + ":" + place + ":" + about);
    }

    /** What is kept of a member, in their bucket. */
    public static Key ofMember(KeyFamily family, MemberId member) {
        if (family.scope() != KeyFamily.Scope.ID) {
            throw new IllegalArgumentException(family + " is not kept per id");
        }
        return of(family, Buckets.of(member), member.value());
    }

    public static Key staff(CommunityId community) {
        return ofCommunity(KeyFamily.STAFF, community);
    }

    /** What is kept of the network, of which there is one. */
    public static Key ofNetwork(KeyFamily family) {
        return ofCommunity(family, CommunityId.NETWORK);
    }

    /** What is kept of a community, in its bucket. */
    public static Key ofCommunity(KeyFamily family, CommunityId community) {
        if (family.scope() != KeyFamily.Scope.ID) {
            throw new IllegalArgumentException(family + " is not kept per id");
        }
        return of(family, Buckets.of(community), community.value());
    }

    public static Key membersHere(CommunityId community, int bucket) {
        return decimal(KeyFamily.MEMBERS_HERE, bucket, community.value());
    }

    public static Key followersHere(MemberId followed, int bucket) {
        return decimal(KeyFamily.FOLLOWERS_HERE, bucket, followed.value());
    }

    /** Of an audience: the id of the community, or member, whose it is. */
    public long source() {
        if (family != KeyFamily.MEMBERS_HERE && family != KeyFamily.FOLLOWERS_HERE) {
            throw new IllegalStateException(family + " is no audience");
        }
        return Long.parseLong(tail.substring(family.word().length() + 1));
    }

    public static Key timeline(CommunityId community) {
        return of(KeyFamily.COMMUNITY_TIMELINE, Buckets.of(community), community.value());
    }

    public static Key timeline(MemberId author) {
        return of(KeyFamily.MEMBER_TIMELINE, Buckets.of(author), author.value());
    }

    /** The replies of the thread that a post began. */
    public static Key thread(PostId thread) {
        return of(KeyFamily.THREAD, Buckets.of(thread), thread.value());
    }

    /** What a member brought along. */
    public static Key imported(MemberId author) {
        return of(KeyFamily.IMPORTED, Buckets.of(author), author.value());
    }

    public static Key home(MemberId reader) {
        return decimal(KeyFamily.HOME, Buckets.of(reader), reader.value());
    }

    /** The one key of a family of which there is one, in the bucket of signals. */
    public static Key ofSignals(KeyFamily family) {
        if (family.scope() != KeyFamily.Scope.SIGNALS) {
            throw new IllegalArgumentException(family + " is not one key among the signals");
        }
        return new Key(family, Buckets.SIGNALS, family.word());
    }

    /** What is kept of a community, or of a member, in the bucket of signals. */
    public static Key ofSignals(KeyFamily family, Id id) {
        if (family.scope() != KeyFamily.Scope.SIGNALS_ID) {
            throw new IllegalArgumentException(family + " is not kept per id among the signals");
        }
        return of(family, Buckets.SIGNALS, id.value());
    }

    /** What stands for a bucket in names; the braces are the hash tag of Redis Cluster. */
    public static String tag(int bucket) {
        return TAGS.get(bucket);
    }

    /** What all keys of a generation of a bucket begin with. */
    public static String prefix(int generation, int bucket) {
        return generation + ":" + tag(bucket) + ":";
    }

    /** The name of the hash that says which generation of a bucket is live. */
    public static String life(int bucket) {
        return tag(bucket) + ":" + KeyFamily.LIFE.word();
    }

    /** The whole name in Redis. */
    public String name(int generation) {
        return prefix(generation, bucket) + tail;
    }

    /** The name without the generation. */
    public String name() {
        return tag(bucket) + ":" + tail;
    }
}

package app.foyer.query.signals;

import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Trust spreads along answers: who is answered by a trusted member of a community is lent what that
 * member may give. What one can give is bounded, so whoever wins over a few members cannot have
 * them carry thousands:
 *
 * <ul>
 *   <li>one who earned it gives the whole of it, to one member of a community in half a month, and
 *       to {@value #GIVEN_MAX_YOUNG} in a community's first 90 days;
 *   <li>one to whom it was lent gives half of it to the first, a quarter to the next, and so on,
 *       for ever, and nothing on the day on which it was lent. So a loan reaches four steps, one a
 *       day, and no more in all than one whole word a step.
 * </ul>
 *
 * <p>The model is the early-terminated walk of SybilRank (Cao and others, "Aiding the Detection of
 * Fake Accounts in Large Scale Social Online Services", NSDI 2012): trust leaves the seeds along
 * edges that cost others' attention, split among them, for a bounded number of steps.
 */
final class Vouching {
    /** So many members one vouches for in a community in half a month. */
    private static final int GIVEN_MAX = 1;

    /** So many in its first days, when everybody is new there. */
    private static final int GIVEN_MAX_YOUNG = 8;

    /** Less than this is not lent on. */
    private static final int LEAST = 50;

    private final CommunityId community;
    private final Instant at;
    private final World world;

    private Vouching(CommunityId community, Instant at, World world) {
        this.community = community;
        this.at = at;
        this.world = world;
    }

    /** Asks for what is needed to vouch for somebody. */
    static void want(MemberId member, CommunityId community, World world) {
        world.want(Key.ofSignals(KeyFamily.WRITERS, community), member.toString());
        world.want(Key.ofSignals(KeyFamily.STANDING, member));
    }

    /** Whether who answers is trusted there, at all. */
    static boolean isTrusted(ReplyWritten reply, World world) {
        Vouching vouching = new Vouching(reply.community(), reply.at(), world);
        Writer writer = vouching.writer(reply.author());
        return writer != null && vouching.power(reply.author(), writer) > 0;
    }

    /** Vouches for one whom a reply answers. */
    static void vouch(MemberId answered, ReplyWritten reply, World world) {
        if (!answered.equals(reply.author())) {
            new Vouching(reply.community(), reply.at(), world).vouch(answered, reply.author());
        }
    }

    private void vouch(MemberId answered, MemberId by) {
        Writer giver = writer(by);
        Writer taker = writer(answered);
        if (giver == null || taker == null) {
            return;
        }
        int gives = gives(by, giver);
        int had = taker.credit().lentOn(Trust.dayOf(at));
        if (gives < LEAST || gives <= had) {
            return;
        }
        set(by, giver.with(giver.credit().gave(Tally.LANDED.periodOf(at))));
        Writer trusted =
                taker.with(taker.credit().lend(gives, Trust.dayOf(at)))
                        .weighing(Math.max(gives, taker.weight()));
        set(answered, trusted);
        Lively.move(community, taker, trusted, world);
        lendInNetwork(answered, gives);
        count(taker, gives - taker.credit().lent());
        Company.settle(answered, community, world);
        Sieve.sift(community, at, world);
    }

    /** What a member may give to one more. */
    private int gives(MemberId by, Writer giver) {
        int own = Trust.own(by, community, giver, at, world);
        int most = Trust.isYoung(community, at, world) ? GIVEN_MAX_YOUNG : GIVEN_MAX;
        if (giver.credit().givenIn(Tally.LANDED.periodOf(at)) >= most) {
            own = 0;
        }
        return Math.max(own, lent(giver) >> Math.min(Integer.SIZE - 1, giver.credit().given() + 1));
    }

    private int power(MemberId by, Writer giver) {
        return Math.max(Trust.own(by, community, giver, at, world), lent(giver));
    }

    /** What was lent to a member before today. */
    private int lent(Writer giver) {
        return giver.credit().lentBefore(Trust.dayOf(at));
    }

    private void lendInNetwork(MemberId answered, int gives) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, answered);
        if (gives > Trust.number(world.get(standing, SignalFields.VOUCHED))) {
            world.set(standing, SignalFields.VOUCHED, Integer.toString(gives));
        }
    }

    /** Who is vouched for has arrived, and, if those were their first words anywhere, landed. */
    private void count(Writer taker, int more) {
        if (more <= 0) {
            return;
        }
        Key signals = Key.ofSignals(KeyFamily.SIGNALS, community);
        Key network = Key.ofSignals(KeyFamily.NETWORK);
        Tallies.add(signals, Tally.ARRIVED, taker.firstAt(), more, world);
        Sieve.siftRising(community, at, world);
        if (taker.landed()) {
            Tallies.add(signals, Tally.LANDED, taker.firstAt(), more, world);
        }
        int answers = Trust.number(world.get(network, SignalFields.ANSWERS));
        world.set(network, SignalFields.ANSWERS, Integer.toString(answers + 1));
    }

    private @Nullable Writer writer(MemberId member) {
        return Writer.read(
                world.get(Key.ofSignals(KeyFamily.WRITERS, community), member.toString()));
    }

    private void set(MemberId member, Writer writer) {
        world.set(Key.ofSignals(KeyFamily.WRITERS, community), member.toString(), writer.write());
    }
}

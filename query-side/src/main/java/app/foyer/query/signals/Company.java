package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.ranking.MemberSample;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.util.Objects;

/** Where members write, with whom, and which communities lie beside each other by that. */
final class Company {
    /** So many communities are remembered of a member, the last in which they wrote. */
    static final int PLACES_MAX = 64;

    /** So many members are remembered of a member, the last with whom they exchanged replies. */
    static final int PEERS_MAX = 48;

    private Company() {}

    /** A member writes in a community. */
    static void visit(MemberId member, CommunityId community, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        Counts places = Counts.read(world.get(standing, SignalFields.PLACES), PLACES_MAX);
        places.meet(community.value());
        world.set(standing, SignalFields.PLACES, places.write());
    }

    /** In how many communities a member writes, of those that are remembered. */
    static int places(MemberId member, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        return Counts.read(world.get(standing, SignalFields.PLACES), PLACES_MAX).ids().size();
    }

    /**
     * A member's word counts in a community, which lies beside the others in which it does from now
     * on.
     */
    static void settle(MemberId member, CommunityId community, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        Counts settled = Counts.read(world.get(standing, SignalFields.SETTLED), PLACES_MAX);
        if (settled.all().containsKey(community.value())) {
            return;
        }
        settled.meet(community.value());
        world.set(standing, SignalFields.SETTLED, settled.write());
        Key signals = Key.ofSignals(KeyFamily.SIGNALS, community);
        String sample = Objects.requireNonNullElse(world.get(signals, SignalFields.SAMPLE), "");
        world.set(
                signals,
                SignalFields.SAMPLE,
                MemberSample.read(sample).with(member.value()).write());
        Key beside = Key.ofSignals(KeyFamily.BESIDE, community);
        for (long other : settled.ids()) {
            if (other != community.value()) {
                world.increase(beside, other, 1);
                world.increase(
                        Key.ofSignals(KeyFamily.BESIDE, new CommunityId(other)),
                        community.value(),
                        1);
            }
        }
    }

    /**
     * One member answers another. Both then have exchanged words if the answer is that of a trusted
     * one: else anybody could push themselves among a stranger's company.
     */
    static void meet(MemberId member, MemberId other, boolean trusted, World world) {
        if (!member.equals(other)) {
            add(member, other, world);
            if (trusted) {
                add(other, member, world);
            }
        }
    }

    private static void add(MemberId member, MemberId peer, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        Counts peers = Counts.read(world.get(standing, SignalFields.PEERS), PEERS_MAX);
        peers.meet(peer.value());
        world.set(standing, SignalFields.PEERS, peers.write());
    }
}

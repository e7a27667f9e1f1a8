package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;

/** Where members write, with whom, and which communities lie beside each other by that. */
final class Company {
    /** So many communities are remembered of a member, the last in which they wrote. */
    static final int PLACES_MAX = 64;

    /** So many members are remembered of a member, the last with whom they exchanged replies. */
    static final int PEERS_MAX = 48;

    private Company() {}

    /** A member writes in a community, which then lies beside the others in which they do. */
    static void visit(MemberId member, CommunityId community, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        Counts places = Counts.read(world.get(standing, SignalFields.PLACES), PLACES_MAX);
        boolean isNew = places.meet(community.value());
        world.set(standing, SignalFields.PLACES, places.write());
        if (!isNew) {
            return;
        }
        Key beside = Key.ofSignals(KeyFamily.BESIDE, community);
        for (long other : places.ids()) {
            if (other != community.value()) {
                world.increase(beside, other, 1);
                world.increase(
                        Key.ofSignals(KeyFamily.BESIDE, new CommunityId(other)),
                        community.value(),
                        1);
            }
        }
    }

    /** One member answers another. */
    static void meet(MemberId member, MemberId other, World world) {
        if (!member.equals(other)) {
            add(member, other, world);
            add(other, member, world);
        }
    }

    private static void add(MemberId member, MemberId peer, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        Counts peers = Counts.read(world.get(standing, SignalFields.PEERS), PEERS_MAX);
        peers.meet(peer.value());
        world.set(standing, SignalFields.PEERS, peers.write());
    }
}

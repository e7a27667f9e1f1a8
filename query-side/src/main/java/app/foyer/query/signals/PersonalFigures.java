package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.FitHit;
import app.foyer.query.ranking.PersonalSignals;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What communities are to one who asks. */
final class PersonalFigures {
    private final Voices follows;
    private final Voices inviters;
    private final Voices peers;
    private final Map<Long, Long> beside;
    private final boolean settled;
    private final Map<CommunityId, FitHit> fits;

    PersonalFigures(
            Voices follows,
            Voices inviters,
            Voices peers,
            Map<Long, Long> beside,
            boolean settled,
            List<FitHit> fits) {
        this.settled = settled;
        this.follows = follows;
        this.inviters = inviters;
        this.peers = peers;
        this.beside = beside;
        this.fits =
                fits.stream()
                        .collect(
                                Collectors.toMap(
                                        FitHit::community, Function.identity(), (one, _) -> one));
    }

    PersonalSignals of(CommunityId community) {
        long id = community.value();
        FitHit fit = fits.get(community);
        return new PersonalSignals(
                follows.voice(id),
                follows.members(id),
                inviters.voice(id),
                inviters.members(id),
                peers.voice(id),
                peers.members(id),
                beside.getOrDefault(id, 0L),
                settled,
                fit == null ? 0 : fit.likeness(),
                fit == null ? List.of() : fit.words());
    }
}

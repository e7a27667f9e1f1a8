package app.foyer.load.drill;

import app.foyer.load.drill.City.Person;
import app.foyer.load.drill.Walked.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is to be seen of a city once it has healed, compared with what callers were told: each post
 * once where it belongs, no deleted one, and no secret for an outsider. Adds up, round by round.
 */
final class Sights {
    private static final int DELETED_LOOKED_AT = 20;
    private static final int OUTSIDE_ROUNDS = 10;

    private final City city;
    private final CityLife life;
    private final Tally tally;
    private long looked;
    private long missing;
    private long doubled;
    private long shown;

    Sights(City city, CityLife life, Tally tally) {
        this.city = city;
        this.life = life;
        this.tally = tally;
    }

    /** Looks around. */
    void look(Client client, List<Acknowledged> acknowledged)
            throws IOException, InterruptedException {
        Written written = Written.newest(acknowledged);
        tally.expect(!written.there().isEmpty(), "nothing was written");
        List<Seen> everywhere = new ArrayList<>();
        for (String community : city.communities()) {
            Walked walked =
                    Walked.down(client, city.reader(), City.timeline(community), written.since());
            tally.expect(!walked.stale(), "a community is stale");
            everywhere.addAll(walked.posts());
            tally.expect(
                    walked.posts().stream().allMatch(each -> each.community().equals(community)),
                    "a post is in another community than it was written in");
        }
        looked += written.there().size();
        missing += written.missing(everywhere);
        doubled += Written.doubled(everywhere);
        shown += written.undead(everywhere);
        lookAtHome(client, city.reader(), written);
        lookAtHome(client, city.outsiders().getFirst(), written.open());
        lookForDeleted(client, written);
        lookAsOutsiders(client);
    }

    /** Of who is in all communities, or follows all who write and is in none. */
    private void lookAtHome(Client client, Person who, Written due)
            throws IOException, InterruptedException {
        Walked home = Walked.down(client, who, City.HOME, due.since());
        tally.expect(!home.stale(), "home is stale");
        missing += due.missing(home);
        doubled += Written.doubled(home.posts());
        shown += due.undead(home.posts());
    }

    private void lookForDeleted(Client client, Written written)
            throws IOException, InterruptedException {
        for (String post : written.deleted().stream().limit(DELETED_LOOKED_AT).toList()) {
            Answer answer = client.get("/v1/posts/" + post, city.reader().token());
            shown += answer.isUnknown() ? 0 : 1;
        }
    }

    private void lookAsOutsiders(Client client) throws IOException, InterruptedException {
        Random random = new Random(looked);
        for (Person outsider : city.outsiders()) {
            for (int round = 0; round < OUTSIDE_ROUNDS; round++) {
                for (String path : Onlookers.paths(city, life.secrets(), random)) {
                    Answer answer = client.get(path, outsider.token());
                    shown += answer.body().contains(CityLife.SECRET) ? 1 : 0;
                }
            }
        }
    }

    /** What onlookers saw meanwhile. */
    void add(Onlookers onlookers) {
        shown += onlookers.shown().size();
        onlookers.shown().stream()
                .distinct()
                .limit(3)
                .forEach(path -> tally.note("an outsider was shown a secret at " + path));
        tally.unclear(onlookers.unclear());
    }

    List<Figure> figures() {
        return List.of(
                Figure.counted("looked_for", looked),
                Figure.difference("missing", missing),
                Figure.difference("doubled", doubled),
                Figure.difference("shown", shown));
    }
}

package app.foyer.evaluate.fit;

import app.foyer.contract.Description;
import app.foyer.contract.Limits;
import app.foyer.contract.Origin;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.evaluate.fit.Texts.Text;
import app.foyer.search.MemorySearchConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The server's search, fed with events and asked as the server asks it. */
final class Ours implements Contender {
    private static final MemberId SOMEBODY = new MemberId(1);

    private final List<String> names;
    private final MemorySearchConfiguration search;
    private long position;

    Ours(List<String> names, Instant foundedAt) {
        this.names = names;
        this.search = new MemorySearchConfiguration(new SimpleMeterRegistry());
        for (int i = 0; i < names.size(); i++) {
            Description description = new Description(names.get(i), "", List.of());
            take(new CommunityFounded(community(i), SOMEBODY, foundedAt, description), foundedAt);
            take(new CommunityOpened(community(i), foundedAt), foundedAt);
        }
    }

    private static CommunityId community(int number) {
        return new CommunityId(number + 1L);
    }

    private void take(Event event, Instant at) {
        position++;
        search.take(new LogEntry(position, event, Origin.IMPORT, at));
    }

    @Override
    public String name() {
        return "foyer";
    }

    @Override
    public void read(Text text) {
        PostId post = new PostId(position + 1);
        CommunityId community = community(text.community());
        int length = text.text().codePointCount(0, text.text().length());
        take(
                new PostPublished(post, community, SOMEBODY, text.at(), text.text(), length),
                text.at());
    }

    @Override
    public void ready() {
        search.show();
    }

    @Override
    public double[] scores(String interests) {
        int first = Math.min(Limits.FIT_HITS_MAX, names.size());
        FitCommunities question =
                new FitCommunities(List.of(interests), List.of(), Set.of(), first);
        double[] scores = new double[names.size()];
        for (FitHit hit : search.queries().ask(question, 0).value()) {
            scores[(int) hit.community().value() - 1] = hit.likeness();
        }
        return scores;
    }

    @Override
    public void close() {
        search.close();
    }
}

package app.foyer.evaluate;

import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.evaluate.TitlesFolder.Title;
import app.foyer.search.MemorySearchConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The task Fit: a newcomer's interests are the words of a title, and the community in which it was
 * written is right. Asked about are the last 30 % of the titles; each is answered from those before
 * it, of which the last {@value #SEEN_EVERY} may be missing.
 */
final class FitEvaluation {
    static final String OURS = "Foyer's fit";
    static final String TITLES = "BM25 on all earlier titles";
    static final String NAMES = "BM25 on community names";
    private static final double TRAINING = 0.7;
    private static final int SEEN_EVERY = 100;
    private static final MemberId AUTHOR = new MemberId(1);

    private final TitlesFolder titles;
    private final DoubleConsumer progress;
    private final Map<String, Measured> reciprocalRanks = new LinkedHashMap<>();
    private long position;

    FitEvaluation(TitlesFolder titles, DoubleConsumer progress) {
        this.titles = titles;
        this.progress = progress;
        for (String name : List.of(OURS, TITLES, NAMES)) {
            reciprocalRanks.put(name, new Measured());
        }
    }

    /** The reciprocal rank of the right community, per title asked about, by ranking. */
    Map<String, Measured> run() throws IOException {
        try (MemorySearchConfiguration search =
                        new MemorySearchConfiguration(new SimpleMeterRegistry());
                Analyzer analyzer = new FoldedWords()) {
            ask(search, analyzer);
        }
        return reciprocalRanks;
    }

    private void ask(MemorySearchConfiguration search, Analyzer analyzer) throws IOException {
        int communities = titles.names().size();
        WordCounts earlier = new WordCounts(communities);
        WordCounts names = new WordCounts(communities);
        Instant begin = titles.titles().getFirst().at();
        for (int community = 0; community < communities; community++) {
            String name = titles.names().get(community);
            names.add(community, words(analyzer, name));
            happened(
                    search,
                    new CommunityFounded(
                            TitlesFolder.id(community),
                            null,
                            begin,
                            new Description(name, "", List.of())));
            happened(search, new CommunityOpened(TitlesFolder.id(community), begin));
        }
        int count = titles.titles().size();
        int training = (int) (count * TRAINING);
        for (int i = 0; i < count; i++) {
            Title title = titles.titles().get(i);
            List<String> words = words(analyzer, title.text());
            if (i == training || i % SEEN_EVERY == 0) {
                search.show();
            }
            if (i >= training) {
                measure(OURS, fits(search, title), title.community());
                measure(TITLES, earlier.scores(words), title.community());
                measure(NAMES, names.scores(words), title.community());
            }
            earlier.add(title.community(), words);
            PostId post = new PostId(i + 1L);
            happened(
                    search,
                    new PostPublished(
                            post,
                            TitlesFolder.id(title.community()),
                            AUTHOR,
                            title.at(),
                            title.text(),
                            title.text().length()));
            progress.accept((i + 1.0) / count);
        }
    }

    private double[] fits(MemorySearchConfiguration search, Title title) {
        FitCommunities asked = new FitCommunities(List.of(title.text()), List.of(), Set.of(), 100);
        double[] scores = new double[titles.names().size()];
        for (FitHit hit : search.queries().ask(asked, 0).value()) {
            scores[(int) hit.community().value() - 1] = hit.likeness();
        }
        return scores;
    }

    /** Those that score alike share the places that they take together. */
    private void measure(String name, double[] scores, int right) {
        int better = 0;
        int alike = 0;
        for (double score : scores) {
            better += score > scores[right] ? 1 : 0;
            alike += score == scores[right] ? 1 : 0;
        }
        reciprocalRanks
                .computeIfAbsent(name, _ -> new Measured())
                .add(1 / (1 + better + (alike - 1) / 2.0));
    }

    private void happened(MemorySearchConfiguration search, Event event) {
        search.take(new LogEntry(++position, event, Origin.IMPORT, event.at()));
    }

    private static List<String> words(Analyzer analyzer, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        return words;
    }
}

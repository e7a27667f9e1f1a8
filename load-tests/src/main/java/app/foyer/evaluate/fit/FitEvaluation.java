package app.foyer.evaluate.fit;

import app.foyer.evaluate.fit.Texts.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the task Fit over a recorded history. */
public final class FitEvaluation {
    private FitEvaluation() {}

    /**
     * Asks about each text of the last 30 % with what was written in the first 70 %. In a history
     * with members, only about texts of those who had not written before.
     *
     * @return empty if the folder holds too few texts
     */
    public static Optional<FitResult> run(Path folder) throws IOException {
        return run(folder, 1);
    }

    /**
     * Likewise, but what is asked about is read too, in so many steps: with 30, each text is asked
     * about with what was written up to at most 1 % before it.
     */
    public static Optional<FitResult> run(Path folder, int steps) throws IOException {
        Optional<Texts> texts = Texts.in(folder);
        return texts.isEmpty() ? Optional.empty() : result(texts.get(), steps);
    }

    private static Optional<FitResult> result(Texts texts, int steps) throws IOException {
        List<String> names = texts.communities();
        try (Contender ours = new Ours(names, texts.list().getFirst().at());
                Contender onNames = Bm25.onNames(names);
                Contender onTexts = Bm25.onTexts(names.size())) {
            List<ReciprocalRanks> ranks = new ArrayList<>();
            for (Contender contender : List.of(ours, onNames, onTexts)) {
                ranks.add(ranks(contender, texts, steps));
            }
            ReciprocalRanks first = ranks.getFirst();
            if (first.size() == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new FitResult(
                            first.size(),
                            names.size(),
                            ranks.stream().map(ReciprocalRanks::ranking).toList(),
                            ranks.stream().skip(1).map(first::above).toList()));
        }
    }

    private static ReciprocalRanks ranks(Contender contender, Texts texts, int steps)
            throws IOException {
        List<Double> each = new ArrayList<>();
        int split = texts.split();
        int size = texts.list().size();
        int read = 0;
        for (int step = 0; step < steps; step++) {
            int from = split + (int) ((long) (size - split) * step / steps);
            int to = split + (int) ((long) (size - split) * (step + 1) / steps);
            while (read < from) {
                contender.read(texts.list().get(read++));
            }
            contender.ready();
            for (Text text : texts.list().subList(from, to)) {
                if (text.isAskable()) {
                    each.add(ReciprocalRanks.of(contender.scores(text.text()), text.community()));
                }
            }
        }
        return new ReciprocalRanks(contender.name(), each);
    }
}

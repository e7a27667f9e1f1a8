package app.foyer.evaluate;

import app.foyer.evaluate.Evaluation.Outcome;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./foyer evaluate FOLDER}: judges rankings on the newcomers of a recorded history. */
@Command(
        name = "foyer evaluate",
        mixinStandardHelpOptions = true,
        description = "Judge rankings on the newcomers of a recorded history.")
public final class Evaluate implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            description =
                    "A folder with communities.tsv, posts.tsv and perhaps follows.tsv; or with titles.tsv,"
                            + " for the task Fit.")
    private Path folder = Path.of(".");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Where the page with plots goes; target/evaluate/<folder>.html if not given.")
    private @Nullable Path report;

    @Option(
            names = "--attack",
            description =
                    "Add fabricated members instead, and see how many places their target gains.")
    private boolean attack;

    private final PrintStream out;
    private final PrintStream err;

    Evaluate(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the process with the command's exit status. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Evaluate(out, err))
                .setExecutionExceptionHandler((exception, _, _) -> failed(exception, err))
                .setParameterExceptionHandler((exception, _) -> {
                    err.println(exception.getMessage());
                    return Unable.WRONG_ASKING;
                })
                .execute(arguments);
    }

    private static int failed(Exception exception, PrintStream err) throws Exception {
        if (exception instanceof Unable unable) {
            err.println(unable.getMessage());
            return unable.exitStatus();
        }
        throw exception;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Unable(Unable.WRONG_ASKING, "There is no folder " + folder + ".");
        }
        String history = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String name = attack ? history + "-attacks" : history;
        Path page = report == null ? Path.of("target", "evaluate", name + ".html") : report;
        if (attack) {
            attack(history, page);
        } else if (TitlesFolder.isOne(folder)) {
            fit(history, page);
        } else {
            judge(history, page);
        }
        return 0;
    }

    private void judge(String history, Path page) throws IOException {
        Outcome outcome;
        try (Progress progress = new Progress(history, err)) {
            outcome = new Evaluation(folder, err, progress::reached).run();
        }
        write(page, Report.page(history, outcome));
        Table.lines(history, outcome).forEach(out::println);
        sayPage(page);
        out.println(Table.lastLine(history, outcome.results()));
    }

    private void attack(String history, Path page) throws IOException {
        AttackEvaluation.Outcome outcome;
        try (Progress progress = new Progress(history, err)) {
            outcome = new AttackEvaluation(folder, err, progress::reached).run(Attack.all());
        }
        write(page, AttackReport.page(history, outcome));
        AttackReport.lines(history, outcome).forEach(out::println);
        sayPage(page);
        out.println(AttackReport.lastLine(history, outcome));
    }

    private void fit(String history, Path page) throws IOException {
        Map<String, Measured> ranks;
        try (Progress progress = new Progress(history, err)) {
            ranks = new FitEvaluation(TitlesFolder.read(folder), progress::reached).run();
        }
        write(page, FitReport.page(history, ranks));
        FitReport.lines(history, ranks).forEach(out::println);
        sayPage(page);
        out.println(FitReport.lastLine(history, ranks));
    }

    private void sayPage(Path page) {
        out.println();
        out.println("The same with plots: " + page);
    }

    private static void write(Path page, String html) throws IOException {
        Path directory = page.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(page, html, StandardCharsets.UTF_8);
    }
}

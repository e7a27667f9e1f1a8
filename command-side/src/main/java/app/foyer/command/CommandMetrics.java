package app.foyer.command;

/** The names of this side's metrics; what each means: {@code docs/reference/metrics.md}. */
final class CommandMetrics {
    static final String EVENTS_APPENDED = "foyer.events.appended";

    static final String LOG_WRITABLE = "foyer.log.writable";

    static final String FORGETTING_PENDING = "foyer.forgetting.pending";

    static final String FORGETTING_CLEARING = "foyer.forgetting.clearing";

    private CommandMetrics() {}
}

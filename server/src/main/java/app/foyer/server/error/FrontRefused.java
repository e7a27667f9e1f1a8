package app.foyer.server.error;

import java.util.List;

/** The front turned a request away, for the reason that {@link #code()} names. */
public final class FrontRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FrontCode code;
    private final transient List<Fault> faults;

    public FrontRefused(FrontCode code, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public FrontRefused(FrontCode code, String detail) {
        this(code, detail, List.of());
    }

    public FrontRefused(FrontCode code) {
        this(code, code.sentence());
    }

    public FrontCode code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }
}

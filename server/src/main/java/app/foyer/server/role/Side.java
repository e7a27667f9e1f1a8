package app.foyer.server.role;

import app.foyer.server.operate.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A side of the house that runs here.
 *
 * @param side which
 * @param illnessNow what is wrong; empty if nothing is
 * @param reached how far in the log it has got
 */
public record Side(Name side, Supplier<Optional<String>> illnessNow, LongSupplier reached)
        implements Part {

    /** The sides, as health names them. */
    enum Name {
        LOG,
        TIMELINES,
        SEARCH;

        /** Those that servers with these parts start. */
        static List<Name> of(Set<Role.Part> parts) {
            List<Name> names = new ArrayList<>(List.of(LOG));
            if (parts.contains(Role.Part.PROJECTIONS) || parts.contains(Role.Part.QUERIES)) {
                names.add(TIMELINES);
            }
            if (parts.contains(Role.Part.INDEX)) {
                names.add(SEARCH);
            }
            return List.copyOf(names);
        }
    }

    @Override
    public String name() {
        return side.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> illness() {
        return illnessNow.get();
    }

    @Override
    public long position() {
        return reached.getAsLong();
    }
}

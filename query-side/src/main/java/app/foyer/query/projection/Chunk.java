package app.foyer.query.projection;

import app.foyer.query.parking.Handed;
import java.util.List;

/**
 * Some events of the log that follow on each other, handed to all segments as one message: what
 * handing on costs is paid for them together.
 */
record Chunk(List<Handed> handed) {
    Chunk {
        handed = List.copyOf(handed);
    }
}

package app.foyer.evaluate.fit;

import app.foyer.evaluate.fit.Texts.Text;
import java.io.IOException;

/** A way to find the community that fits. */
interface Contender extends AutoCloseable {
    String name();

    /** Learns that this was written. */
    void read(Text text) throws IOException;

    /** Is asked from now on, until it reads again. */
    void ready() throws IOException;

    /** A score for each community, the better the higher, for somebody with these interests. */
    double[] scores(String interests) throws IOException;

    @Override
    void close() throws IOException;
}

package app.foyer.evaluate;

import java.util.List;
import java.util.Map;

/** Some rankings that share what they know. They see what happens, in order, and nothing else. */
interface Rankings {
    /** So many places of an order are looked at. */
    int PLACES = 10;

    /** What they are called, each once in an evaluation. */
    List<String> names();

    void happened(Happening happening);

    /** The best communities for who asks, at least {@value #PLACES} if so many exist, by name. */
    Map<String, int[]> order(Moment moment);
}

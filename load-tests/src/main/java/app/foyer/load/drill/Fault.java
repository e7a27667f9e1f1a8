package app.foyer.load.drill;

/** Something bad that happens to servers which are written to. */
interface Fault {

    /** By which it is asked for. */
    String name();

    /** Does it, and says what it came to. */
    Outcome happen(Ground ground) throws Exception;
}

package app.foyer.load.drill;

/** What is done to servers or stores while they are written to and read; it may take its time. */
@FunctionalInterface
interface Harm {
    void happen() throws Exception;
}

package app.foyer.load.drill;

/**
 * Something that a fault came to, counted.
 *
 * @param isDifference whether it should be 0
 */
record Figure(String name, long count, boolean isDifference) {

    /** So many, which is as good as any other number. */
    static Figure counted(String name, long count) {
        return new Figure(name, count, false);
    }

    /** There should be none. */
    static Figure difference(String name, long count) {
        return new Figure(name, count, true);
    }

    long differences() {
        return isDifference ? count : 0;
    }

    @Override
    public String toString() {
        return name + "=" + count;
    }
}

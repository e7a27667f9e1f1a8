package app.foyer.server.operate;

import java.util.Optional;

/** A part of the server that can be ill on its own: the log, the timelines, search. */
public interface Part {
    /** Its name in the answer of the health endpoint, in small letters. */
    String name();

    /** What is wrong with it, for an operator; empty if nothing is. Answers at once. */
    Optional<String> illness();

    /** What an operator should know of it though it is not ill; empty if there is nothing. */
    default String remark() {
        return "";
    }

    /** How far in the log it has got. */
    long position();
}

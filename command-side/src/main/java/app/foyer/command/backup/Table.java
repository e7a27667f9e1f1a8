package app.foyer.command.backup;

import java.util.List;

/**
 * What is copied: the tables that follow from nothing else.
 *
 * @param name of the table, and of its file but for the ending
 */
record Table(String name) {
    static final Table EVENTS = new Table("event");

    static final List<Table> OF_THE_LOG = List.of(EVENTS, new Table("idempotency"));

    static final List<Table> OF_THE_KEYS = List.of(new Table("member_key"), new Table("named_key"));

    String file() {
        return name + ".copy.gz";
    }
}

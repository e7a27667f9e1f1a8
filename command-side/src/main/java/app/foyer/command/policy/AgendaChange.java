package app.foyer.command.policy;

/** What an event changes on the agenda. */
public sealed interface AgendaChange {

    /** Puts an entry on the agenda, in place of what there was of that policy about that thing. */
    record Put(AgendaEntry entry) implements AgendaChange {}

    /** Takes an entry off, if there is one. */
    record Drop(String policy, String about) implements AgendaChange {}
}

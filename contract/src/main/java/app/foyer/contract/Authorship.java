package app.foyer.contract;

import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * On whose word a command is done; goes into the events' metadata, as ids only.
 *
 * @param actor the member who acts, or for whom somebody does; null where none does (an import)
 * @param agent the account that acts on the actor's behalf, or as an operator, as a keyed hash of
 *     its {@code sub}; null where members act with their own hands
 * @param origin where it comes from
 * @param correlation a word that ties together what one request brought about
 */
public record Authorship(
        @Nullable MemberId actor, @Nullable String agent, Origin origin, String correlation) {
    /** The keys under which an event's metadata holds these; the values are texts. */
    public static final String ACTOR_KEY = "actor";

    public static final String AGENT_KEY = "agent";
    public static final String ORIGIN_KEY = "origin";
    public static final String CORRELATION_KEY = "correlation";

    /** Of members by their own hands, or of nobody at all. */
    public Authorship(@Nullable MemberId actor, Origin origin, String correlation) {
        this(actor, null, origin, correlation);
    }
}

package app.foyer.command.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a policy has still to do. There is one of a policy about each thing.
 *
 * @param about what it is about, as the policy writes it
 * @param queue in which it stands with others; may be empty
 * @param dueAt by the domain's clock; null for what waits in its queue until something else is due
 * @param position of the event that put it there, which is its place in the queue
 */
public record AgendaEntry(
        String policy, String about, String queue, @Nullable Instant dueAt, long position) {}

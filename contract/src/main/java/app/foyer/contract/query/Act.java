package app.foyer.contract.query;

import app.foyer.contract.Reported;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to keep order.
 *
 * @param position its place in the log
 * @param place in which community; {@link CommunityId#NETWORK} for the network itself
 * @param what the stored name of the event, {@code membership.banned} say
 * @param by who did it; null for an operator, or the house itself
 * @param operator whether an operator did
 * @param about whom or what it concerns; null for the place itself
 * @param reason why; null if there is none, or its words are forgotten
 * @param until when it ends, or when it is to happen
 * @param to what was set: a role, a door, a capacity, an outcome
 */
public record Act(
        long position,
        Instant at,
        CommunityId place,
        String what,
        @Nullable MemberId by,
        boolean operator,
        @Nullable Reported about,
        @Nullable String reason,
        @Nullable Instant until,
        @Nullable String to) {}

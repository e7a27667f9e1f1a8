package app.foyer.server.switching;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.OwnLog;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindMemberships;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.contract.query.RememberedQuery.ListHidden;
import app.foyer.contract.query.RememberedQuery.ListMutes;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.ListOwnReports;
import app.foyer.contract.query.Viewer;
import app.foyer.server.switching.Known.Own;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes all that the house knows of a member, and nothing of others, as an archive that another
 * house can take in. What they are and whom they follow is asked of the query side; what they wrote
 * is read from the log, since timelines hold the newest posts only.
 */
public final class Export {
    private final Queries queries;
    private final OwnLog log;
    private final Addresses addresses;
    private final Clock clock;
    private final Turns turns = new Turns(SwitchingLimits.TURNS_MAX);

    Export(Queries queries, OwnLog log, Addresses addresses, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Writes the archive. Until the first byte is asked for, it can still be refused.
     *
     * @param atLeast how far reads must have got
     * @param out opened when there is something to write
     */
    public void write(MemberId me, long atLeast, HouseAddress house, Supplier<OutputStream> out)
            throws IOException {
        try (var _ = turns.take(me)) {
            Known known = known(me, atLeast);
            // Closed only when all of it is there: what breaks off must not look whole.
            ZipOutputStream zip = new ZipOutputStream(out.get(), StandardCharsets.UTF_8);
            entry(zip, "actor.json", entry -> ActorWriter.write(known, house, entry));
            entry(zip, "outbox.json", entry -> outbox(known, house, entry));
            entry(
                    zip,
                    "following_accounts.csv",
                    entry -> FollowsWriter.write(known.follows(), house, entry));
            entry(zip, "foyer.json", entry -> FoyerWriter.write(known, house, entry));
            zip.close();
        }
    }

    private void outbox(Known known, HouseAddress house, OutputStream entry) {
        try (OutboxWriter outbox = new OutboxWriter(known, house, entry)) {
            log.posts(known.member().member(), outbox::post);
        }
    }

    private Known known(MemberId me, long atLeast) {
        Viewer viewer = new Viewer(me);
        var member = whole(new FindMembers(viewer, List.of(me)), atLeast).get(me);
        if (member == null) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
        List<MemberId> follows =
                whole(new FindRelations(me), atLeast).follows().stream().sorted().toList();
        List<Membership> memberships = whole(new FindMemberships(me), atLeast);
        List<AggregateId> relations = new ArrayList<>();
        follows.forEach(followed -> relations.add(FollowEvent.aggregate(me, followed)));
        List<CommunityId> communities = memberships.stream().map(Membership::community).toList();
        communities.forEach(each -> relations.add(MembershipEvent.aggregate(each, me)));
        return new Known(
                member,
                follows,
                memberships,
                log.began(relations),
                addresses.claimedBy(me),
                own(me, atLeast),
                OpenCommunities.of(queries),
                clock.instant());
    }

    private Own own(MemberId me, long atLeast) {
        return new Own(
                all(page -> new ListBlocks(me, page), atLeast),
                all(page -> new ListMutes(me, page), atLeast),
                all(page -> new ListHidden(me, page), atLeast),
                whole(new ListOwnInvitations(new Viewer(me), me, Limits.PAGE_SIZE_MAX), atLeast),
                all(page -> new ListOwnReports(me, page), atLeast));
    }

    /** What lacks something is not taken along as if it were all. */
    private <R> R whole(Query<R> query, long atLeast) {
        Answer<R> answer = queries.ask(query, atLeast);
        if (answer.stale()) {
            throw new Refused(Refusal.NOT_REMEMBERED_YET);
        }
        return answer.value();
    }

    /** A list from its beginning to its end. */
    private <T> List<T> all(Function<PageRequest, Query<Page<T>>> list, long atLeast) {
        List<T> all = new ArrayList<>();
        PageRequest next = new PageRequest(Limits.PAGE_SIZE_MAX, null);
        while (next != null) {
            Page<T> page = whole(list.apply(next), atLeast);
            page.edges().forEach(edge -> all.add(edge.node()));
            next = page.hasNext() ? new PageRequest(Limits.PAGE_SIZE_MAX, page.endCursor()) : null;
        }
        return all;
    }

    @FunctionalInterface
    private interface Entry {
        void write(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Entry entry) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        entry.write(new Unclosed(zip));
        zip.closeEntry();
    }
}

package app.foyer.server.history;

import app.foyer.contract.Description;
import app.foyer.contract.Limits;
import app.foyer.contract.Profile;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what a history says into commands, in its order. It remembers what it has asked for in this
 * run, so that nobody joins twice; what an earlier run asked for is asked for again, and changes
 * nothing.
 */
final class HistoryCommands {
    private final HistoryIds ids;
    private final Map<String, CommunityLine> communities;
    private final Map<String, CommunityId> opened = new HashMap<>();
    private final Map<String, MemberId> joined = new HashMap<>();
    private final Set<Membership> inside = new HashSet<>();
    private final Map<ThreadKey, PostId> threads = new HashMap<>();
    private final Map<String, Written> written = new HashMap<>();
    private Instant latest = Instant.parse("1990-01-01T00:00:00Z");

    private record Membership(CommunityId community, MemberId member) {}

    /** A thread lies in one community; the same word in another community is another thread. */
    private record ThreadKey(CommunityId community, String thread) {}

    private record Written(PostId post, ThreadKey thread) {}

    HistoryCommands(String history, Map<String, CommunityLine> communities) {
        this.ids = new HistoryIds(history);
        this.communities = communities;
    }

    /** What a post asks for: that its author is there, and the post or reply itself, last. */
    List<Step> of(PostLine line) throws Malformed {
        CommunityLine community = communities.get(line.community());
        if (community == null) {
            throw new Malformed("there is no such community: " + line.community());
        }
        if (written.containsKey(line.post())) {
            throw new Malformed("the post is there already: " + line.post());
        }
        List<Step> steps = new ArrayList<>();
        CommunityId communityId = open(community, line.at(), steps, line.place());
        MemberId member = join(line.member(), line.at(), steps, line.place());
        if (inside.add(new Membership(communityId, member))) {
            add(steps, new JoinCommunity(communityId, member), line.at(), line.place());
        }
        add(steps, write(line, communityId, member), line.at(), line.place());
        notice(line.at());
        return steps;
    }

    List<Step> of(FollowLine line) throws Malformed {
        if (line.member().equals(line.followed())) {
            throw new Malformed("nobody can follow themselves");
        }
        List<Step> steps = new ArrayList<>();
        MemberId follower = join(line.member(), line.at(), steps, line.place());
        MemberId followed = join(line.followed(), line.at(), steps, line.place());
        add(steps, new Follow(follower, followed), line.at(), line.place());
        notice(line.at());
        return steps;
    }

    /** What is left at the end: the communities in which nobody wrote. */
    List<Step> end() {
        List<Step> steps = new ArrayList<>();
        for (CommunityLine line : communities.values()) {
            open(line, latest, steps, line.place());
        }
        return steps;
    }

    int members() {
        return joined.size();
    }

    int communities() {
        return opened.size();
    }

    private Command write(PostLine line, CommunityId community, MemberId author) {
        PostId post = ids.post(line.at(), line.post());
        ThreadKey thread = new ThreadKey(community, line.thread());
        PostId first = threads.putIfAbsent(thread, post);
        Written repliedTo = written.get(line.replyTo());
        written.put(line.post(), new Written(post, thread));
        if (first == null) {
            return new PublishPost(post, community, author, line.content());
        }
        PostId parent =
                repliedTo != null && repliedTo.thread().equals(thread) ? repliedTo.post() : first;
        return new Reply(post, parent, author, line.content());
    }

    private CommunityId open(CommunityLine line, Instant at, List<Step> steps, String place) {
        CommunityId known = opened.get(line.community());
        if (known != null) {
            return known;
        }
        CommunityId id = ids.community(line.community());
        opened.put(line.community(), id);
        Description description = new Description(shortened(line.name()), "", List.of());
        add(steps, new FoundCommunity(id, null, description), at, place);
        add(steps, new OpenCommunity(id, null), at, place);
        return id;
    }

    private MemberId join(String source, Instant at, List<Step> steps, String place) {
        MemberId known = joined.get(source);
        if (known != null) {
            return known;
        }
        MemberId id = ids.member(source);
        joined.put(source, id);
        Profile profile = new Profile(shortened(source), List.of(), List.of(), null);
        add(steps, new JoinNetwork(id, null, profile), at, place);
        return id;
    }

    private void notice(Instant at) {
        if (at.isAfter(latest)) {
            latest = at;
        }
    }

    private static void add(List<Step> steps, Command command, Instant at, String place) {
        steps.add(new Step(new Dated(command, at), place));
    }

    /** A name that is longer than names may be is cut, and shows it. */
    private static String shortened(String name) {
        String stripped = name.strip();
        if (stripped.codePointCount(0, stripped.length()) <= Limits.NAME_LENGTH_MAX) {
            return stripped;
        }
        int end = stripped.offsetByCodePoints(0, Limits.NAME_LENGTH_MAX - 1);
        return stripped.substring(0, end) + "…";
    }
}

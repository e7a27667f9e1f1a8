package app.foyer.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every command that names a thing which whoever sends it may not see. */
final class LeakWrites {
    private LeakWrites() {}

    /** Something that can be tried, with what is put in between braces. */
    record Write(String method, String path, @Nullable String body) {
        private static Write of(String line) {
            String[] parts = line.strip().split(" +", 3);
            return new Write(parts[0], parts[1], parts.length < 3 ? null : parts[2]);
        }

        String template() {
            return method + " " + path + " " + body;
        }
    }

    private static final String REASON = "{\"reason\":\"crumbs\"}";
    private static final String MEETING =
            "{\"title\":\"T\",\"start\":\"2027-01-01T00:00:00Z\",\"zone\":\"Europe/Berlin\","
                    + "\"minutes\":60,\"place\":\"P\"}";

    /** In REST. */
    static final List<Write> WRITES =
            """
            POST /v1/posts {"community":"{community}","text":"x"}
            POST /v1/posts/{post}/replies {"text":"x"}
            PUT /v1/posts/{post} {"text":"x"}
            DELETE /v1/posts/{post}
            PUT /v1/posts/{post}/reactions/with-you
            DELETE /v1/posts/{post}/reactions/with-you
            PUT /v1/posts/{post}/hiding
            DELETE /v1/posts/{post}/hiding
            PUT /v1/posts/{post}/removal REASON
            DELETE /v1/posts/{post}/removal
            POST /v1/reports {"about":"post:{post}","kind":"spam"}
            POST /v1/reports {"about":"post:{post}","kind":"spam","toOperators":true}
            POST /v1/reports {"about":"community:{community}","kind":"spam"}
            POST /v1/reports {"about":"member:{witness}","community":"{community}","kind":"spam"}
            DELETE /v1/reports/{report}
            PUT /v1/reports/{report}/settlement {"outcome":"acted","reason":"crumbs"}
            PUT /v1/communities/{community}/description {"name":"N"}
            POST /v1/communities/{community}/opening
            PUT /v1/communities/{community}/opening {"announced":true}
            PUT /v1/communities/{community}/capacity {"capacity":5}
            PUT /v1/communities/{community}/door {"door":"open"}
            PUT /v1/communities/{community}/membership
            DELETE /v1/communities/{community}/membership
            POST /v1/communities/{community}/asking {"words":"please"}
            POST /v1/communities/{community}/asking/{witness}/admission
            POST /v1/communities/{community}/asking/{witness}/refusal {"words":"no"}
            PUT /v1/communities/{community}/members/{witness}/role {"role":"moderator"}
            POST /v1/communities/{community}/handover {"member":"{witness}"}
            POST /v1/communities/{community}/members/{witness}/removal REASON
            POST /v1/communities/{community}/members/{witness}/warning REASON
            PUT /v1/communities/{community}/members/{witness}/silence {"until":"2026-12-31T00:00:00Z","reason":"crumbs"}
            DELETE /v1/communities/{community}/members/{witness}/silence
            PUT /v1/communities/{community}/bans/{witness} REASON
            DELETE /v1/communities/{community}/bans/{witness}
            POST /v1/communities/{community}/gatherings MEETING
            PUT /v1/gatherings/{gathering} MEETING
            PUT /v1/gatherings/{gathering}/cancellation REASON
            PUT /v1/gatherings/{gathering}/holding
            POST /v1/gatherings/{gathering}/presence {"members":["{witness}"]}
            PUT /v1/gatherings/{gathering}/answer {"answer":"yes"}
            POST /v1/invitations {"community":"{community}"}
            POST /v1/invitations/{invitation}/acceptance
            DELETE /v1/invitations/{invitation}
            PUT /v1/members/me/mutes/communities/{community} {}
            DELETE /v1/members/me/mutes/communities/{community}
            PUT /v1/members/{founder}/follow
            PUT /v1/members/me/mutes/members/{founder} {}
            POST /v1/members/me/imports/posts?community={community} ARCHIVE
            """
                    .replace("REASON", REASON)
                    .replace("MEETING", MEETING)
                    .replace("ARCHIVE", archive())
                    .lines()
                    .map(Write::of)
                    .toList();

    /** The same in GraphQL. */
    static final String MUTATIONS =
            """
            mutation($c: ID!, $p: ID!, $m: ID!, $g: ID!, $r: ID!, $i: ID!, $w: ID!) {
              publishPost(community: $c, text: "x") { id }
              reply(to: $p, text: "x") { id }
              editPost(post: $p, text: "x") { id }
              deletePost(post: $p) { id }
              react(post: $p, kind: "with-you") { id }
              takeBackReaction(post: $p, kind: "with-you") { id }
              hidePost(post: $p) { id }
              showPost(post: $p) { changed }
              removePost(post: $p, reason: "crumbs") { id }
              restorePost(post: $p) { id }
              report(about: $p, kind: SPAM) { id }
              toOperators: report(about: $p, kind: SPAM, toOperators: true) { id }
              onCommunity: report(about: $c, kind: SPAM) { id }
              onMember: report(about: $w, community: $c, kind: SPAM) { id }
              withdrawReport(report: $r) { id }
              settleReport(report: $r, outcome: ACTED, reason: "crumbs") { id }
              describeCommunity(community: $c, description: {name: "N"}) { id }
              openCommunity(community: $c) { id }
              setOpening(community: $c, announced: true) { id }
              setCapacity(community: $c, capacity: 5) { id }
              setDoor(community: $c, door: OPEN) { id }
              joinCommunity(community: $c) { id }
              leaveCommunity(community: $c) { id }
              askToJoin(community: $c) { id }
              admit(community: $c, member: $w) { id }
              decline(community: $c, member: $w) { id }
              giveRole(community: $c, member: $w, role: MODERATOR) { id }
              handOver(community: $c, member: $w) { id }
              removeMember(community: $c, member: $w, reason: "crumbs") { id }
              warnMember(community: $c, member: $w, reason: "crumbs") { id }
              silenceMember(
                community: $c, member: $w, until: "2026-12-31T00:00:00Z", reason: "crumbs"
              ) { id }
              liftSilence(community: $c, member: $w) { id }
              banMember(community: $c, member: $w, reason: "crumbs") { id }
              liftBan(community: $c, member: $w) { id }
              announce(community: $c, meeting: METING) { id }
              changeGathering(gathering: $g, meeting: METING) { id }
              cancelGathering(gathering: $g, reason: "crumbs") { id }
              holdGathering(gathering: $g) { id }
              recordPresence(gathering: $g, members: [$w]) { id }
              answerGathering(gathering: $g, answer: YES) { id }
              invite(community: $c) { id }
              acceptInvitation(invitation: $i) { id }
              revokeInvitation(invitation: $i) { id }
              muteCommunity(community: $c) { id }
              unmuteCommunity(community: $c) { changed }
              follow(member: $m) { id }
              muteMember(member: $m) { id }
            }
            """
                    .replace(
                            "METING",
                            "{title: \"T\", start: \"2027-01-01T00:00:00Z\","
                                    + " zone: \"Europe/Berlin\", minutes: 60, place: \"P\"}");

    private static String archive() {
        return "{\"type\":\"OrderedCollection\",\"orderedItems\":[]}";
    }
}

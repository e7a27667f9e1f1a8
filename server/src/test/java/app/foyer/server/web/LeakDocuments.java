package app.foyer.server.web;

import java.util.List;
import java.util.Map;

/** GraphQL documents that ask for all that a scene holds, by all fields that there are. */
final class LeakDocuments {
    private static final String FRAGMENTS =
            """
            fragment everything on Post {
              id thread parent text at communityName authorName position editedAt warning
              origin audience
              attachments { url type alt } links { url } language { tag } mentions { id name }
              reactions { kind } removed { at reason }
              community { name } author { id handle profile { name } }
            }
            fragment all on Community {
              id name about languages foundedAt door
              opening { at missed { posts } } staff { member name role }
              timeline { edges { cursor node { text } } pageInfo { startCursor endCursor } }
            }
            fragment whole on Member {
              id joinedAt handle profile { name interests languages place } following origin
              timeline { edges { node { text communityName } } }
              imported { edges { node { text communityName } } }
            }
            fragment meeting on Gathering {
              id community communityName host hostName title about start end zone place address
              spot { latitude } course reason counts { yes } own
            }
            fragment case on Report {
              id community about kind words at settled { at reason outcome }
            }
            """;

    private static final String THINGS =
            """
            query($c: ID!, $p: ID!, $m: ID!, $g: ID!, $handle: String!) {
              byId: node(id: $c) { id ... on Community { ...all } }
              thePost: node(id: $p) { id ... on Post { ...everything community { ...all } } }
              theAuthor: node(id: $m) { id ... on Member { ...whole } }
              theGathering: node(id: $g) { id }
              post(id: $p) { ...everything author { ...whole } }
              postHistory(id: $p) { at text warning attachments { url } language { tag } mentions }
              thread(post: $p) { id firstPost { text } replies { edges { cursor node { text } } } }
              threadTree(post: $p) { id firstPost { text } branches { id post { text } } endCursor }
              community(id: $c) { ...all }
              member(id: $m) { ...whole }
              memberByHandle(handle: $handle) { ...whole }
              gathering(id: $g) { ...meeting }
              comers(gathering: $g) { edges { cursor node { member name } } }
              homeWhy(post: $p) { because position filters { name } }
              network { door opensAt }
              reactionKinds
            }
            """;

    private static final String LISTS =
            """
            query($c: ID!, $name: String!, $text: String!) {
              searchPosts(words: $text) { edges { cursor highlight node { ...everything } } }
              within: searchPosts(words: $text, community: $c) { edges { highlight } }
              searchCommunities(words: $name) { edges { cursor highlight node { name about } } }
              livelyThreads(community: $c) {
                edges { cursor node { firstPost { text communityName } lastReply { text } } }
              }
              awaitingAnswer(community: $c) { text }
              asking(community: $c) { edges { cursor node { member name at words } } }
              banned(community: $c) { edges { cursor node { member name at words } } }
              inside(community: $c) { edges { cursor node { member name role } } }
              trail(community: $c) { member name inviter at }
              gatherings(community: $c) { edges { cursor node { ...meeting } } }
              past: gatherings(community: $c, past: true) { edges { node { ...meeting } } }
              gatheringsNear(
                spot: {latitude: 48.2, longitude: 16.3}
                from: "2026-01-01T00:00:00Z", until: "2046-12-31T00:00:00Z"
              ) { ...meeting }
              reports(community: $c) { edges { cursor node { ...case } } }
              audit(community: $c) {
                edges { cursor node { at what by about reason until to } }
              }
              similarCommunities(community: $c) { words community { name about } }
              recommendedCommunities(first: 50, interests: [$name]) {
                community { name about } reasons { code words figures { name } } via
              }
              livelyCommunities(first: 50) { community { name } }
              risingCommunities(first: 50) { community { name } }
              openingTonight { community name about at }
            }
            """;

    private static final String OWN =
            """
            query($seen: String!) {
              me {
                member { id } communities follows followsAsked
                memberships { community state role silencedUntil told { kind at words } }
                blocks { edges { cursor node { member name } } }
                mutes { edges { cursor node { kind id words until } } }
                hidden { edges { cursor node { text communityName } } }
                followers { edges { cursor node { member name } } }
                followRequests { edges { node { member name } } }
                addresses { address at }
                invitations { id inviter inviterName expiresAt community { name } }
                ownInvitations { id community member at expiresAt guests { member } }
                unreadNotifications
              }
              ownReports { edges { node { ...case } } }
              ownGatherings { ...meeting }
              application { member state name at words reason }
              home(first: 50) {
                edges { cursor because node { text communityName } reasons { words } }
                pageInfo { endCursor }
              }
              unread(since: $seen)
            }
            """;

    private static final String NOTIFICATIONS =
            """
            query {
              me {
                notifications {
                  edges {
                    cursor
                    node {
                      kind post { text } gathering { title } community communityName invitation
                      members { member name } position at
                    }
                  }
                }
              }
            }
            """;

    /** Those that ask about things by their ids. */
    static final List<String> OF_THINGS =
            List.of(
                    with(THINGS, "everything", "all", "whole", "meeting"),
                    with(LISTS, "everything", "meeting", "case"));

    /** What each is called, and what it asks. */
    static final Map<String, String> ALL =
            Map.of(
                    "graphql", OF_THINGS.get(0),
                    "graphql lists", OF_THINGS.get(1),
                    "graphql own", with(OWN, "meeting", "case"),
                    "graphql notifications", NOTIFICATIONS);

    private LeakDocuments() {}

    /** A fragment that is not used is an error. */
    private static String with(String query, String... fragments) {
        StringBuilder document = new StringBuilder(query);
        for (String name : fragments) {
            int begin = FRAGMENTS.indexOf("fragment " + name + " ");
            int end = FRAGMENTS.indexOf("\nfragment ", begin);
            document.append(end < 0 ? FRAGMENTS.substring(begin) : FRAGMENTS.substring(begin, end));
        }
        return document.toString();
    }
}

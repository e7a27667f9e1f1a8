package app.foyer.server.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists that are read in pages, and how each is read by REST, and by GraphQL. */
final class CursorLists {
    static final Set<String> BOTH_WAYS = Set.of("home", "timeline", "posts of a member", "thread");

    /** Lists that hold posts, of which those are hidden that are by somebody apart. */
    static final Set<String> OF_POSTS =
            Set.of(
                    "home",
                    "timeline",
                    "posts of a member",
                    "thread",
                    "threads",
                    "notifications",
                    "hidden",
                    "imported",
                    "found posts");

    /** What readers have set up, said or are asked, which is theirs wherever they went. */
    static final Set<String> KEPT =
            Set.of("own reports", "mutes", "blocks", "followers", "follow requests");

    /** What is between braces is put in, and where {@code PAGE} stands how far to read. */
    static final Map<String, List<String>> ALL =
            Map.ofEntries(
                    list("home", "/v1/timelines/home", "home(PAGE) { POSTS }"),
                    list(
                            "timeline",
                            "/v1/communities/{c}/timeline",
                            "community(id: \"community:{c}\") { timeline(PAGE) { POSTS } }"),
                    list(
                            "posts of a member",
                            "/v1/members/{f}/timeline",
                            "member(id: \"member:{f}\") { timeline(PAGE) { POSTS } }"),
                    list(
                            "thread",
                            "/v1/posts/{p}/thread",
                            "thread(post: \"post:{p}\", PAGE) { replies { POSTS } }"),
                    list(
                            "threads",
                            "/v1/communities/{c}/threads",
                            "livelyThreads(community: \"community:{c}\", PAGE) {"
                                    + " edges { cursor node { firstPost { text } } } }"),
                    list(
                            "inside",
                            "/v1/communities/{c}/members",
                            "inside(community: \"community:{c}\", PAGE) { NAMES }"),
                    list(
                            "asking",
                            "/v1/communities/{c}/asking",
                            "asking(community: \"community:{c}\", PAGE) { NAMES }"),
                    list(
                            "banned",
                            "/v1/communities/{c}/bans",
                            "banned(community: \"community:{c}\", PAGE) { NAMES }"),
                    list(
                            "reports",
                            "/v1/communities/{c}/reports",
                            "reports(community: \"community:{c}\", PAGE) {"
                                    + " edges { cursor node { words } } }"),
                    list(
                            "audit",
                            "/v1/communities/{c}/audit",
                            "audit(community: \"community:{c}\", PAGE) {"
                                    + " edges { cursor node { reason } } }"),
                    list(
                            "gatherings",
                            "/v1/communities/{c}/gatherings",
                            "gatherings(community: \"community:{c}\", PAGE) {"
                                    + " edges { cursor node { title } } }"),
                    list(
                            "comers",
                            "/v1/gatherings/{g}/comers",
                            "comers(gathering: \"gathering:{g}\", PAGE) { NAMES }"),
                    list(
                            "notifications",
                            "/v1/notifications",
                            "me { notifications(PAGE) { edges { cursor node { post { text } } } } }"),
                    list("hidden", "/v1/members/me/hidden", "me { hidden(PAGE) { POSTS } }"),
                    list(
                            "imported",
                            "/v1/members/{f}/imported",
                            "member(id: \"member:{f}\") { imported(PAGE) { POSTS } }"),
                    list(
                            "own reports",
                            "/v1/reports",
                            "ownReports(PAGE) { edges { cursor node { words } } }"),
                    list(
                            "mutes",
                            "/v1/members/me/mutes",
                            "me { mutes(PAGE) { edges { cursor node { words } } } }"),
                    list("blocks", "/v1/members/me/blocks", "me { blocks(PAGE) { NAMES } }"),
                    list(
                            "followers",
                            "/v1/members/me/followers",
                            "me { followers(PAGE) { NAMES } }"),
                    list(
                            "follow requests",
                            "/v1/members/me/follow-requests",
                            "me { followRequests(PAGE) { NAMES } }"),
                    list(
                            "found posts",
                            "/v1/search/posts?q={w}",
                            "searchPosts(words: \"{w}\", PAGE) {"
                                    + " edges { cursor highlight node { text } } }"),
                    list(
                            "found communities",
                            "/v1/search/communities?q={w}",
                            "searchCommunities(words: \"{w}\", PAGE) {"
                                    + " edges { cursor highlight node { name } } }"));

    private static Map.Entry<String, List<String>> list(String name, String path, String field) {
        String page = path + (path.contains("?") ? "&" : "?") + "first=2";
        String document =
                field.replace("POSTS", "edges { cursor node { text } } pageInfo { endCursor }")
                        .replace("NAMES", "edges { cursor node { name } }");
        return Map.entry(name, List.of(page, "{ " + document + " }"));
    }

    private CursorLists() {}
}

package app.foyer.server.web;

import app.foyer.server.web.Front.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every path on which something of a scene could be read. A path that is added to the front gets
 * its row here, or its reason in {@link LeakPathsTest}.
 */
final class LeakPaths {
    /** What is between braces is put in; the rest is as the controllers spell it. */
    static final List<String> FOR_ANYBODY =
            List.of(
                    "/v1/communities/{community}",
                    "/v1/communities/{community}/timeline",
                    "/v1/communities/{community}/awaiting-answer",
                    "/v1/communities/{community}/threads",
                    "/v1/communities/{community}/staff",
                    "/v1/communities/{community}/members",
                    "/v1/communities/{community}/asking",
                    "/v1/communities/{community}/bans",
                    "/v1/communities/{community}/trail",
                    "/v1/communities/{community}/reports",
                    "/v1/communities/{community}/audit",
                    "/v1/communities/{community}/similar",
                    "/v1/communities/{community}/gatherings",
                    "/v1/communities/{community}/gatherings.ics",
                    "/v1/communities/opening-tonight",
                    "/v1/communities/lively?first=50",
                    "/v1/communities/rising?first=50",
                    "/v1/gatherings/{gathering}",
                    "/v1/gatherings/{gathering}/comers",
                    "/v1/gatherings/{gathering}/calendar.ics",
                    "/v1/gatherings?latitude=48.2&longitude=16.3&first=100",
                    "/v1/posts/{post}",
                    "/v1/posts/{post}/history",
                    "/v1/posts/{post}/thread",
                    "/v1/posts/{post}/tree",
                    "/v1/members/{founder}",
                    "/v1/members/{founder}/timeline",
                    "/v1/members/{founder}/imported",
                    "/v1/members/by-handle/{handle}",
                    "/v1/search/posts?q={text}",
                    "/v1/search/posts?q={text}&community={community}",
                    "/v1/search/communities?q={name}",
                    "/v1/recommendations?first=50&interest={name}");

    static final List<String> FOR_MEMBERS =
            List.of(
                    "/v1/timelines/home?first=100",
                    "/v1/timelines/home",
                    "/v1/timelines/home/{post}/why",
                    "/v1/timelines/home/unread?since={seen}",
                    "/v1/notifications?first=100",
                    "/v1/notifications/unread",
                    "/v1/members/me",
                    "/v1/members/me/blocks",
                    "/v1/members/me/mutes",
                    "/v1/members/me/hidden",
                    "/v1/members/me/gatherings",
                    "/v1/members/me/followers",
                    "/v1/members/me/follow-requests",
                    "/v1/members/me/addresses",
                    "/v1/reports",
                    "/v1/invitations",
                    "/v1/invitations/received",
                    "/v1/network/application");

    private final Front front;

    LeakPaths(Front front) {
        this.front = front;
    }

    /** What a viewer is told on all of them, by the path as it was asked for. */
    Map<String, Reply> read(LeakScene scene, String[] viewer) {
        return read(scene, scene.post, scene.textWord, viewer);
    }

    /** The same, of another post. */
    Map<String, Reply> read(LeakScene scene, String post, String textWord, String[] viewer) {
        Map<String, String> names = new HashMap<>(scene.names());
        names.put("{post}", post);
        names.put("{text}", textWord);
        names.put("{seen}", viewer.length == 0 ? "" : seenLast(viewer));
        return read(names, viewer);
    }

    /** The same, with other things put in. */
    Map<String, Reply> read(Map<String, String> names, String[] viewer) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        FOR_ANYBODY.forEach(path -> put(replies, filled(path, names), viewer));
        if (viewer.length > 0) {
            FOR_MEMBERS.forEach(path -> put(replies, filled(path, names), viewer));
        }
        LeakDocuments.ALL.forEach((name, document) ->
                replies.put(name, front.ask(document, variables(names), viewer)));
        return replies;
    }

    private void put(Map<String, Reply> replies, String path, String[] viewer) {
        replies.put(path, front.get(path, viewer));
    }

    static String filled(String template, Map<String, String> names) {
        String filled = template;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    /** The same for {@link LeakDocuments}. */
    static Map<String, Object> variables(Map<String, String> names) {
        return Map.of(
                "c", filled("community:{community}", names),
                "p", filled("post:{post}", names),
                "m", filled("member:{founder}", names),
                "g", filled("gathering:{gathering}", names),
                "handle", filled("{handle}", names),
                "name", filled("{name}", names),
                "text", filled("{text}", names),
                "seen", filled("{seen}", names));
    }

    /** The cursor of the last entry on the viewer's first page of home. */
    private String seenLast(String[] viewer) {
        Reply home = front.get("/v1/timelines/home?first=100", viewer);
        return home.json().path("endCursor").asString("");
    }
}

package app.foyer.load.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Members, an open community in which all of them are, and one post of each.
 *
 * @param tokens of the members
 * @param members their ids
 * @param posts their posts
 */
record Town(String community, List<String> tokens, List<String> members, List<String> posts) {
    private static final int MEMBERS = 8;

    /** Founds it. */
    static Town found(Client client) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        List<String> members = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        String community = "";
        for (int i = 0; i < MEMBERS; i++) {
            String token = client.token("town-" + i);
            tokens.add(token);
            members.add(client.done("POST", "/v1/members", token, profile("Member " + i)).newId());
            if (i == 0) {
                community =
                        client.done("POST", "/v1/communities", token, "{\"name\":\"The drill\"}")
                                .newId();
                client.done("POST", "/v1/communities/" + community + "/opening", token, null);
            } else {
                client.done("PUT", membership(community), token, null);
            }
            posts.add(client.done("POST", "/v1/posts", token, post(community, "At first")).newId());
        }
        return new Town(community, tokens, members, posts);
    }

    static String profile(String name) {
        return "{\"profile\":{\"name\":\"%s\"}}".formatted(name);
    }

    static String post(String community, String text) {
        return "{\"community\":\"%s\",\"text\":\"%s\"}".formatted(community, text);
    }

    static String membership(String community) {
        return "/v1/communities/" + community + "/membership";
    }

    String token(int caller) {
        return tokens.get(caller % tokens.size());
    }
}

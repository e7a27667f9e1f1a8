package app.foyer.load.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Members and communities, two of which are closed: what is written there is for those who are in.
 *
 * @param members the first of them write, and are in all communities; the next come and go; the
 *     others are there, and follow some who write
 * @param reader is in all communities, and follows all who write
 * @param outsiders follow all who write, and are not in the closed communities: one never was, the
 *     other left before anything was written there
 * @param open communities that everybody reads
 * @param closed communities that only their members read: one was gated from the beginning, the
 *     other was open to all until before anything was written there
 */
record City(
        List<Person> members,
        Person reader,
        List<Person> outsiders,
        List<String> open,
        List<String> closed) {
    static final int WRITERS = 8;
    static final int WALKERS = 8;
    static final String HOME = "/v1/timelines/home";
    private static final int MEMBERS = 50;
    private static final int OPEN = 3;

    /** Somebody with a token. */
    record Person(String token, String id) {}

    /** Founds it; nobody has written anything yet. */
    static City found(Client client) throws IOException, InterruptedException {
        List<Person> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(join(client, "city-" + i));
        }
        Person reader = join(client, "reader");
        Person never = join(client, "never-in");
        Person gone = join(client, "gone");
        Person founder = members.getFirst();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            open.add(community(client, founder, "open"));
        }
        List<Person> inside = new ArrayList<>(members.subList(1, WRITERS));
        inside.add(reader);
        String gated = community(client, founder, "gated");
        String shut = community(client, founder, "open");
        for (Person each : inside) {
            for (String community : open) {
                does(client, each, "PUT", Town.membership(community));
            }
            does(client, each, "PUT", Town.membership(shut));
            comesIn(client, founder, each, gated);
        }
        comesIn(client, founder, gone, gated);
        does(client, gone, "PUT", Town.membership(shut));
        for (String community : List.of(gated, shut)) {
            does(client, gone, "DELETE", Town.membership(community));
        }
        shut(client, founder, shut);
        List<Person> outsiders = List.of(never, gone);
        City city = new City(members, reader, outsiders, open, List.of(gated, shut));
        city.knitTogether(client);
        return city;
    }

    private void knitTogether(Client client) throws IOException, InterruptedException {
        List<Person> curious = new ArrayList<>(outsiders);
        curious.add(reader);
        for (Person writer : writers()) {
            for (Person each : curious) {
                follows(client, each, writer);
            }
        }
        for (int i = WRITERS + WALKERS; i < MEMBERS; i++) {
            Person each = members.get(i);
            does(client, each, "PUT", Town.membership(open.get(i % OPEN)));
            follows(client, each, members.get(i % WRITERS));
            follows(client, each, members.get((i + 1) % WRITERS));
        }
    }

    private static Person join(Client client, String sub) throws IOException, InterruptedException {
        String token = client.token(sub);
        return new Person(
                token, client.done("POST", "/v1/members", token, Town.profile(sub)).newId());
    }

    /** Founds a community, which is open to newcomers, or gated. */
    static String community(Client client, Person founder, String door)
            throws IOException, InterruptedException {
        String body = "{\"name\":\"The %s\",\"door\":\"%s\"}".formatted(door, door);
        String id = client.done("POST", "/v1/communities", founder.token(), body).newId();
        does(client, founder, "POST", "/v1/communities/" + id + "/opening");
        return id;
    }

    private static void comesIn(Client client, Person founder, Person who, String gated)
            throws IOException, InterruptedException {
        String asking = "/v1/communities/" + gated + "/asking";
        client.done("POST", asking, who.token(), "{}");
        does(client, founder, "POST", asking + "/" + who.id() + "/admission");
    }

    private static void follows(Client client, Person who, Person whom)
            throws IOException, InterruptedException {
        does(client, who, "PUT", follow(whom));
    }

    private static void does(Client client, Person who, String method, String path)
            throws IOException, InterruptedException {
        client.done(method, path, who.token(), null);
    }

    static String follow(Person whom) {
        return "/v1/members/" + whom.id() + "/follow";
    }

    /** Lets only those in whom its founder admits, and only those read who are in. */
    static void shut(Client client, Person founder, String community)
            throws IOException, InterruptedException {
        String door = "/v1/communities/" + community + "/door";
        client.done("PUT", door, founder.token(), "{\"door\":\"gated\"}");
    }

    static String timeline(String community) {
        return "/v1/communities/" + community + "/timeline";
    }

    List<Person> writers() {
        return members.subList(0, WRITERS);
    }

    List<Person> walkers() {
        return members.subList(WRITERS, WRITERS + WALKERS);
    }

    /** All communities, the open ones first. */
    List<String> communities() {
        List<String> all = new ArrayList<>(open);
        all.addAll(closed);
        return all;
    }
}

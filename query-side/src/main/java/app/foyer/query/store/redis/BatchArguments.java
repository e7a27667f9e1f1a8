package app.foyer.query.store.redis;

import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Bury;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.Enlist;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.ForgetHome;
import app.foyer.query.store.Write.Increase;
import app.foyer.query.store.Write.Newest;
import app.foyer.query.store.Write.Push;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.ScoreAmong;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import app.foyer.query.store.Write.Unscore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A batch as {@code apply.lua} reads it: a flat list of texts, each write led by a letter. Writes
 * to one key stand together, in their order, and those of a kind that follow each other are one
 * command: what they do to other keys does not depend on the order.
 */
final class BatchArguments {
    private static final String NONE = "-";

    /** As many as Lua passes on at once, and some more. */
    private static final int MANY_MAX = 1_000;

    private final List<String> arguments = new ArrayList<>();

    /** The command that may be given more, and where it says how much it is given. */
    private List<Object> open = List.of();

    private int countAt;

    private BatchArguments() {}

    static List<String> of(Batch batch, int generation) {
        BatchArguments flat = new BatchArguments();
        flat.put(
                Key.prefix(generation, batch.bucket()),
                batch.epoch(),
                batch.from(),
                batch.to(),
                batch.storedAt().toEpochMilli(),
                KeyFamily.TIMELINE_POSTS_MAX,
                KeyFamily.HOME_SPARE,
                fanOuts(batch.fanOuts()));
        Map<String, List<Write>> byName = new LinkedHashMap<>();
        for (Write write : batch.otherWrites()) {
            byName.computeIfAbsent(write.key().tail(), _ -> new ArrayList<>()).add(write);
        }
        flat.putNames(byName);
        byName.forEach((name, writes) -> writes.forEach(write -> flat.put(name, write)));
        flat.close();
        return flat.arguments;
    }

    /** Four words each, in one text: where nobody has a home, none of them is looked at. */
    private static String fanOuts(List<FanOut> fanOuts) {
        StringJoiner lines = new StringJoiner("\n");
        for (FanOut each : fanOuts) {
            Key members = each.membersHere();
            Long author = each.author();
            lines.add(
                    each.post()
                            + " "
                            + (members == null ? NONE : members.tail())
                            + " "
                            + each.followersHere().tail()
                            + " "
                            + (author == null ? NONE : author));
        }
        return lines.toString();
    }

    /** Of the keys that may come into being, or end. */
    private void putNames(Map<String, List<Write>> byName) {
        List<String> names =
                byName.entrySet().stream()
                        .filter(each -> each.getValue().stream().anyMatch(BatchArguments::mayBegin))
                        .map(Map.Entry::getKey)
                        .toList();
        put(names.size());
        arguments.addAll(names);
    }

    private static boolean mayBegin(Write write) {
        return switch (write) {
            case SetFieldsIf _, CountIf _, Newest _, ForgetHome _, FanOut _ -> false;
            case SetFields _, RemoveFields _, Bury _, Drop _, Add _, Remove _, Enlist _ -> true;
            case Push _, Score _, ScoreAmong _, Unscore _, Increase _ -> true;
        };
    }

    private void put(String name, Write write) {
        switch (write) {
            case SetFields(Key _, Map<String, String> fields) -> {
                more("H", name);
                fields.forEach(this::put);
            }
            case RemoveFields(Key _, List<String> names) -> {
                more("D", name);
                arguments.addAll(names);
            }
            case Add(Key _, long id) -> {
                more("A", name);
                put(id);
            }
            case Enlist(Key audience, long member, int most) -> {
                more("L", name, audience.source(), most);
                put(member);
            }
            case Remove(Key _, long id) -> {
                more("R", name);
                put(id);
            }
            case Push(Key _, long post, long position) -> {
                more("P", name);
                put(position, post);
            }
            case Score(Key _, long id, long score) -> {
                more("S", name);
                put(score, id);
            }
            case Unscore(Key _, long id) -> {
                more("U", name);
                put(id);
            }
            case CountIf(Key _, String guard, String field, int by) -> {
                more("C", name, guard, field);
                put(by);
            }
            default -> {
                close();
                putSingle(name, write);
            }
        }
    }

    private void putSingle(String name, Write write) {
        switch (write) {
            case SetFieldsIf(Key _, String guard, Map<String, String> fields) -> {
                put("G", name, guard, 2 * fields.size());
                fields.forEach(this::put);
            }
            case Bury(Key _, String kept, String mark) -> put("B", name, kept, mark);
            case Newest newest -> put("N", name, newest.most(), newest.bound());
            case Drop _ -> put("E", name);
            case ForgetHome(MemberId member) -> put("X", member.value());
            case ScoreAmong(Key _, long id, long score, int most) ->
                    put("K", name, id, score, most);
            case Increase(Key _, long id, long by) -> put("I", name, id, by);
            default -> throw new IllegalArgumentException(write + " is put another way");
        }
    }

    /** Begins a command that is given as much as there is, or goes on with it. */
    private void more(Object... command) {
        List<Object> wanted = List.of(command);
        if (!wanted.equals(open) || arguments.size() - countAt > MANY_MAX) {
            close();
            put(command);
            countAt = arguments.size();
            put(0);
            open = wanted;
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            arguments.set(countAt, Integer.toString(arguments.size() - countAt - 1));
            open = List.of();
        }
    }

    private void put(Object... values) {
        for (Object value : values) {
            arguments.add(value.toString());
        }
    }
}

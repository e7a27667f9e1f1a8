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
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A batch as {@code apply.lua} reads it: a flat list of texts, each write led by a letter. */
final class BatchArguments {
    private static final String NONE = "-";

    private final List<String> arguments = new ArrayList<>();

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
        batch.otherWrites().forEach(flat::put);
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

    private void put(Write write) {
        switch (write) {
            case SetFields(Key key, Map<String, String> fields) -> {
                put("H", key.tail(), fields.size());
                fields.forEach(this::put);
            }
            case SetFieldsIf(Key key, String guard, Map<String, String> fields) -> {
                put("G", key.tail(), guard, fields.size());
                fields.forEach(this::put);
            }
            case RemoveFields(Key key, List<String> names) -> {
                put("D", key.tail(), names.size());
                arguments.addAll(names);
            }
            case CountIf(Key key, String guard, String field, int by) ->
                    put("C", key.tail(), guard, field, by);
            case Bury(Key key, String kept, String mark) -> put("B", key.tail(), kept, mark);
            case Newest newest -> put("N", newest.key().tail(), newest.most(), newest.bound());
            case Drop(Key key) -> put("E", key.tail());
            case Add(Key key, long id) -> put("A", key.tail(), id);
            case Enlist(Key audience, long member, int most) ->
                    put("L", audience.tail(), member, audience.source(), most);
            case Remove(Key key, long id) -> put("R", key.tail(), id);
            case Push(Key key, long post, long position) -> put("P", key.tail(), post, position);
            case FanOut _ -> throw new IllegalStateException("is done after the other writes");
            case ForgetHome(MemberId member) -> put("X", member.value());
            case Score(Key key, long id, long score) -> put("S", key.tail(), id, score);
            case ScoreAmong(Key key, long id, long score, int most) ->
                    put("K", key.tail(), id, score, most);
            case Unscore(Key key, long id) -> put("U", key.tail(), id);
            case Increase(Key key, long id, long by) -> put("I", key.tail(), id, by);
        }
    }

    private void put(Object... values) {
        for (Object value : values) {
            arguments.add(value.toString());
        }
    }
}

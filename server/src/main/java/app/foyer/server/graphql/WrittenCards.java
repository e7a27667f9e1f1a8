package app.foyer.server.graphql;

import app.foyer.contract.query.Card;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Cards as JSON, as far as something is selected of them; by the card itself, while it is kept. */
final class WrittenCards {
    private static final long CHARACTERS_MAX = Runtime.getRuntime().maxMemory() / 32;

    /** So many selections are known of a card; who asks for more of them has it written anew. */
    private static final int SELECTIONS_MAX = 4;

    private final Cache<Card, List<Written>> cards =
            Caffeine.newBuilder()
                    .weakKeys()
                    .maximumWeight(CHARACTERS_MAX)
                    .weigher((Card _, List<Written> all) ->
                            all.stream().mapToInt(each -> each.json().length()).sum())
                    .build();

    private record Written(Selection selection, String json) {}

    /** What is selected of a card. */
    @SuppressWarnings("ReferenceEquality")
    String of(Card card, Selection selection, JsonMapper mapper) {
        List<Written> known = cards.getIfPresent(card);
        if (known != null) {
            for (Written each : known) {
                if (each.selection() == selection) {
                    return each.json();
                }
            }
        }
        String json = write(card, selection, mapper);
        List<Written> all = new ArrayList<>();
        all.add(new Written(selection, json));
        if (known != null) {
            known.stream().limit(SELECTIONS_MAX - 1).forEach(all::add);
        }
        cards.put(card, List.copyOf(all));
        return json;
    }

    private static String write(Card card, Selection selection, JsonMapper mapper) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = mapper.createGenerator(out)) {
            selection.write(Post.of(card), generator);
        }
        return out.toString();
    }
}

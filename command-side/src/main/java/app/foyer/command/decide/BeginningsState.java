package app.foyer.command.decide;

import app.foyer.contract.OpeningRule;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BeginningsEvent.BeginningDeleted;
import app.foyer.contract.event.BeginningsEvent.BeginningWritten;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.util.HashMap;
import java.util.Map;

/** How much stands in a community that has not opened, by author; none is 0. */
public record BeginningsState(Map<MemberId, Integer> posts) implements State {
    static final BeginningsState NONE = new BeginningsState(Map.of());

    public BeginningsState {
        posts = Map.copyOf(posts);
    }

    int written() {
        return posts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int authors() {
        return posts.size();
    }

    boolean suffices(OpeningRule rule) {
        return Openings.isEnough(written(), authors(), rule);
    }

    @Override
    public BeginningsState after(Event event) {
        if (!(event instanceof BeginningsEvent own)) {
            throw State.foreign(this, event);
        }
        Map<MemberId, Integer> next = new HashMap<>(posts);
        switch (own) {
            case BeginningWritten e -> next.merge(e.author(), 1, Integer::sum);
            case BeginningDeleted e ->
                    next.computeIfPresent(e.author(), (_, n) -> n > 1 ? n - 1 : null);
        }
        return new BeginningsState(next);
    }
}

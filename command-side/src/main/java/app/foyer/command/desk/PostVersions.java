package app.foyer.command.desk;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.PostWorded;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.PostLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a post has said from its own few events. */
public final class PostVersions implements PostLog {
    private final Function<Collection<AggregateId>, Stream<Event>> events;

    /**
     * @param events of aggregates, each aggregate's in order
     */
    public PostVersions(Function<Collection<AggregateId>, Stream<Event>> events) {
        this.events = events;
    }

    @Override
    public List<Version> versions(PostId post) {
        List<Version> versions = new ArrayList<>();
        events.apply(List.of(PostEvent.aggregate(post)))
                .forEach(event -> add((PostEvent) event, versions));
        return List.copyOf(versions);
    }

    private static void add(PostEvent event, List<Version> versions) {
        switch (event) {
            case PostWorded e when e.text() != null ->
                    versions.add(new Version(e.at(), e.content()));
            case PostDeleted _, RemovedPostDeleted _ -> versions.clear();
            // Its author is forgotten, or a history kept the length only; and removing a post
            // changes no word of it.
            case PostWorded _, PostRemoved _, PostRestored _ -> {}
        }
    }
}

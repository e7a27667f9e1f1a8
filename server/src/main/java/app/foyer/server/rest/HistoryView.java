package app.foyer.server.rest;

import app.foyer.contract.Attachment;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.PostLog;
import app.foyer.server.rest.PostView.WrittenIn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a post has said, as JSON; the last version is what it says now. */
record HistoryView(List<Version> versions) {

    /** What it said from then on. */
    record Version(
            Instant at,
            @Nullable String text,
            @Nullable String warning,
            List<Attachment> attachments,
            @Nullable WrittenIn language,
            List<MemberId> mentions) {}

    static HistoryView of(List<PostLog.Version> versions) {
        return new HistoryView(
                versions.stream()
                        .map(version ->
                                new Version(
                                        version.at(),
                                        version.content().text(),
                                        version.content().warning(),
                                        version.content().attachments(),
                                        WrittenIn.of(version.content().language()),
                                        version.content().mentions()))
                        .toList());
    }
}

package app.foyer.query.answer;

import app.foyer.contract.Meeting;
import app.foyer.contract.Spot;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.GatheringCard.Counts;
import app.foyer.contract.query.GatheringCard.Course;
import app.foyer.contract.query.GatheringCard.Own;
import app.foyer.query.store.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A gathering as it is kept. */
record StoredGathering(
        GatheringId gathering,
        CommunityId community,
        MemberId host,
        Meeting meeting,
        Course course,
        Map<String, String> fields) {
    /** What a kilometre takes of a degree's decimals. */
    private static final int COARSE_DECIMALS = 2;

    /** Null if there is none. */
    static @Nullable StoredGathering of(GatheringId gathering, Map<String, String> fields) {
        if (!fields.containsKey(Fields.START)) {
            return null;
        }
        String course = fields.get(Fields.COURSE);
        return new StoredGathering(
                gathering,
                CommunityId.of(field(fields, Fields.COMMUNITY)),
                MemberId.of(field(fields, Fields.HOST)),
                new Meeting(
                        instant(field(fields, Fields.START)),
                        field(fields, Fields.ZONE),
                        Integer.parseInt(field(fields, Fields.MINUTES)),
                        words(fields),
                        spot(fields),
                        fields.containsKey(Fields.SEATS)
                                ? Integer.valueOf(field(fields, Fields.SEATS))
                                : null),
                course == null ? Course.TO_COME : Course.valueOf(course),
                fields);
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static Meeting.@Nullable Words words(Map<String, String> fields) {
        String title = fields.get(Fields.TITLE);
        return title == null
                ? null
                : new Meeting.Words(
                        title,
                        fields.getOrDefault(Fields.ABOUT, ""),
                        fields.getOrDefault(Fields.PLACE, ""),
                        fields.get(Fields.ADDRESS));
    }

    private static @Nullable Spot spot(Map<String, String> fields) {
        String latitude = fields.get(Fields.LATITUDE);
        return latitude == null
                ? null
                : new Spot(
                        Double.parseDouble(latitude),
                        Double.parseDouble(field(fields, Fields.LONGITUDE)));
    }

    /**
     * As somebody sees it.
     *
     * @param exact whether they are told where exactly
     * @param own what they said; null for nothing
     */
    GatheringCard card(
            String communityName,
            @Nullable String hostName,
            boolean exact,
            @Nullable Own own,
            int waiting) {
        return new GatheringCard(
                gathering,
                community,
                communityName,
                host,
                hostName,
                exact ? meeting : coarse(meeting),
                course,
                fields.get(Fields.REASON),
                new Counts(said("YES"), said("MAYBE"), said("NO"), waiting, count(Fields.CAME)),
                own,
                instant(field(fields, Fields.AT)),
                count(Fields.CHANGES));
    }

    private int said(String coming) {
        return count(Fields.SAID_PREFIX + coming);
    }

    private int count(String field) {
        return Integer.parseInt(fields.getOrDefault(field, "0"));
    }

    private static Meeting coarse(Meeting meeting) {
        Meeting.Words words = meeting.words();
        return new Meeting(
                meeting.start(),
                meeting.zone(),
                meeting.minutes(),
                words == null
                        ? null
                        : new Meeting.Words(words.title(), words.about(), words.place(), null),
                meeting.spot() == null ? null : meeting.spot().rounded(COARSE_DECIMALS),
                meeting.seats());
    }
}

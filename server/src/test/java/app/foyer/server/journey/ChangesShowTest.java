package app.foyer.server.journey;

import static app.foyer.server.journey.House.EVERYWHERE;
import static app.foyer.server.journey.House.EVERYWHERE_BUT_AT_HOME;
import static app.foyer.server.journey.House.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.journey.House.Street;
import app.foyer.server.journey.House.View;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A change shows in every view, to whoever names its position: on real stores, and with everything
 * read once before, so that whatever is kept of it is kept.
 */
class ChangesShowTest {
    private static final String REASON = "{\"reason\":\"crumbs\"}";

    @TempDir static @Nullable Path folder;
    private static @Nullable Foyer foyer;
    private static @Nullable Street street;

    @BeforeAll
    static void serve() throws Exception {
        foyer = Foyer.serve(Objects.requireNonNull(folder).resolve("data"));
        street = Street.of(foyer);
    }

    /** Whatever was done, nothing that anybody wrote, and no token, is in the log. */
    @AfterAll
    static void closeAndLookIntoTheLog() throws Exception {
        if (foyer != null) {
            foyer.close();
        }
        assertThat(Foyer.logged(Objects.requireNonNull(folder).resolve("data")))
                .isNotEmpty()
                .doesNotContainPattern("w[0-9a-f]{32}|eyJ[\\w-]{9}");
    }

    private static House house(boolean inside, boolean follows) throws Exception {
        return new House(Objects.requireNonNull(street), inside, follows);
    }

    private static House readByAMember() throws Exception {
        House house = house(true, false);
        house.shows(EVERYWHERE);
        return house;
    }

    private static void setDoor(House house, String door) throws Exception {
        String path = "/v1/communities/" + house.community + "/door";
        house.does(house.founder, "PUT", path, "{\"door\":\"%s\"}".formatted(door));
    }

    @Test
    void editedWordsAreThoseThatAreRead() throws Exception {
        House house = readByAMember();
        String before = house.word;
        house.word = before + "anew";
        String body =
                "{\"text\":\"%s\",\"language\":\"en\",\"mentions\":[\"%s\"]}"
                        .formatted(house.word, house.bob.id());
        house.does(house.ada, "PUT", "/v1/posts/" + house.post, body);
        house.shows(EVERYWHERE);
        house.word = before;
        for (View view : EnumSet.complementOf(EnumSet.of(View.UNREAD, View.NOTIFICATIONS_UNREAD))) {
            assertThat(house.read(view).toString().contains('"' + before + '"'))
                    .as(view.name())
                    .isEqualTo(view == View.HISTORY);
        }
    }

    @Test
    void aDeletedPostIsNowhere() throws Exception {
        House house = readByAMember();
        house.does(house.ada, "DELETE", "/v1/posts/" + house.post, null);
        house.shows(NOWHERE);
    }

    @Test
    void aRemovedPostIsNowhereUntilItIsRestored() throws Exception {
        House house = readByAMember();
        String removal = "/v1/posts/" + house.post + "/removal";
        house.does(house.founder, "PUT", removal, REASON);
        house.shows(NOWHERE);
        house.does(house.founder, "DELETE", removal, null);
        house.shows(EVERYWHERE);
    }

    @Test
    void whoLeavesReadsAsWhoNeverWasIn() throws Exception {
        House house = readByAMember();
        house.does(house.bob, "DELETE", house.membership(), null);
        house.shows(EVERYWHERE_BUT_AT_HOME);
        setDoor(house, "gated");
        house.shows(NOWHERE);
    }

    @Test
    void whoIsPutOutReadsAsWhoNeverWasIn() throws Exception {
        House house = readByAMember();
        setDoor(house, "gated");
        house.shows(EVERYWHERE);
        String removal =
                "/v1/communities/" + house.community + "/members/" + house.bob.id() + "/removal";
        house.does(house.founder, "POST", removal, REASON);
        house.shows(NOWHERE);
    }

    @Test
    void whoIsKeptOutReadsWhatAllRead() throws Exception {
        House house = readByAMember();
        String ban = "/v1/communities/" + house.community + "/bans/" + house.bob.id();
        house.does(house.founder, "PUT", ban, REASON);
        house.shows(EVERYWHERE_BUT_AT_HOME);
        setDoor(house, "invitation");
        house.shows(NOWHERE);
    }

    @Test
    void betweenThoseApartIsNothingUntilTheBlockIsLifted() throws Exception {
        House house = readByAMember();
        String bob = "/v1/members/" + house.bob.id() + "/block";
        String ada = "/v1/members/" + house.ada.id() + "/block";
        for (boolean byTheReader : List.of(true, false)) {
            String block = byTheReader ? ada : bob;
            var blocker = byTheReader ? house.bob : house.ada;
            house.does(blocker, "PUT", block, null);
            house.shows(NOWHERE);
            house.does(blocker, "DELETE", block, null);
            house.shows(EVERYWHERE);
        }
    }

    @Test
    void aDoorThatClosesHidesFromWhoIsOutsideUntilItOpens() throws Exception {
        House house = house(false, true);
        house.shows(EVERYWHERE);
        setDoor(house, "gated");
        house.shows(NOWHERE);
        setDoor(house, "open");
        house.shows(EVERYWHERE);
        setDoor(house, "invitation");
        house.shows(NOWHERE);
    }

    @Test
    void whatTheForgottenWroteIsNowhere() throws Exception {
        House house = readByAMember();
        String forgetting = "/v1/members/me/forgetting";
        house.does(house.ada, "POST", forgetting, "{\"confirm\":\"forget me\"}");
        house.shows(NOWHERE);
    }

    @Test
    void whatWhoLeftTheNetworkWroteStays() throws Exception {
        House house = house(true, true);
        house.shows(EVERYWHERE);
        house.does(house.ada, "POST", "/v1/members/me/leaving", "{\"confirm\":\"leave\"}");
        house.shows(EVERYWHERE);
    }

    @Test
    void aFollowBringsInWhatIsThereAndItsEndTakesItOut() throws Exception {
        House house = house(false, false);
        house.shows(EVERYWHERE_BUT_AT_HOME);
        String follow = "/v1/members/" + house.ada.id() + "/follow";
        house.does(house.bob, "PUT", follow, null);
        house.shows(EVERYWHERE);
        standsInItsPlace(house);
        house.does(house.bob, "DELETE", follow, null);
        house.shows(EVERYWHERE_BUT_AT_HOME);
    }

    @Test
    void joiningBringsInWhatIsThereAndLeavingTakesItOut() throws Exception {
        House house = house(false, false);
        house.shows(EVERYWHERE_BUT_AT_HOME);
        house.does(house.bob, "PUT", house.membership(), null);
        house.shows(EVERYWHERE);
        standsInItsPlace(house);
        house.does(house.bob, "DELETE", house.membership(), null);
        house.shows(EVERYWHERE_BUT_AT_HOME);
    }

    /** Under what was written after it. */
    private static void standsInItsPlace(House house) throws Exception {
        List<Long> positions =
                house.read(View.HOME)
                        .path("items")
                        .valueStream()
                        .map(item -> Long.parseLong(item.path("position").asString()))
                        .toList();
        assertThat(positions).hasSize(20).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(house.read(View.HOME).at("/items/1/id").asString()).isEqualTo(house.post);
    }

    @Test
    void aMutedMemberOrWordIsQuietWhereOneDidNotGoToThem() throws Exception {
        House house = readByAMember();
        Set<View> loud = EnumSet.of(View.MEMBER, View.POST, View.HISTORY, View.NODE, View.SEARCH);
        String mutes = "/v1/members/me/mutes/";
        house.does(house.bob, "PUT", mutes + "members/" + house.ada.id(), "{}");
        house.shows(loud);
        house.does(house.bob, "DELETE", mutes + "members/" + house.ada.id(), null);
        house.shows(EVERYWHERE);
        house.does(house.bob, "PUT", mutes + "words", "{\"word\":\"%s\"}".formatted(house.word));
        house.shows(loud);
        house.does(house.bob, "DELETE", mutes + "words/1", null);
        house.shows(EVERYWHERE);
    }

    @Test
    void aMutedCommunityIsQuietAtHome() throws Exception {
        House house = readByAMember();
        String mute = "/v1/members/me/mutes/communities/" + house.community;
        house.does(house.bob, "PUT", mute, "{}");
        house.shows(EVERYWHERE_BUT_AT_HOME);
        house.does(house.bob, "DELETE", mute, null);
        house.shows(EVERYWHERE);
    }

    @Test
    void aNotificationThatIsReadIsNotUnread() throws Exception {
        House house = readByAMember();
        long upTo =
                Long.parseLong(house.read(View.NOTIFICATIONS).at("/items/0/position").asString());
        house.does(house.bob, "POST", "/v1/notifications/read", "{\"upTo\":%d}".formatted(upTo));
        house.shows(EnumSet.complementOf(EnumSet.of(View.NOTIFICATIONS_UNREAD)));
    }

    @Test
    void whatIsForFollowersGoesWithTheFollow() throws Exception {
        House house = house(true, true);
        house.word = house.word + "psst";
        String body =
                "{\"community\":\"%s\",\"text\":\"%s\",\"audience\":\"followers\"}"
                        .formatted(house.community, house.word);
        house.post = house.does(house.ada, "POST", "/v1/posts", body).text("/id");
        Set<View> shown = EnumSet.of(View.HOME, View.MEMBER, View.POST, View.HISTORY, View.NODE);
        shown.add(View.SEARCH);
        assertIn(house, shown);
        house.does(house.ada, "DELETE", "/v1/members/me/followers/" + house.bob.id(), null);
        assertIn(house, NOWHERE);
        house.does(house.bob, "PUT", "/v1/members/" + house.ada.id() + "/follow", null);
        assertIn(house, shown);
    }

    /** In views that show words: the counts are of all that Ada wrote. */
    private static void assertIn(House house, Set<View> shown) throws Exception {
        for (View view : EnumSet.complementOf(EnumSet.of(View.UNREAD, View.NOTIFICATIONS_UNREAD))) {
            house.showsIn(view, shown.contains(view));
        }
    }
}

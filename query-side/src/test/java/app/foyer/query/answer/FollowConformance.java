package app.foyer.query.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Followers;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Follower;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.RememberedQuery.ListFollowRequests;
import app.foyer.contract.query.RememberedQuery.ListFollowers;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who follows, and who asks to. */
abstract class FollowConformance extends AnswersConformance {
    private static final PageRequest PAGE = new PageRequest(9, null);

    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");

    FollowConformance(BucketStore store) {
        super(store);
    }

    FollowConformance(BucketStore store, int audienceMax) {
        super(store, audienceMax);
    }

    private void asks(MemberId follower) {
        network.happens(new FollowAsked(follower, ada, network.now()));
    }

    private List<Follower> list(RememberedQuery<Page<Follower>> query) {
        return ask(query).edges().stream().map(Page.Edge::node).toList();
    }

    private MemberCard adasCard() {
        return requireNonNull(ask(new FindMembers(Viewer.ANONYMOUS, List.of(ada))).get(ada));
    }

    @Test
    void aCardSaysHowOneFollows() {
        assertThat(adasCard().following()).isEqualTo(Followers.OPEN);
        network.happens(new MemberFollowersSet(ada, network.now(), Followers.APPROVAL));
        assertThat(adasCard().following()).isEqualTo(Followers.APPROVAL);
    }

    @Test
    void whoAsksReadsNothingUntilTheyFollow() {
        CommunityId bakery = network.openCommunity("Bakery");
        PostId post = network.post(ada, bakery, "Bread");
        asks(ben);
        assertThat(posts(home(ben, 9, null))).isEmpty();
        assertThat(ask(new FindRelations(ben)).asks()).containsExactly(ada);
        assertThat(adasCard().followers()).isZero();
        assertThat(list(new ListFollowRequests(ada, PAGE)))
                .containsExactly(new Follower(ben, "Ben"));
        network.follow(ben, ada);
        assertThat(posts(home(ben, 9, null))).containsExactly(post);
        assertThat(ask(new FindRelations(ben)).asks()).isEmpty();
        assertThat(adasCard().followers()).isEqualTo(1);
        assertThat(list(new ListFollowRequests(ada, PAGE))).isEmpty();
        assertThat(list(new ListFollowers(ada, PAGE))).containsExactly(new Follower(ben, "Ben"));
        network.unfollow(ben, ada);
        assertThat(list(new ListFollowers(ada, PAGE))).isEmpty();
    }

    @Test
    void whoIsDeclinedOrTakesItBackAsksNoMore() {
        asks(ben);
        asks(cleo);
        assertThat(list(new ListFollowRequests(ada, PAGE)))
                .extracting(Follower::member)
                .containsExactly(ben, cleo);
        network.happens(new FollowDeclined(ben, ada, network.now()));
        network.happens(new FollowWithdrawn(cleo, ada, network.now()));
        assertThat(list(new ListFollowRequests(ada, PAGE))).isEmpty();
        assertThat(ask(new FindRelations(ben)).asks()).isEmpty();
        assertThat(ask(new FindRelations(cleo)).asks()).isEmpty();
    }

    @Test
    void theListsAreInPages() {
        network.follow(ben, ada);
        network.follow(cleo, ada);
        Page<Follower> first = ask(new ListFollowers(ada, new PageRequest(1, null)));
        assertThat(first.hasNext()).isTrue();
        network.unfollow(ben, ada);
        assertThat(list(new ListFollowers(ada, new PageRequest(1, first.endCursor()))))
                .containsExactly(new Follower(cleo, "Cleo"));
    }
}

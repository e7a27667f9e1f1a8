package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Door;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Applicant;
import app.foyer.contract.query.NetworkCard;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindApplicant;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindNetwork;
import app.foyer.contract.query.RememberedQuery.ListApplicants;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the network is entered, and who stands before it. */
abstract class ThresholdConformance extends AnswersConformance {
    private static final Profile PROFILE = new Profile("Eve", List.of("bread"), List.of(), null);
    private final MemberId eve = new MemberId(900_001);
    private final MemberId finn = new MemberId(900_002);

    ThresholdConformance(BucketStore store) {
        super(store);
    }

    private Page<Applicant> applicants(int first, @Nullable String after) {
        return ask(new ListApplicants(new PageRequest(first, after)));
    }

    private List<MemberId> before() {
        return applicants(10, null).edges().stream().map(edge -> edge.node().member()).toList();
    }

    @Test
    void theCardSaysHowItIsEntered() {
        assertThat(ask(new FindNetwork())).isEqualTo(NetworkCard.OPEN);
        Instant night = network.now().plus(Duration.ofDays(2));
        network.happens(new NetworkPrepared(network.now()));
        network.happens(new NetworkDoorSet(network.now(), Door.GATED));
        network.happens(new NetworkCapacitySet(network.now(), 50));
        network.happens(new NetworkOpeningSet(network.now(), night));
        assertThat(ask(new FindNetwork())).isEqualTo(new NetworkCard(false, Door.GATED, night, 50));
        network.happens(new NetworkOpeningMissed(network.now(), 1, 1));
        assertThat(ask(new FindNetwork()).opensAt()).isNull();
        network.happens(new NetworkOpened(network.now()));
        assertThat(ask(new FindNetwork()).isShown()).isFalse();
        network.happens(new NetworkDoorSet(network.now(), Door.OPEN));
        network.happens(new NetworkCapacitySet(network.now(), null));
        assertThat(ask(new FindNetwork())).isEqualTo(NetworkCard.OPEN);
    }

    @Test
    void whoAsksOrWaitsIsListedAndNoMember() {
        network.happens(new MemberAsked(eve, network.now(), PROFILE, "May I?"));
        network.happens(new MemberWaited(finn, network.now(), PROFILE, null));
        assertThat(before()).containsExactly(eve, finn);
        Applicant asking = ask(new FindApplicant(eve));
        assertThat(asking.state()).isEqualTo(Applicant.State.ASKING);
        assertThat(asking.words()).isEqualTo("May I?");
        assertThat(asking.profile()).isEqualTo(PROFILE);
        assertThat(ask(new FindMembers(Viewer.ANONYMOUS, List.of(eve, finn)))).isEmpty();
        network.happens(new MemberWaited(eve, network.now(), PROFILE, null));
        assertThat(before()).containsExactly(finn, eve);
        network.happens(new MemberJoined(finn, network.now(), PROFILE));
        assertThat(before()).containsExactly(eve);
        assertRefused(Refusal.MEMBER_UNKNOWN, () -> ask(new FindApplicant(finn)));
        assertThat(ask(new FindMembers(Viewer.ANONYMOUS, List.of(finn)))).hasSize(1);
    }

    @Test
    void theListIsInPages() {
        network.happens(new MemberAsked(eve, network.now(), PROFILE, null));
        network.happens(new MemberAsked(finn, network.now(), PROFILE, null));
        Page<Applicant> first = applicants(1, null);
        assertThat(first.hasNext()).isTrue();
        network.happens(new MemberForgotten(eve, network.now()));
        Page<Applicant> second = applicants(1, first.endCursor());
        assertThat(second.edges()).extracting(edge -> edge.node().member()).containsExactly(finn);
        assertThat(second.hasNext()).isFalse();
        assertRefused(Refusal.CURSOR_INVALID, () -> applicants(1, "x"));
    }

    @Test
    void whoIsDeclinedReadsWhyUntilTheyAreForgotten() {
        network.happens(new MemberAsked(eve, network.now(), PROFILE, null));
        network.happens(new MemberDeclined(eve, network.now(), "Not now"));
        assertThat(before()).isEmpty();
        assertThat(ask(new FindApplicant(eve)).reason()).isEqualTo("Not now");
        network.happens(new MemberForgotten(eve, network.now()));
        assertRefused(Refusal.MEMBER_UNKNOWN, () -> ask(new FindApplicant(eve)));
    }
}

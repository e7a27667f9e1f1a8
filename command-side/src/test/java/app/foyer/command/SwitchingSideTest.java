package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.foyer.contract.Address;
import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Origin;
import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.BulkCommands.Outcome;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.OwnLog.OwnPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses and what a member wrote, on the real log. */
class SwitchingSideTest {
    private static final Instant LONG_AGO = Instant.parse("2019-05-01T12:00:00Z");

    private final TestSide test = new TestSide();

    @AfterEach
    void close() {
        test.close();
    }

    private List<OwnPost> postsOf(MemberId author) {
        List<OwnPost> posts = new ArrayList<>();
        test.side.ownLog().posts(author, posts::add);
        return posts;
    }

    @Test
    void whoClaimsAnAddressIsKnownOnEveryNodeUntilTheyReleaseIt() {
        MemberId ada = test.member();
        MemberId bob = test.member();
        Addresses addresses = test.side.addresses();
        Address address = addresses.of("@Ada@There.example");
        assertThat(address.text()).isEqualTo("ada@there.example");
        assertThat(addresses.claimants(List.of(address))).isEmpty();
        test.side.commands().send(new ClaimAddress(ada, address), TestSide.AUTHORSHIP);
        test.side.commands().send(new ClaimAddress(bob, address), TestSide.AUTHORSHIP);
        try (var other = test.another()) {
            Address there = other.addresses().of("ada@there.example");
            assertThat(there).isEqualTo(address);
            assertThat(other.addresses().claimants(List.of(there, other.addresses().of("x@y.z"))))
                    .containsOnlyKeys(there)
                    .containsEntry(there, List.of(ada, bob));
            assertThat(other.addresses().claimedBy(ada))
                    .extracting(Addresses.Claimed::address)
                    .containsExactly("ada@there.example");
        }
        test.side.commands().send(new ReleaseAddress(ada, address), TestSide.AUTHORSHIP);
        assertThat(addresses.claimants(List.of(address))).containsEntry(address, List.of(bob));
        assertThat(addresses.claimedBy(ada)).isEmpty();
    }

    @Test
    void allThatAMemberWroteIsReadAsItStandsAndNothingOfOthers() {
        MemberId ada = test.member();
        MemberId bob = test.member();
        CommunityId bakers = test.openCommunity(ada);
        test.join(bakers, bob);
        PostId first = test.post(bakers, ada, "Hello");
        PostId others = test.post(bakers, bob, "Not mine");
        PostId reply = test.ids.nextPost();
        var commands = test.side.commands();
        commands.send(new Reply(reply, others, ada, Content.of("Yes")), TestSide.AUTHORSHIP);
        PostId gone = test.post(bakers, ada, "Gone");
        commands.send(new DeletePost(gone, ada), TestSide.AUTHORSHIP);
        commands.send(new EditPost(first, ada, Content.of("Hello all")), TestSide.AUTHORSHIP);
        assertThat(postsOf(ada))
                .extracting(OwnPost::post, OwnPost::parent, post -> post.content().text())
                .containsExactly(tuple(first, null, "Hello all"), tuple(reply, others, "Yes"));
        assertThat(postsOf(ada).getFirst().editedAt()).isNotNull();
    }

    @Test
    void moreThanABatchIsBroughtAlongInOrderOnceAndReadAgain() {
        MemberId ada = test.member();
        CommunityId bakers = test.openCommunity(ada);
        List<Dated> commands = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            Instant at = LONG_AGO.plus(Duration.ofHours(i));
            PostId parent = i % 3 == 0 ? null : new PostId(i);
            commands.add(
                    new Dated(
                            new ImportPost(
                                    new PostId(i + 1L),
                                    bakers,
                                    ada,
                                    parent,
                                    Content.of("Post " + i),
                                    at),
                            Instant.now()));
        }
        Authorship authorship = new Authorship(ada, Origin.IMPORT, "test");
        assertThat(test.side.bulk().sendAll(commands, authorship))
                .containsOnly(new Outcome.Done(true));
        assertThat(test.side.bulk().sendAll(commands, authorship))
                .containsOnly(new Outcome.Done(false));
        List<OwnPost> posts = postsOf(ada);
        assertThat(posts).hasSize(1_200).allMatch(OwnPost::imported);
        assertThat(posts)
                .extracting(OwnPost::at)
                .startsWith(LONG_AGO, LONG_AGO.plus(Duration.ofHours(1)));
        assertThat(posts.get(2).thread()).isEqualTo(new PostId(1));
        assertThat(test.side.bulk().position()).isEqualTo(test.side.head());
    }
}

package app.foyer.server.graphql;

import app.foyer.contract.command.AddressCommand;
import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.Commands;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RememberedQuery.ImportedTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Addresses in other networks, and what was brought along from there: {@code switching.graphqls}.
 * Files are sent to REST.
 */
@Controller
final class AddressController {
    private final Commands commands;
    private final Addresses addresses;

    AddressController(Commands commands, Addresses addresses) {
        this.commands = commands;
        this.addresses = addresses;
    }

    @MutationMapping
    Written claimAddress(Wish wish, @Argument String address) {
        MemberId me = wish.caller().actor();
        return send(wish, me, new ClaimAddress(me, addresses.of(address)));
    }

    @MutationMapping
    Written releaseAddress(Wish wish, @Argument String address) {
        MemberId me = wish.caller().actor();
        return send(wish, me, new ReleaseAddress(me, addresses.of(address)));
    }

    private Written send(Wish wish, MemberId me, AddressCommand command) {
        return Written.of(
                GlobalId.of(me),
                commands.send(command, wish.caller().authorship(me), wish.idempotencyKey()));
    }

    /** An address that the caller claims. */
    record ClaimedAddress(String address, String at) {}

    @SchemaMapping(typeName = "Me", field = "addresses")
    List<ClaimedAddress> addresses(@ContextValue Reading reading) {
        return addresses.claimedBy(reading.caller().actor()).stream()
                .map(claimed -> new ClaimedAddress(claimed.address(), claimed.at().toString()))
                .toList();
    }

    @SchemaMapping(typeName = "Member", field = "imported")
    Connection<Edge<Post>> imported(
            Member member,
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String after) {
        var stretch = new Stretch(first, after);
        return Connection.of(
                reading.ask(
                        new ImportedTimeline(
                                reading.viewer(), GlobalId.member(member.id()), stretch)),
                Post::of);
    }
}

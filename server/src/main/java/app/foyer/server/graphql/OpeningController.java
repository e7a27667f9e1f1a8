package app.foyer.server.graphql;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand.SetOpening;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RememberedQuery.ListOpeningTonight;
import app.foyer.server.graphql.MutationController.Written;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Opening nights: {@code opening.graphqls}. */
@Controller
final class OpeningController {
    private final Commands commands;

    OpeningController(Commands commands) {
        this.commands = commands;
    }

    @MutationMapping
    Written setOpening(
            Wish wish,
            @Argument String community,
            @Argument @Nullable String opensAt,
            @Argument boolean announced) {
        CommunityId id = GlobalId.community(community);
        MemberId me = wish.caller().actor();
        Instant at = opensAt == null ? null : Moments.read(opensAt, "opensAt");
        return Written.of(
                GlobalId.of(id),
                commands.send(
                        new SetOpening(id, me, at, announced),
                        wish.caller().authorship(me),
                        wish.idempotencyKey()));
    }

    /** A community that opens soon, or opened lately. */
    record Night(String community, String name, String about, String at, boolean opened) {}

    @QueryMapping
    List<Night> openingTonight(
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        return reading.atLeast(atLeast).ask(new ListOpeningTonight(first)).stream()
                .map(night ->
                        new Night(
                                GlobalId.of(night.community()),
                                night.name(),
                                night.about(),
                                night.at().toString(),
                                night.opened()))
                .toList();
    }
}

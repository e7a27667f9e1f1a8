package app.foyer.server.graphql;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.MuteCommand;
import app.foyer.contract.command.MuteCommand.MuteCommunity;
import app.foyer.contract.command.MuteCommand.MuteMember;
import app.foyer.contract.command.MuteCommand.MuteWord;
import app.foyer.contract.command.MuteCommand.UnmuteCommunity;
import app.foyer.contract.command.MuteCommand.UnmuteMember;
import app.foyer.contract.command.MuteCommand.UnmuteWord;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListMutes;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a member does not care to read: {@code mutes.graphqls}. */
@Controller
final class MuteController {
    private final Commands commands;

    MuteController(Commands commands) {
        this.commands = commands;
    }

    /** One of the caller's mutes. */
    record Mute(Muted.Kind kind, String id, @Nullable String words, @Nullable String until) {
        static Mute of(Muted muted) {
            return new Mute(
                    muted.kind(),
                    switch (muted.kind()) {
                        case MEMBER -> GlobalId.of(MemberId.of(muted.id()));
                        case COMMUNITY -> GlobalId.of(CommunityId.of(muted.id()));
                        case WORD -> muted.id();
                    },
                    muted.words(),
                    muted.until() == null ? null : muted.until().toString());
        }
    }

    @MutationMapping
    Written muteMember(Wish wish, @Argument String member, @Argument @Nullable String until) {
        MemberId id = GlobalId.member(member);
        return send(wish, new MuteMember(wish.caller().actor(), id, moment(until)));
    }

    @MutationMapping
    Written unmuteMember(Wish wish, @Argument String member) {
        return send(wish, new UnmuteMember(wish.caller().actor(), GlobalId.member(member)));
    }

    @MutationMapping
    Written muteCommunity(Wish wish, @Argument String community, @Argument @Nullable String until) {
        CommunityId id = GlobalId.community(community);
        return send(wish, new MuteCommunity(wish.caller().actor(), id, moment(until)));
    }

    @MutationMapping
    Written unmuteCommunity(Wish wish, @Argument String community) {
        CommunityId id = GlobalId.community(community);
        return send(wish, new UnmuteCommunity(wish.caller().actor(), id));
    }

    @MutationMapping
    Written muteWord(Wish wish, @Argument String word, @Argument @Nullable String until) {
        return send(wish, new MuteWord(wish.caller().actor(), word, moment(until)));
    }

    @MutationMapping
    Written unmuteWord(Wish wish, @Argument int number) {
        return send(wish, new UnmuteWord(wish.caller().actor(), number));
    }

    private static java.time.@Nullable Instant moment(@Nullable String until) {
        return until == null ? null : Moments.read(until, "until");
    }

    private Written send(Wish wish, MuteCommand command) {
        MemberId me = wish.caller().actor();
        return Written.of(
                GlobalId.of(me),
                commands.send(command, wish.caller().authorship(me), wish.idempotencyKey()));
    }

    @SchemaMapping(typeName = "Me", field = "mutes")
    Connection<Edge<Mute>> mutes(
            @ContextValue Reading reading, @Argument int first, @Argument @Nullable String after) {
        var page = new PageRequest(first, after);
        return Connection.of(reading.ask(new ListMutes(reading.caller().actor(), page)), Mute::of);
    }
}

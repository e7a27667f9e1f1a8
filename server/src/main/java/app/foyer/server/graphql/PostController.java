package app.foyer.server.graphql;

import app.foyer.contract.Attachment;
import app.foyer.contract.Audience;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.PostLog;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.server.graphql.MutationController.Written;
import app.foyer.server.graphql.Post.WrittenIn;
import app.foyer.server.writing.ReactionKinds;
import app.foyer.server.writing.Writing;
import app.foyer.server.writing.Writing.Draft;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Posts and reactions, and what posts have said: {@code posts.graphqls}. */
@Controller
final class PostController {
    private final Commands commands;
    private final Ids ids;
    private final Writing writing;
    private final PostLog log;
    private final ReactionKinds kinds;

    PostController(Commands commands, Ids ids, Writing writing, PostLog log, ReactionKinds kinds) {
        this.commands = commands;
        this.ids = ids;
        this.writing = writing;
        this.log = log;
        this.kinds = kinds;
    }

    /** What is given with a text. */
    record AdditionsInput(
            @Nullable String warning,
            @Nullable List<AttachmentInput> attachments,
            @Nullable String language,
            @Nullable List<String> mentions) {
        static final AdditionsInput NONE = new AdditionsInput(null, null, null, null);

        Draft with(@Nullable String text) {
            return new Draft(
                    text,
                    warning,
                    attachments == null
                            ? null
                            : attachments.stream().map(AttachmentInput::attachment).toList(),
                    language,
                    mentions == null ? null : mentions.stream().map(GlobalId::member).toList());
        }
    }

    /** Something that is shown with a post. */
    record AttachmentInput(String url, String type, @Nullable String alt) {
        Attachment attachment() {
            return new Attachment(url, type, alt);
        }
    }

    @MutationMapping
    Written publishPost(
            Wish wish,
            @Argument String community,
            @Argument @Nullable String text,
            @Argument @Nullable AdditionsInput with,
            @Argument Audience audience) {
        var where = GlobalId.community(community);
        MemberId me = wish.caller().actor();
        var content = writing.content(draft(text, with));
        return made(wish, me, new PublishPost(ids.nextPost(), where, me, content, audience));
    }

    @MutationMapping
    Written reply(
            Wish wish,
            @Argument String to,
            @Argument @Nullable String text,
            @Argument @Nullable AdditionsInput with) {
        PostId parent = GlobalId.post(to);
        MemberId me = wish.caller().actor();
        var content = writing.content(draft(text, with));
        return made(wish, me, new Reply(ids.nextPost(), parent, me, content));
    }

    @MutationMapping
    Written editPost(
            Wish wish,
            @Argument String post,
            @Argument @Nullable String text,
            @Argument @Nullable AdditionsInput with) {
        PostId id = GlobalId.post(post);
        var content = writing.content(draft(text, with));
        return send(wish, id, me -> new EditPost(id, me, content));
    }

    private static Draft draft(@Nullable String text, @Nullable AdditionsInput with) {
        return (with == null ? AdditionsInput.NONE : with).with(text);
    }

    @MutationMapping
    Written deletePost(Wish wish, @Argument String post) {
        PostId id = GlobalId.post(post);
        return send(wish, id, me -> new DeletePost(id, me));
    }

    @MutationMapping
    Written react(Wish wish, @Argument String post, @Argument String kind) {
        PostId id = GlobalId.post(post);
        return send(wish, id, me -> new React(id, me, ReactionKind.ofWord(kind)));
    }

    @MutationMapping
    Written takeBackReaction(Wish wish, @Argument String post, @Argument String kind) {
        PostId id = GlobalId.post(post);
        return send(wish, id, me -> new TakeBackReaction(id, me, ReactionKind.ofWord(kind)));
    }

    /** What a post said from then on. */
    record PostVersion(
            String at,
            @Nullable String text,
            @Nullable String warning,
            List<Attachment> attachments,
            @Nullable WrittenIn language,
            List<String> mentions) {
        static PostVersion of(PostLog.Version version) {
            var content = version.content();
            return new PostVersion(
                    version.at().toString(),
                    content.text(),
                    content.warning(),
                    content.attachments(),
                    WrittenIn.of(content.language()),
                    content.mentions().stream().map(GlobalId::of).toList());
        }
    }

    @QueryMapping
    @Nullable List<PostVersion> postHistory(
            @ContextValue Reading reading,
            @Argument String id,
            @Argument @Nullable String atLeast) {
        PostId post = GlobalId.post(id);
        reading.atLeast(atLeast);
        boolean seen =
                reading.ask(new FindCards(reading.viewer(), List.of(post))).containsKey(post);
        List<PostVersion> versions =
                seen ? log.versions(post).stream().map(PostVersion::of).toList() : List.of();
        return versions.isEmpty() ? null : versions;
    }

    @QueryMapping
    List<String> reactionKinds() {
        return kinds.words();
    }

    private Written send(Wish wish, PostId post, Function<MemberId, Command> command) {
        MemberId me = wish.caller().actor();
        return Written.of(GlobalId.of(post), send(wish, me, command.apply(me)));
    }

    private Written made(Wish wish, MemberId by, Command command) {
        Receipt receipt = send(wish, by, command);
        return Written.of(GlobalId.of(PostId.of(receipt.about().key())), receipt);
    }

    private Receipt send(Wish wish, MemberId by, Command command) {
        return commands.send(command, wish.caller().authorship(by), wish.idempotencyKey());
    }
}

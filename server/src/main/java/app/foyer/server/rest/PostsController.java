package app.foyer.server.rest;

import app.foyer.contract.Attachment;
import app.foyer.contract.Audience;
import app.foyer.contract.Content;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.EditPost;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.PostLog;
import app.foyer.contract.query.PostLog.Version;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.writing.Writing;
import app.foyer.server.writing.Writing.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts: publishing, replying, editing, deleting, reacting. */
@Tag(name = "Posts", description = "Publishing, replying, editing, deleting, reacting.")
@RestController
@RequestMapping("/v1/posts")
final class PostsController {
    private final Commands commands;
    private final Queries queries;
    private final Ids ids;
    private final Writing writing;
    private final PostLog log;

    PostsController(Commands commands, Queries queries, Ids ids, Writing writing, PostLog log) {
        this.commands = commands;
        this.queries = queries;
        this.ids = ids;
        this.writing = writing;
        this.log = log;
    }

    /** What is published, where, and for whom: {@code community} or {@code followers}. */
    record PublishBody(
            CommunityId community,
            @Nullable String audience,
            @Nullable String text,
            @Nullable String warning,
            @Nullable List<AttachmentBody> attachments,
            @Nullable String language,
            @Nullable List<MemberId> mentions) {
        Draft draft() {
            return new ContentBody(text, warning, attachments, language, mentions).draft();
        }
    }

    /** What a reply says, or what a post says from now on. */
    record ContentBody(
            @Nullable String text,
            @Nullable String warning,
            @Nullable List<AttachmentBody> attachments,
            @Nullable String language,
            @Nullable List<MemberId> mentions) {
        Draft draft() {
            return new Draft(
                    text,
                    warning,
                    attachments == null
                            ? null
                            : attachments.stream().map(AttachmentBody::attachment).toList(),
                    language,
                    mentions);
        }
    }

    /** Something that is shown with a post. */
    record AttachmentBody(String url, String type, @Nullable String alt) {
        Attachment attachment() {
            return new Attachment(url, type, alt);
        }
    }

    @Operation(operationId = "publishPost", summary = "Publish a post, which begins a thread")
    @PostMapping
    ResponseEntity<Answers.Created> publish(Caller caller, @RequestBody PublishBody body) {
        MemberId me = caller.actor();
        Audience audience =
                body.audience() == null
                        ? Audience.COMMUNITY
                        : Words.constant(Audience.class, body.audience(), "/audience");
        Content content = writing.content(body.draft());
        var receipt =
                commands.send(
                        new PublishPost(ids.nextPost(), body.community(), me, content, audience),
                        caller.authorship(me),
                        caller.idempotencyKey());
        return Answers.created(receipt, "/v1/posts/");
    }

    @Operation(operationId = "reply", summary = "Reply to a post or a reply")
    @PostMapping("/{id}/replies")
    ResponseEntity<Answers.Created> reply(
            Caller caller, @PathVariable("id") PostId parent, @RequestBody ContentBody body) {
        MemberId me = caller.actor();
        PostId id = ids.nextPost();
        var receipt =
                commands.send(
                        new Reply(id, parent, me, writing.content(body.draft())),
                        caller.authorship(me),
                        caller.idempotencyKey());
        return Answers.created(receipt, "/v1/posts/");
    }

    @Operation(operationId = "editPost", summary = "Change what one's own post says, as a whole")
    @PutMapping("/{id}")
    ResponseEntity<Void> edit(
            Caller caller, @PathVariable PostId id, @RequestBody ContentBody body) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new EditPost(id, me, writing.content(body.draft())),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(
            operationId = "deletePost",
            summary = "Delete one's own post; what others replied stays")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable PostId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new DeletePost(id, me), caller.authorship(me), caller.idempotencyKey()));
    }

    @Operation(operationId = "getPost", summary = "A post")
    @GetMapping("/{id}")
    ResponseEntity<PostView> post(Caller caller, AtLeast atLeast, @PathVariable PostId id) {
        var found = queries.ask(new FindCards(caller.viewer(), List.of(id)), atLeast.position());
        return Answers.read(found, PostView.of(Answer.one(found, id, Refusal.POST_UNKNOWN)));
    }

    @Operation(
            operationId = "getPostHistory",
            summary = "What a post has said, the first words first")
    @GetMapping("/{id}/history")
    ResponseEntity<HistoryView> history(Caller caller, AtLeast atLeast, @PathVariable PostId id) {
        var found = queries.ask(new FindCards(caller.viewer(), List.of(id)), atLeast.position());
        Card seen = Answer.one(found, id, Refusal.POST_UNKNOWN);
        List<Version> versions = log.versions(seen.post());
        if (versions.isEmpty()) {
            throw new Refused(Refusal.POST_UNKNOWN);
        }
        return Answers.read(found, HistoryView.of(versions));
    }

    @Operation(operationId = "react", summary = "React to a post")
    @PutMapping("/{id}/reactions/{kind}")
    ResponseEntity<Void> react(Caller caller, @PathVariable PostId id, @PathVariable String kind) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new React(id, me, ReactionKind.ofWord(kind)),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "takeBackReaction", summary = "Take a reaction back")
    @DeleteMapping("/{id}/reactions/{kind}")
    ResponseEntity<Void> takeBack(
            Caller caller, @PathVariable PostId id, @PathVariable String kind) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new TakeBackReaction(id, me, ReactionKind.ofWord(kind)),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }
}

package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.switching.Export;
import app.foyer.server.switching.FollowsImport;
import app.foyer.server.switching.HouseAddress;
import app.foyer.server.switching.PostsImport;
import app.foyer.server.switching.PostsImport.LeftOut;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a member brings along from another network, and what they take with them. */
@Tag(name = "Switching", description = "Coming from another network, and going there.")
@RestController
@RequestMapping("/v1/members/me")
final class SwitchingController {
    private static final String ZIP = "application/zip";

    private final FollowsImport follows;
    private final PostsImport posts;
    private final Export export;
    private final Optional<HouseAddress> address;

    /**
     * @param address where this house is found; empty for wherever it was asked
     */
    SwitchingController(
            FollowsImport follows,
            PostsImport posts,
            Export export,
            Optional<HouseAddress> address) {
        this.follows = follows;
        this.posts = posts;
        this.export = export;
        this.address = address;
    }

    private HouseAddress house() {
        return address.orElseGet(() ->
                new HouseAddress(
                        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri()));
    }

    /** A line of a list of follows, and what became of it. */
    record FollowView(
            long line,
            String address,
            String outcome,
            @Nullable String code,
            List<FollowsImport.Claimant> members) {}

    /** What became of a list of follows. */
    record FollowsView(List<FollowView> items, long position) {}

    @Operation(
            operationId = "importFollows",
            summary = "Follow those whom one followed elsewhere, who are here and say so",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string"))))
    @PostMapping(
            path = "/imports/follows",
            consumes = {"text/csv", "text/plain"})
    FollowsView importFollows(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        MemberId me = caller.actor();
        var result =
                preview
                        ? follows.preview(me, request.getInputStream(), house())
                        : follows.follow(
                                me, request.getInputStream(), house(), caller.authorship(me));
        return new FollowsView(
                result.lines().stream()
                        .map(line ->
                                new FollowView(
                                        line.line(),
                                        line.address(),
                                        Words.of(line.what()),
                                        line.code(),
                                        line.members()))
                        .toList(),
                result.position());
    }

    /** What became of an archive. */
    record PostsView(
            @Nullable String address,
            int posts,
            int already,
            Map<String, Integer> refused,
            LeftOut leftOut,
            long position) {}

    @Operation(
            operationId = "importPosts",
            summary = "Bring along what one wrote elsewhere, into a community that one is in",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = ZIP,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(
            path = "/imports/posts",
            consumes = {
                ZIP,
                MediaType.APPLICATION_JSON_VALUE,
                "application/activity+json",
                "application/ld+json"
            })
    ResponseEntity<PostsView> importPosts(
            Caller caller, HttpServletRequest request, @RequestParam CommunityId community)
            throws IOException {
        MemberId me = caller.actor();
        String type = request.getContentType();
        boolean isZip = type != null && type.startsWith(ZIP);
        var wish = new PostsImport.Wish(community, caller.authorship(me), isZip);
        var result = posts.bringAlong(me, request.getInputStream(), house(), wish);
        return ResponseEntity.ok()
                .header(Answers.POSITION, Long.toString(result.position()))
                .body(
                        new PostsView(
                                result.address(),
                                result.posts(),
                                result.already(),
                                result.refused(),
                                result.leftOut(),
                                result.position()));
    }

    @Operation(
            operationId = "export",
            summary = "Everything that is known of oneself, to take along")
    @GetMapping(path = "/export", produces = ZIP)
    void export(Caller caller, AtLeast atLeast, HttpServletResponse response) throws IOException {
        MemberId me = caller.actor();
        try {
            export.write(me, atLeast.position(), house(), () -> opened(me, response));
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    private static OutputStream opened(MemberId me, HttpServletResponse response) {
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"foyer-%s.zip\"".formatted(me));
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

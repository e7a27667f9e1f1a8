package app.foyer.server.error;

import java.util.Locale;

/**
 * Why the front turned a request away before a side was asked; the sides' own reasons are {@link
 * app.foyer.contract.Refusal}. The code is for programs and never changes; the sentence is for
 * people and may.
 */
public enum FrontCode {
    MALFORMED_JSON(400, "The body is not well-formed JSON."),
    REQUEST_INVALID(400, "The request does not have the shape that is asked for."),
    REQUEST_UNREADABLE(400, "The request cannot be read as HTTP."),
    QUERY_INVALID(400, "The GraphQL document is not valid."),
    QUERY_TOO_LARGE(400, "The GraphQL document is too large."),
    QUERY_TOO_DEEP(400, "The GraphQL document is nested too deep."),
    QUERY_TOO_COMPLEX(400, "The GraphQL document asks for too much at once."),
    TOKEN_MISSING(401, "This needs a bearer token."),
    TOKEN_INVALID(401, "The bearer token is not valid here."),
    TOKEN_EXPIRED(401, "The bearer token has expired."),
    SCOPE_MISSING(403, "The bearer token lacks the scope that this needs."),
    ON_BEHALF_OF_UNKNOWN(403, "Foyer-On-Behalf-Of does not name a member."),
    HOST_NOT_ALLOWED(403, "This is answered on this machine only."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address does not answer that method."),
    NOT_ACCEPTABLE(406, "No answer has a type that the request accepts."),
    ARCHIVE_NOT_YOURS(403, "This archive is of an address that is not yours alone here."),
    BODY_TOO_LARGE(413, "The body is larger than 256 kB."),
    ARCHIVE_TOO_LARGE(413, "This file is larger than can be taken in."),
    MEDIA_TYPE_UNSUPPORTED(415, "The body's type is not one that is read here."),
    ARCHIVE_DAMAGED(422, "This is no archive that can be unpacked."),
    ARCHIVE_MALFORMED(422, "This file does not have the form that is asked for."),
    ARCHIVE_NOT_UTF8(422, "This file is not text in UTF-8."),
    ARCHIVE_SEVERAL_ACTORS(422, "This archive holds what several people wrote."),
    INTERNAL(500, "Something went wrong here; it has been noted."),
    STORE_UNAVAILABLE(503, "A store does not answer at the moment; try again soon."),
    SWITCHING_BUSY(503, "Others are bringing things along; try again soon."),
    NOT_SERVED_HERE(503, "This server does not have the role for this: ask another one.");

    private final int status;
    private final String sentence;

    FrontCode(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The stable code, for example {@code token-expired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence for a person. */
    public String sentence() {
        return sentence;
    }
}

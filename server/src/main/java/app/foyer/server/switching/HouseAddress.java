package app.foyer.server.switching;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where this house is found, and by which names others know what is in it.
 *
 * @param base for example {@code https://foyer.example}
 */
public record HouseAddress(URI base) {
    private static final String POSTS = "/v1/posts/";

    /**
     * @throws IllegalArgumentException if it is no address of the web
     */
    public HouseAddress {
        if (base.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    "foyer.address is not such as https://foyer.example: " + base);
        }
    }

    /** Reads a setting. */
    public static HouseAddress of(String written) {
        return new HouseAddress(URI.create(written.replaceFirst("/+$", "")));
    }

    String actor(MemberId member) {
        return base + "/v1/members/" + member;
    }

    /** Those who follow a member. */
    String followers(MemberId member) {
        return actor(member) + "/followers";
    }

    String post(PostId post) {
        return base + POSTS + post;
    }

    String community(CommunityId community) {
        return base + "/v1/communities/" + community;
    }

    /** A member's address, as other networks write one. */
    String addressOf(MemberId member) {
        return member + "@" + base.getRawAuthority();
    }

    /** Whose address of this house it is; empty if it is none. */
    Optional<MemberId> memberAt(String address) {
        int at = address.lastIndexOf('@');
        if (!address.substring(at + 1).equalsIgnoreCase(base.getRawAuthority())) {
            return Optional.empty();
        }
        try {
            return Optional.of(MemberId.of(address.substring(0, at).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Which post of this house the name means; empty if it is none. */
    Optional<PostId> postAt(String name) {
        String begin = base + POSTS;
        if (!name.startsWith(begin)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PostId.of(name.substring(begin.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

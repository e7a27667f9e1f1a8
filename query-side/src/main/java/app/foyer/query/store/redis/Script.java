package app.foyer.query.store.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Lua scripts, each atomic in Redis. */
enum Script {
    APPLY("apply.lua"),
    STAMP("stamp.lua"),
    INSTALL("install.lua"),
    SOURCES("sources.lua"),
    BEGIN("begin.lua"),
    SWAP("swap.lua"),
    DROP("drop.lua"),
    GIVE_UP("give-up.lua"),
    DELETE("delete.lua"),
    CLEANED("cleaned.lua"),
    LOST("lost.lua"),
    FORGET_HOMES("forget-homes.lua");

    private final String text;
    private final String sha;

    Script(String file) {
        this.text = read(file);
        this.sha = sha1(text);
    }

    String text() {
        return text;
    }

    /** The name under which Redis keeps a script that it has seen. */
    String sha() {
        return sha;
    }

    private static String read(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + file + " cannot be read", e);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}

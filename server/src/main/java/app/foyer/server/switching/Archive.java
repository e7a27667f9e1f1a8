package app.foyer.server.switching;

import app.foyer.contract.Address;
import app.foyer.contract.Refused;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * What somebody was given when they left another network: a zip with {@code outbox.json} and, with
 * luck, {@code actor.json} in it, or the outbox alone. Nothing else in it is unpacked.
 *
 * @param address the owner's in that network, canonical; null where there is nothing of theirs
 */
record Archive(Outbox outbox, @Nullable String address) {
    private static final byte[] ZIP = {'P', 'K'};
    private static final String OUTBOX = "outbox.json";
    private static final String ACTOR = "actor.json";

    /**
     * Reads it to its end.
     *
     * @param isZip whether it was said to be one
     * @throws FrontRefused {@code archive-damaged} and what {@link OutboxReader#read} throws
     */
    static Archive read(Path file, boolean isZip) throws IOException {
        if (!isZip && !beginsAsZip(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return of(OutboxReader.read(in), null);
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry outbox =
                    entry(zip, OUTBOX)
                            .orElseThrow(() -> damaged("There is no " + OUTBOX + " in it."));
            try (InputStream in = zip.getInputStream(outbox)) {
                return of(OutboxReader.read(in), actor(zip));
            }
        } catch (ZipException e) {
            throw damaged(FrontCode.ARCHIVE_DAMAGED.sentence());
        }
    }

    private static boolean beginsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(ZIP.length);
            return Arrays.equals(begin, ZIP);
        }
    }

    private static FrontRefused damaged(String detail) {
        return new FrontRefused(FrontCode.ARCHIVE_DAMAGED, detail);
    }

    /** At the top, or in the one folder that some programs put around everything. */
    private static Optional<ZipEntry> entry(ZipFile zip, String name) {
        ZipEntry top = zip.getEntry(name);
        if (top != null) {
            return Optional.of(top);
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            int slash = entry.getName().indexOf('/');
            if (slash > 0 && entry.getName().substring(slash + 1).equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static @Nullable JsonNode actor(ZipFile zip) throws IOException {
        Optional<ZipEntry> entry = entry(zip, ACTOR);
        if (entry.isEmpty()) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry.get());
                Reader text = Utf8.reader(new Bounded(in, SwitchingLimits.ACTOR_BYTES_MAX));
                JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            return Json.tree(parser);
        } catch (JacksonException e) {
            throw OutboxReader.unreadable(e);
        } catch (CharacterCodingException e) {
            throw new FrontRefused(FrontCode.ARCHIVE_NOT_UTF8);
        }
    }

    private static Archive of(Outbox outbox, @Nullable JsonNode actor) {
        String owner = outbox.actor();
        if (owner == null) {
            return new Archive(outbox, null);
        }
        if (actor == null) {
            return new Archive(outbox, address(owner, lastOfPath(owner)));
        }
        if (!owner.equals(Json.text(actor, "id"))) {
            throw new FrontRefused(FrontCode.ARCHIVE_SEVERAL_ACTORS);
        }
        String user = Json.text(actor, "preferredUsername");
        return new Archive(outbox, address(owner, user == null ? lastOfPath(owner) : user));
    }

    private static String lastOfPath(String actor) {
        String last = actor.substring(actor.lastIndexOf('/') + 1);
        return last.startsWith("@") ? last.substring(1) : last;
    }

    private static String address(String actor, String user) {
        try {
            return Address.canonical(user + "@" + URI.create(actor).getRawAuthority());
        } catch (IllegalArgumentException | Refused e) {
            throw OutboxReader.malformed("Its owner has no address: " + actor);
        }
    }
}

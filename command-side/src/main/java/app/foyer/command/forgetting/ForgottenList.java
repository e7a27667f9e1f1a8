package app.foyer.command.forgetting;

import app.foyer.contract.id.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is forgotten, in a file that no backup of the databases contains: a line each, an id and when
 * it was written down. Restored databases may be from before; the list tells them. For one thread
 * at a time.
 */
public final class ForgottenList {
    private static final int ID_LENGTH = 13;

    private final Path file;
    private final Set<MemberId> listed = new LinkedHashSet<>();

    /**
     * Reads the list; one that is not there yet is empty.
     *
     * @throws UncheckedIOException if it is there and cannot be read
     * @throws IllegalStateException if it is no such list
     */
    public ForgottenList(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(line -> listed.add(member(line)));
            } catch (IOException e) {
                throw new UncheckedIOException("the list of who is forgotten cannot be read", e);
            }
        }
    }

    private MemberId member(String line) {
        try {
            return MemberId.of(line.substring(0, Math.min(ID_LENGTH, line.length())));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the list of who is forgotten, " + file + ", is damaged at: " + line, e);
        }
    }

    /** Who is on it, in the order in which they came. */
    public List<MemberId> members() {
        return List.copyOf(listed);
    }

    /**
     * Puts them on it, if they are not; when it returns, that is on the disk.
     *
     * @throws UncheckedIOException if it cannot be written; they may be on it then
     */
    public void add(Collection<MemberId> members, Instant now) {
        List<MemberId> missing =
                members.stream().filter(member -> !listed.contains(member)).distinct().toList();
        if (missing.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        missing.forEach(member -> lines.append(member).append(' ').append(now).append('\n'));
        try {
            append(lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of who is forgotten cannot be written", e);
        }
        listed.addAll(missing);
    }

    private void append(String lines) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}

package app.foyer.server.switching;

import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Whom somebody followed elsewhere: Mastodon's {@code following_accounts.csv}. The first column is
 * the address; the others ({@code Show boosts}, {@code Notify on new posts}, {@code Languages})
 * have nothing here that they could mean. Older files have no other columns, or no header.
 */
final class FollowsFile {
    private static final String HEADER = "Account address";

    private FollowsFile() {}

    /**
     * A line of it.
     *
     * @param number from 1, that of the header among them
     * @param address as it stands there
     */
    record Line(long number, String address) {}

    /**
     * The lines that are not empty.
     *
     * @throws FrontRefused {@code archive-too-large}, {@code archive-not-utf8}, {@code
     *     archive-malformed}
     */
    static List<Line> read(InputStream body) throws IOException {
        // Taken in first: who is refused while still sending does not hear why.
        byte[] file = body.readNBytes((int) SwitchingLimits.FOLLOWS_BYTES_MAX + 1);
        List<Line> lines = new ArrayList<>();
        try (Reader text = Utf8.reader(bounded(file));
                CSVParser rows =
                        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
            for (CSVRecord row : rows) {
                String address = row.get(0).strip();
                boolean header = row.getRecordNumber() == 1 && address.equalsIgnoreCase(HEADER);
                if (!header && !address.isEmpty()) {
                    lines.add(new Line(row.getRecordNumber(), address));
                }
                if (lines.size() > SwitchingLimits.FOLLOWS_MAX) {
                    throw Received.tooLarge("lines", SwitchingLimits.FOLLOWS_MAX);
                }
            }
        } catch (CharacterCodingException e) {
            throw new FrontRefused(FrontCode.ARCHIVE_NOT_UTF8);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
        return lines;
    }

    private static InputStream bounded(byte[] file) {
        return new Bounded(new ByteArrayInputStream(file), SwitchingLimits.FOLLOWS_BYTES_MAX);
    }

    private static FrontRefused unreadable(UncheckedIOException e) {
        return new FrontRefused(
                e.getCause() instanceof CharacterCodingException
                        ? FrontCode.ARCHIVE_NOT_UTF8
                        : FrontCode.ARCHIVE_MALFORMED);
    }
}

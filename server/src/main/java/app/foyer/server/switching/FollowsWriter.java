package app.foyer.server.switching;

import app.foyer.contract.id.MemberId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes whom a member follows, as {@link FollowsFile} reads it. */
final class FollowsWriter {
    private FollowsWriter() {}

    static void write(List<MemberId> follows, HouseAddress house, OutputStream out)
            throws IOException {
        try (Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            csv.write("Account address,Show boosts,Notify on new posts,Languages\n");
            for (MemberId followed : follows) {
                csv.write(house.addressOf(followed) + ",true,false,\n");
            }
        }
    }
}

package app.foyer.evaluate;

import app.foyer.evaluate.Happening.Wrote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often newcomers' first posts in the network were answered, per community, of all time. */
final class Replies {
    private final long withinMs;
    private final Doubles firsts = new Doubles();
    private final Doubles answered = new Doubles();
    private final Map<Integer, List<Wrote>> waiting = new HashMap<>();

    Replies(long withinMs) {
        this.withinMs = withinMs;
    }

    void happened(Wrote post, boolean isFirst) {
        List<Wrote> inThread = waiting.get(post.thread());
        if (inThread != null) {
            inThread.removeIf(first -> {
                boolean inTime = post.at() - first.at() <= withinMs;
                boolean byAnother = first.member() != post.member();
                if (inTime && byAnother) {
                    answered.add(first.community(), 1);
                }
                return byAnother || !inTime;
            });
        }
        if (isFirst) {
            firsts.add(post.community(), 1);
            waiting.computeIfAbsent(post.thread(), _ -> new ArrayList<>()).add(post);
        }
    }

    /** The share that was answered; 0 where there were none. */
    double rate(int community) {
        double all = firsts.get(community);
        return all == 0 ? 0 : answered.get(community) / all;
    }
}

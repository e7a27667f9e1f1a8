package app.foyer.query.ranking;

import app.foyer.contract.id.CommunityId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the ranking knows of a community, at one moment, whoever asks.
 *
 * @param members who are in it
 * @param lively members who wrote there, each halved per 7 days since they last did; 0 or more
 * @param active7Days members who wrote there in the last 7 days
 * @param active30Days members who wrote there in the last 30 days
 * @param quiet whether nobody wrote there in the last 45 days
 * @param landed newcomers whose first words in the network were written there, each halved per 90
 *     days
 * @param arrived members who wrote there for the first time, each halved per 180 days
 * @param arriving members a month who wrote there for the first time: in the last month, by the
 *     worse of its halves
 * @param arrivedBefore the same in the three months before that
 * @param firsts newcomers' first posts there, each halved per 180 days
 * @param heard those of them that were answered within 72 hours, halved likewise
 * @param firstsSettled those of the first posts that are at least 37 days old, halved likewise
 * @param stays those of these whose author wrote there again 7 to 37 days later, halved likewise
 * @param waiting newcomers' first posts of the last 3 days that nobody has answered
 * @param sent newcomers whom a recommendation brought in the last 3 days
 * @param meetsIn how long until its next gathering begins; null if none is to come
 * @param sample of the members whose word counts there
 */
public record CommunitySignals(
        CommunityId community,
        long members,
        double lively,
        int active7Days,
        int active30Days,
        boolean quiet,
        double landed,
        double arrived,
        double arriving,
        double arrivedBefore,
        double firsts,
        double heard,
        double firstsSettled,
        double stays,
        int waiting,
        int sent,
        @Nullable Duration meetsIn,
        MemberSample sample) {}

package app.foyer.contract.query;

/**
 * Whether the house is alive.
 *
 * @param newcomersADay who joined the network, a day, over the last seven
 * @param heardShare of newcomers' first posts that were answered within 72 hours, 0 to 1; half a
 *     year ago counts half
 * @param staysShare of newcomers who were heard and wrote again 7 to 37 days later, 0 to 1
 * @param communities that were looked at: the largest
 * @param lively those of them with three trusted members or more who were active in 7 days
 * @param empty those of them in which nobody trusted wrote for 45 days
 */
public record NetworkFigures(
        double newcomersADay,
        double heardShare,
        double staysShare,
        int communities,
        int lively,
        int empty) {}

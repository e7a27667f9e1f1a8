package app.foyer.query.ranking;

/**
 * What the ranking knows of the whole network, at one moment: what is usual there, which is where a
 * community of which little is known is assumed to stand.
 *
 * @param heardShare of newcomers' first posts that are answered within 72 hours; 0 to 1
 * @param staysShare of newcomers who write again in the same community 7 to 37 days later; 0 to 1
 * @param smallMembersMax a community of so many members or fewer is outside the largest tenth
 */
public record NetworkSignals(double heardShare, double staysShare, long smallMembersMax) {}

package app.foyer.contract;

/** What a member says to a gathering. Stored by name: names never change. */
public enum Coming {
    YES,
    MAYBE,
    NO
}

package app.foyer.contract;

/** Where an event comes from; kept in its metadata, and shown on the card of a post. */
public enum Origin {
    /** A member, by their own hand. */
    MEMBER,
    /** A recorded history, or what a member wrote elsewhere. */
    IMPORT,
    /** The demo's sample: labelled, and counted by the ranking in the demo only. */
    SAMPLE,
    /** An operator. */
    OPERATOR;

    /** Of a member who came in so: whom an operator let in came by their own wish. */
    public Origin ofMember() {
        return this == OPERATOR ? MEMBER : this;
    }
}

package app.foyer.query.store;

import app.foyer.contract.id.Id;
import app.foyer.contract.id.InvitationId;

/** Which bucket an id lives in. */
public final class Buckets {
    /** How many there are; settled when an installation is founded. */
    public static final int COUNT = 16;

    /**
     * The bucket of the ranking's signals, after those of the ids: what newcomers do in one place
     * is measured against what they do in all others, so that it is one world, of one writer.
     */
    public static final int SIGNALS = COUNT;

    /** How many there are, that of the signals included. */
    public static final int ALL = COUNT + 1;

    private Buckets() {}

    /**
     * The bucket of {@code id}, 0 to 15: the low bits of the finalizer of SplitMix64 (Steele, Lea
     * and Flood, OOPSLA 2014), so that ids which share their low or high bits spread all the same.
     */
    public static int of(Id id) {
        long mixed = id.value();
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        mixed = mixed ^ (mixed >>> 31);
        return (int) (mixed & (COUNT - 1));
    }

    /** The bucket of an invitation: the low bits of its id, which is a hash already. */
    public static int of(InvitationId invitation) {
        String digits = invitation.value();
        return Character.digit(digits.charAt(digits.length() - 1), COUNT);
    }
}

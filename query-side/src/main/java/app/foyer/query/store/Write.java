package app.foyer.query.store;

import app.foyer.contract.id.MemberId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change to one bucket. Every store applies it the same way. */
public sealed interface Write {

    /** Which key it changes; of a fan-out and of a home that is dropped, one of the same bucket. */
    Key key();

    /** Which bucket it changes. */
    default int bucket() {
        return key().bucket();
    }

    /** Sets fields of a hash. */
    record SetFields(Key key, Map<String, String> fields) implements Write {
        public SetFields {
            fields = Map.copyOf(fields);
        }
    }

    /** Sets fields of a hash that has the field {@code guard}; of another, nothing. */
    record SetFieldsIf(Key key, String guard, Map<String, String> fields) implements Write {
        public SetFieldsIf {
            fields = Map.copyOf(fields);
        }
    }

    /** Removes fields of a hash. */
    record RemoveFields(Key key, List<String> names) implements Write {
        public RemoveFields {
            names = List.copyOf(names);
        }
    }

    /** Counts a field of a hash up or down, if the hash has the field {@code guard}. */
    record CountIf(Key key, String guard, String field, int by) implements Write {}

    /** Turns a card into a tombstone, which keeps nothing but {@code kept}, if that is there. */
    record Bury(Key key, String kept, String mark) implements Write {}

    /**
     * Keeps of a hash whose values begin with positions the {@code most} highest; done when it
     * holds a quarter more, so that it is done seldom.
     */
    record Newest(Key key, int most) implements Write {
        /** How many fields it may hold before it is done. */
        public int bound() {
            return most + most / 4;
        }
    }

    /** Drops a hash with all that is in it. */
    record Drop(Key key) implements Write {}

    /** Adds an id to a set. */
    record Add(Key key, long id) implements Write {}

    /** Removes an id from a set. */
    record Remove(Key key, long id) implements Write {}

    /**
     * Adds a member to an audience, {@link KeyFamily#MEMBERS_HERE} or {@link
     * KeyFamily#FOLLOWERS_HERE}. When that is more than {@code most}, its source is {@link
     * KeyFamily#LARGE} from then on, for good, and the home timelines of the audience are dropped,
     * because they hold what is not delivered any more.
     */
    record Enlist(Key audience, long member, int most) implements Write {
        @Override
        public Key key() {
            return audience;
        }
    }

    /** Puts a post at the front of a source timeline; beyond the cap, the oldest drops out. */
    record Push(Key key, long post, long position) implements Write {}

    /**
     * Puts a post at the front of the home timelines of this bucket that read it: those of the
     * author's followers, of the community's members, and of the author; each once, and only where
     * there is a home timeline. An audience that is too large is passed over ({@link Enlist}). It
     * is done after all other writes of its batch: whose relations these change has no home
     * timeline any more.
     *
     * @param membersHere of the community; null for what is for followers alone
     * @param author of the post, if this is the author's bucket; null otherwise
     */
    record FanOut(long post, @Nullable Key membersHere, Key followersHere, @Nullable Long author)
            implements Write {
        @Override
        public Key key() {
            return followersHere;
        }
    }

    /** Drops the home timeline of a member. */
    record ForgetHome(MemberId member) implements Write {
        @Override
        public Key key() {
            return Key.home(member);
        }

        @Override
        public int bucket() {
            return Buckets.of(member);
        }
    }

    /** Sets an id's score in a sorted set. */
    record Score(Key key, long id, long score) implements Write {}

    /** Sets an id's score in a sorted set of which the {@code most} that score highest are kept. */
    record ScoreAmong(Key key, long id, long score, int most) implements Write {}

    /** Takes an id out of a sorted set. */
    record Unscore(Key key, long id) implements Write {}

    /** Adds to an id's score in a sorted set; one that is not there yet begins at 0. */
    record Increase(Key key, long id, long by) implements Write {}
}

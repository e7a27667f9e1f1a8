package app.foyer.search.index;

import app.foyer.contract.Description;
import app.foyer.contract.Language;
import app.foyer.contract.Spot;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.GatheringEvent.GatheringSet;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.PostWorded;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Id;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Which event changes which documents. Pure. */
final class Documents {
    private static final FieldType PARTS = parts(true);
    private static final FieldType COUNTED_PARTS = parts(false);

    private Documents() {}

    static Change changeBy(Event event) {
        return switch (event) {
            case PostPublished e -> words(e);
            case ReplyWritten e -> words(e);
            case PostImported e -> uncounted(e, Kind.IMPORT);
            case PostEdited e -> words(e);
            case PostDeleted e -> new Change.Remove(Kind.POST.of(e.post()));
            case RemovedPostDeleted e -> new Change.Remove(Kind.POST.of(e.post()));
            case PostRemoved e -> new Change.Hide(Kind.POST.of(e.post()), true);
            case PostRestored e -> new Change.Hide(Kind.POST.of(e.post()), false);
            case CommunityFounded e ->
                    new Change.Put(
                            Kind.COMMUNITY.of(e.community()),
                            List.of(community(e.community(), e.description()), mark(e)));
            case CommunityDescribed e ->
                    new Change.Put(
                            Kind.COMMUNITY.of(e.community()),
                            List.of(community(e.community(), e.description())));
            case CommunityOpened e -> new Change.Remove(Kind.CLOSED.of(e.community()));
            case CommunityDoorSet e -> door(e);
            case CommunityEvent _ -> new Change.None();
            case MemberForgotten e ->
                    new Change.Remove(new Term(IndexField.AUTHOR.key(), e.member().toString()));
            case AccountEvent _, FollowEvent _, MemberEvent _, MembershipEvent _, ReactionEvent _ ->
                    new Change.None();
            case SeatsEvent _, BeginningsEvent _, InvitationEvent _ -> new Change.None();
            case AddressEvent _, AddressesEvent _ -> new Change.None();
            case GatheringSet e -> gathering(e);
            case GatheringCancelled e -> new Change.Remove(Kind.GATHERING.of(e.gathering()));
            case GatheringDisowned e -> new Change.Remove(Kind.GATHERING.of(e.gathering()));
            case GatheringHeld _, AnswerEvent _ -> new Change.None();
            case HandleEvent _, HidingEvent _, ReadingEvent _ -> new Change.None();
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> new Change.None();
        };
    }

    private static Change words(PostWorded event) {
        if (event.followersOf() != null) {
            return uncounted(event, Kind.FOLLOWERS);
        }
        Term id = Kind.POST.of(event.post());
        if (event.text() == null) {
            // Also where the words are not known any more: what was found by them must go.
            return new Change.Remove(id);
        }
        Document document = document(Kind.POST, event.post(), event.community());
        addWords(event, event.text(), document);
        return new Change.Put(id, List.of(document));
    }

    /** Found by its words, by whoever may; but it does not tell what is written in a community. */
    private static Change uncounted(PostWorded event, Kind kind) {
        Term id = Kind.POST.of(event.post());
        if (event.text() == null) {
            return new Change.Remove(id);
        }
        Document document = mark(id, kind, event.post());
        document.add(term(IndexField.COMMUNITY, event.community().toString()));
        addWords(event, event.text(), document);
        return new Change.Put(id, List.of(document));
    }

    private static void addWords(PostWorded event, String text, Document document) {
        document.add(new NumericDocValuesField(IndexField.REMOVED.key(), 0));
        document.add(term(IndexField.AUTHOR, event.author().toString()));
        document.add(text(IndexField.TEXT, text));
        document.add(new Field(IndexField.TEXT_PARTS.key(), text, PARTS));
        if (event.followersOf() != null) {
            document.add(term(IndexField.FOLLOWERS_OF, event.followersOf().toString()));
        }
        Language language = event.content().language();
        if (language != null) {
            document.add(term(IndexField.WRITTEN_IN, Language.primary(language.tag())));
        }
    }

    private static Document community(CommunityId community, Description description) {
        Document document = document(Kind.COMMUNITY, community, community);
        document.add(text(IndexField.NAME, description.name()));
        document.add(new Field(IndexField.NAME_PARTS.key(), description.name(), COUNTED_PARTS));
        document.add(text(IndexField.ABOUT, description.about()));
        for (String language : description.languages()) {
            String tag = language.toLowerCase(Locale.ROOT);
            document.add(term(IndexField.LANGUAGE, tag));
            document.add(new SortedSetDocValuesField(IndexField.LANGUAGE.key(), new BytesRef(tag)));
        }
        return document;
    }

    /** Found by when and where; what has no spot is found nowhere. */
    private static Change gathering(GatheringSet event) {
        Term id = Kind.GATHERING.of(event.gathering());
        Spot spot = event.spot();
        if (spot == null) {
            return new Change.Remove(id);
        }
        long start = event.start().toEpochMilli();
        Document document = mark(id, Kind.GATHERING, event.gathering());
        document.add(term(IndexField.COMMUNITY, event.community().toString()));
        document.add(term(IndexField.AUTHOR, event.host().toString()));
        document.add(new LatLonPoint(IndexField.SPOT.key(), spot.latitude(), spot.longitude()));
        document.add(new LongPoint(IndexField.START.key(), start));
        document.add(new NumericDocValuesField(IndexField.START_ORDER.key(), start));
        return new Change.Put(id, List.of(document));
    }

    private static Document mark(CommunityFounded event) {
        return document(Kind.CLOSED, event.community(), event.community());
    }

    private static Change door(CommunityDoorSet event) {
        CommunityId community = event.community();
        Term id = Kind.door(community);
        return switch (event.door()) {
            case OPEN -> new Change.Remove(id);
            case GATED -> new Change.Put(id, List.of(mark(id, Kind.GATED, community)));
            case INVITATION -> new Change.Put(id, List.of(mark(id, Kind.INVITATION, community)));
        };
    }

    private static Document document(Kind kind, Id id, CommunityId community) {
        Document document = mark(kind.of(id), kind, id);
        document.add(term(IndexField.COMMUNITY, community.toString()));
        document.add(
                new NumericDocValuesField(IndexField.COMMUNITY_ORDER.key(), Order.of(community)));
        return document;
    }

    private static Document mark(Term name, Kind kind, Id id) {
        Document document = new Document();
        document.add(term(IndexField.ID, name.text()));
        document.add(term(IndexField.KIND, kind.term()));
        document.add(new NumericDocValuesField(IndexField.ORDER.key(), Order.of(id)));
        return document;
    }

    private static Field term(IndexField field, String value) {
        return new StringField(field.key(), value, Field.Store.YES);
    }

    private static FieldType parts(boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    private static Field text(IndexField field, String value) {
        return new TextField(field.key(), value, Field.Store.YES);
    }
}

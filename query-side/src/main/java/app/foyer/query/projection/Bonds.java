package app.foyer.query.projection;

import app.foyer.contract.Role;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import app.foyer.contract.query.Membership.State;
import app.foyer.contract.query.Membership.Told.Kind;
import app.foyer.query.store.BondFields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.Unscore;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@link KeyFamily#BONDS} and {@link KeyFamily#TOLD} of the member; {@link KeyFamily#STAFF}, {@link
 * KeyFamily#INSIDE}, {@link KeyFamily#ASKING} and {@link KeyFamily#BARRED} of the community.
 */
final class Bonds implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (!(entry.event() instanceof MembershipEvent event)) {
            return;
        }
        bond(event, writes);
        tell(event, writes);
        new Lists(event, entry.position(), writes).change();
    }

    private static void bond(MembershipEvent event, Consumer<Write> writes) {
        Key bonds = Key.bonds(event.member());
        String community = event.community().toString();
        switch (event) {
            case MembershipJoined e -> is(bonds, community, word(e.role()), writes);
            case MembershipRoleGiven e -> is(bonds, community, word(e.role()), writes);
            case MembershipAsked _ -> is(bonds, community, State.ASKING.name(), writes);
            case MembershipWaited _ -> is(bonds, community, State.WAITING.name(), writes);
            case MembershipBanned _ -> is(bonds, community, State.BANNED.name(), writes);
            case MembershipWithdrawn _, MembershipDeclined _ -> is(bonds, community, null, writes);
            case MembershipLeft _, MembershipRemoved _ -> is(bonds, community, null, writes);
            case MembershipBanLifted _ -> is(bonds, community, null, writes);
            case MembershipSilenced e ->
                    is(
                            bonds,
                            BondFields.silenced(e.community()),
                            Long.toString(e.until().toEpochMilli()),
                            writes);
            case MembershipSilenceLifted e ->
                    is(bonds, BondFields.silenced(e.community()), null, writes);
            case MembershipWarned _ -> {}
        }
    }

    /** A plain member is one without a word. */
    private static @Nullable String word(Role role) {
        return role == Role.MEMBER ? null : role.name();
    }

    private static void is(Key key, String field, @Nullable String value, Consumer<Write> writes) {
        writes.accept(
                value == null
                        ? new RemoveFields(key, List.of(field))
                        : new SetFields(key, Map.of(field, value)));
    }

    private static void tell(MembershipEvent event, Consumer<Write> writes) {
        switch (event) {
            case MembershipAsked e -> tell(Kind.ASKED, e.words(), event, writes);
            case MembershipDeclined e -> tell(Kind.DECLINED, e.reason(), event, writes);
            case MembershipRemoved e -> tell(Kind.REMOVED, e.reason(), event, writes);
            case MembershipBanned e -> tell(Kind.BANNED, e.reason(), event, writes);
            case MembershipWarned e -> tell(Kind.WARNED, e.reason(), event, writes);
            case MembershipSilenced e -> tell(Kind.SILENCED, e.reason(), event, writes);
            case MembershipWithdrawn _ -> untell(Kind.ASKED, event, writes);
            case MembershipBanLifted _ -> untell(Kind.BANNED, event, writes);
            case MembershipSilenceLifted _ -> untell(Kind.SILENCED, event, writes);
            case MembershipJoined _, MembershipWaited _, MembershipLeft _ -> {}
            case MembershipRoleGiven _ -> {}
        }
    }

    private static void tell(
            Kind kind, @Nullable String words, MembershipEvent event, Consumer<Write> writes) {
        writes.accept(
                new SetFields(
                        Key.told(event.member()),
                        Map.of(
                                BondFields.told(event.community(), kind),
                                BondFields.words(event.at(), words))));
    }

    private static void untell(Kind kind, MembershipEvent event, Consumer<Write> writes) {
        writes.accept(
                new RemoveFields(
                        Key.told(event.member()),
                        List.of(BondFields.told(event.community(), kind))));
    }

    /** What the community has of it. */
    private record Lists(MembershipEvent event, long position, Consumer<Write> writes) {

        void change() {
            switch (event) {
                case MembershipJoined e -> {
                    staff(e.role());
                    goes(KeyFamily.ASKING);
                    comes(KeyFamily.INSIDE);
                }
                case MembershipRoleGiven e -> staff(e.role());
                case MembershipAsked _ -> comes(KeyFamily.ASKING);
                case MembershipBanned _ -> {
                    goes(KeyFamily.ASKING);
                    comes(KeyFamily.BARRED);
                }
                case MembershipWaited _, MembershipWithdrawn _, MembershipDeclined _ ->
                        goes(KeyFamily.ASKING);
                case MembershipLeft _, MembershipRemoved _ -> {
                    staff(Role.MEMBER);
                    goes(KeyFamily.INSIDE);
                }
                case MembershipBanLifted _ -> goes(KeyFamily.BARRED);
                case MembershipWarned _, MembershipSilenced _, MembershipSilenceLifted _ -> {}
            }
        }

        private void staff(Role role) {
            is(Key.staff(event.community()), event.member().toString(), word(role), writes);
        }

        /** The oldest has the highest score, so that it comes first. */
        private void comes(KeyFamily list) {
            Key key = Key.ofCommunity(list, event.community());
            writes.accept(new Score(key, event.member().value(), -position));
        }

        private void goes(KeyFamily list) {
            Key key = Key.ofCommunity(list, event.community());
            writes.accept(new Unscore(key, event.member().value()));
        }
    }
}

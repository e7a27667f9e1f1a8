package app.foyer.command.decide;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.HidingCommand;
import app.foyer.contract.command.HidingCommand.HidePost;
import app.foyer.contract.command.HidingCommand.ShowPost;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;
import java.time.Instant;
import java.util.List;

/** Decides what a member does not find at home any more: any post that they see. */
final class HidingDecider {
    private HidingDecider() {}

    static List<HidingEvent> decide(HidingCommand command, Facts facts, Instant now) {
        Rights.requireActive(command.member(), facts, now);
        boolean hidden = facts.hiding(command.member(), command.post()).hidden();
        return switch (command) {
            case HidePost c -> {
                if (!(facts.post(c.post()) instanceof PostState.Live post)) {
                    throw new Refused(Refusal.POST_UNKNOWN);
                }
                Rights.requireMeets(c.member(), post, facts);
                yield hidden ? List.of() : List.of(new PostHidden(c.member(), c.post(), now));
            }
            case ShowPost c ->
                    hidden ? List.of(new PostShown(c.member(), c.post(), now)) : List.of();
        };
    }
}

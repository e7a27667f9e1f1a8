/**
 * Answers questions about what is remembered: timelines in pages, cards, relations,
 * recommendations.
 *
 * <p>{@link app.foyer.query.answer.Answers} waits until all buckets have got as far as the caller
 * asked ({@link app.foyer.query.answer.Freshness}), then reads. Ids become cards in one place only,
 * {@code Visibility}, which leaves out what the viewer may not see. A home timeline that is not
 * there is merged from its sources ({@link app.foyer.query.answer.HomeDrafts}); what is not
 * delivered to one, because its source's audience is large, is merged into it ({@code
 * LargeSources}). Public is what the configuration and the verification need. Start at {@link
 * app.foyer.query.answer.Answers}.
 */
@NullMarked
package app.foyer.query.answer;

import org.jspecify.annotations.NullMarked;

/**
 * What can be asked for, as sealed records: one interface per aggregate, one record per command.
 *
 * <p>A command is answered with a {@link app.foyer.contract.command.Receipt}, or refused with a
 * {@link app.foyer.contract.Refused}; what each refusal means stands in {@link
 * app.foyer.contract.Refusal}.
 */
@NullMarked
package app.foyer.contract.command;

import org.jspecify.annotations.NullMarked;

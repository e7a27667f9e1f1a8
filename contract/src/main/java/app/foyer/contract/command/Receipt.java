package app.foyer.contract.command;

/**
 * The answer to a command that was done.
 *
 * @param position a read that has got this far sees what the command did
 * @param changed whether anything was stored; false where the wish was already fulfilled
 */
public record Receipt(long position, boolean changed) {}

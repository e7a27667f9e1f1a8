package app.foyer.command.log;

import app.foyer.contract.id.MemberId;

/**
 * Somebody who is to be forgotten.
 *
 * @param position of the event that says so
 */
public record Forgotten(MemberId member, long position) {}

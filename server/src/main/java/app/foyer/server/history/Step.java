package app.foyer.server.history;

import app.foyer.contract.command.BulkCommands.Dated;

/**
 * A command that a line asks for.
 *
 * @param place the line
 */
record Step(Dated dated, String place) {}

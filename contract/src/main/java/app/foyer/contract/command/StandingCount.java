package app.foyer.contract.command;

import app.foyer.contract.command.NetworkCommand.Standing;

/** Counts what stands in the network, for its opening; no further than is of use. */
@FunctionalInterface
public interface StandingCount {
    Standing now();
}

/**
 * Benchmarks: each measures ours beside a reference in the same run, prints a table, and ends with one
 * line, {@code <name> ratio=<x.xx> ours=<..> reference=<..>}. Start at {@link
 * app.foyer.load.bench.Bench}; {@code ./foyer bench NAME} does.
 */
@NullMarked
package app.foyer.load.bench;

import org.jspecify.annotations.NullMarked;

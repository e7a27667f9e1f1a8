/**
 * Benchmarks: each measures ours beside a reference in the same run, prints a table, and ends with
 * one line, {@code <name> ratio=<x.xx> ours=<..> reference=<..>}. {@code ./foyer bench NAME} starts
 * them, by way of {@link app.foyer.load.Bench}.
 */
@NullMarked
package app.foyer.load.bench;

import org.jspecify.annotations.NullMarked;

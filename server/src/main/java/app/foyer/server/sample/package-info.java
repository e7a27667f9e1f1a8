/**
 * Furnishes the demo: real titles of public domain (their notice lies beside them, in {@code
 * sample/README.txt}), and around them invented members, replies, reactions and follows, so that
 * communities differ in how lively they are.
 *
 * <p>Everything is marked as sample at its origin. It is made from a fixed seed and one point in
 * time, the moment of the first start, so that loading it again asks for the same things again.
 * Start at {@link app.foyer.server.sample.SampleLoader}.
 */
@NullMarked
package app.foyer.server.sample;

import org.jspecify.annotations.NullMarked;

/** What the tests of every side share: seeds, and random histories to replay. */
@NullMarked
package app.foyer.contract;

import org.jspecify.annotations.NullMarked;

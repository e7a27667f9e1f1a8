/** Tests of what a forgetting does to what is remembered. */
@NullMarked
package app.foyer.query.forgetting;

import org.jspecify.annotations.NullMarked;

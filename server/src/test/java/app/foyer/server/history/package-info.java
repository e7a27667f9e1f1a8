/** The import, on histories that the tests write, with a log that only listens. */
@NullMarked
package app.foyer.server.history;

import org.jspecify.annotations.NullMarked;

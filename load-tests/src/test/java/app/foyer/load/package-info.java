/** The scenario against a stand-in for the server, and the files that start a whole Foyer. */
@NullMarked
package app.foyer.load;

import org.jspecify.annotations.NullMarked;

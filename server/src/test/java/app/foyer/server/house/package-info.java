/** Tests of the house itself: the arrows between the rooms, and what linters miss. */
@NullMarked
package app.foyer.server.house;

import org.jspecify.annotations.NullMarked;

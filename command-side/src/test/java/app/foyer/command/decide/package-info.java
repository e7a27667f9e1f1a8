@NullMarked
package app.foyer.command.decide;

import org.jspecify.annotations.NullMarked;

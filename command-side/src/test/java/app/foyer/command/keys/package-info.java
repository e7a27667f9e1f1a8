@NullMarked
package app.foyer.command.keys;

import org.jspecify.annotations.NullMarked;

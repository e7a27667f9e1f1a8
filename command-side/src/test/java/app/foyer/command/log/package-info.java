@NullMarked
package app.foyer.command.log;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.foyer.command.desk;

import org.jspecify.annotations.NullMarked;

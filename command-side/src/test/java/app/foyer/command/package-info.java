@NullMarked
package app.foyer.command;

import org.jspecify.annotations.NullMarked;

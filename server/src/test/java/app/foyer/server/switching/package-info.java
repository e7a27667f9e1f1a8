/** What is read of other networks' files: of good ones, bad ones, and bombs. */
@NullMarked
package app.foyer.server.switching;

import org.jspecify.annotations.NullMarked;

/**
 * Copies the truth out of the databases, and back into empty ones: the log, and the keys that open
 * what is personal in it.
 *
 * <p>A backup is a folder. Each table is one file, written by Postgres' COPY as text, compressed;
 * {@code manifest.json} says of what, how many rows, and their SHA-256. The log is read in one
 * snapshot, while others write; the keys after it, so that every key is there that an event of the
 * backup needs, but those destroyed meanwhile. They are files of their own, since backups of keys
 * are kept for a shorter time than those of the log. What can be built from the log is not in it,
 * and neither are the master keys. Start at {@link app.foyer.command.backup.Backup} and {@link
 * app.foyer.command.backup.Restore}.
 */
@NullMarked
package app.foyer.command.backup;

import org.jspecify.annotations.NullMarked;

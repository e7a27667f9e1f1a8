/**
 * Keeps what is personal readable only as long as its owner wants.
 *
 * <p>Every member has a key of their own; personal fields of events are stored encrypted under it
 * (AES-256-GCM), and are gone for good, from every backup too, once the key is destroyed. The keys
 * live in a database of their own, wrapped (RFC 3394) by a master key that never enters a database.
 * Master keys rotate: the newest wraps, older ones still unwrap. Start at {@link
 * app.foyer.command.keys.MemberKeys}.
 */
@NullMarked
package app.foyer.command.keys;

import org.jspecify.annotations.NullMarked;

/**
 * What keeping order needs of both sides: to whom a report goes, settling all that report the same,
 * and who may read the audit trail. REST, GraphQL and operators' endpoints share it.
 */
@NullMarked
package app.foyer.server.moderation;

import org.jspecify.annotations.NullMarked;

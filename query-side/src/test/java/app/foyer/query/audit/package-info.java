/** Tests of the audit, on buckets in memory. */
@NullMarked
package app.foyer.query.audit;

import org.jspecify.annotations.NullMarked;

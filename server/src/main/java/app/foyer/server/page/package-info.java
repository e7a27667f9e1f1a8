/**
 * The pages: the start page at {@code /}, and, in the demo, the consoles.
 *
 * <p>The start page is plain HTML, CSS and JavaScript in {@code static/}, without a build step and
 * without anything from elsewhere; it reads {@code /v1} like any other caller, and learns from
 * {@code /about.json} what it can link to ({@link AboutController}). GraphiQL is served only where
 * {@code foyer.consoles} is true; Swagger UI follows the same property in {@code web.yml}.
 */
@NullMarked
package app.foyer.server.page;

import org.jspecify.annotations.NullMarked;

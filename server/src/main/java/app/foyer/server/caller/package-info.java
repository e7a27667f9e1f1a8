/**
 * Who is calling.
 *
 * <p>A caller brings a bearer token (a JWT, signed RS256) from the issuer that the installation
 * trusts; its {@code sub} is the account. Three scopes: {@code member} acts for the member whose
 * account it is, {@code app} (a trusted back end) for the member whom {@code Foyer-On-Behalf-Of}
 * names, {@code operator} is for the management port. Without a token, what is open can be read. A
 * bad token is turned away even there: a caller who means to be somebody should learn that they are
 * not.
 *
 * <p>Where no issuer is configured and the launcher asks for it, a development issuer signs tokens
 * for anybody on this machine ({@link DevIssuer}); it is gone as soon as {@code foyer.issuer} is
 * set. Start at {@link Caller}. Public beyond the room: {@link Caller} and {@link Callers}, which
 * the controllers of REST and GraphQL ask.
 */
@NullMarked
package app.foyer.server.caller;

import org.jspecify.annotations.NullMarked;

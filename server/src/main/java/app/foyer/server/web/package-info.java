/**
 * The whole front, wired: {@link app.foyer.server.web.WebConfiguration} names its rooms.
 *
 * <p>The composition root gives it the ways in ({@code Commands}, {@code Accounts}, {@code
 * Queries}), {@code Ids}, the domain's {@code Clock} and the parts whose health is told. Properties
 * that the front needs in Spring Boot are in {@code web.yml}.
 */
@NullMarked
package app.foyer.server.web;

import org.jspecify.annotations.NullMarked;

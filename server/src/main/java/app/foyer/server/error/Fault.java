package app.foyer.server.error;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /profile/name}), or {@code
 *     query:first}, {@code header:Foyer-At-Least}
 * @param detail what, for a person
 */
public record Fault(String pointer, String detail) {}

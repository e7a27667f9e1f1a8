package app.foyer.contract;

/**
 * A login.
 *
 * @param id a keyed hash of {@code sub}, as hexadecimal digits
 * @param sub the token's subject
 */
public record Account(String id, String sub) {}

package redress.organization;

/**
 * Somebody's way in.
 *
 * <p>Made by the administrator or with a company; while {@code active} its holder may open a
 * session; once switched off, every token that it was given stops working.
 *
 * @param secret the encoded password hash; never shown, logged or put into history
 */
public record Account(Person person, String secret, boolean active) {}

package redress.organization;

/**
 * Somebody's way in.
 *
 * <p>Made by an administrator or with a company; while {@code active} its holder may open a
 * session; once switched off, every session and token that it was given stops working for good.
 *
 * @param secret the encoded password hash, empty while its holder has chosen no password; never
 *     shown, logged or put into history
 * @param version how often it was stored, changes of the password by its holder left out; the store
 *     counts, whatever is given to be stored
 */
public record Account(Person person, String secret, boolean active, long version) {
  private static final String NO_PASSWORD = "";

  /** One to be stored. */
  public Account(Person person, String secret, boolean active) {
    this(person, secret, active, 0);
  }

  /** A new one, whose holder is invited to choose a password. */
  public static Account invited(Person person) {
    return new Account(person, NO_PASSWORD, true);
  }

  /** Whether there is a password with which its holder may come in. */
  public boolean hasPassword() {
    return !secret.isEmpty();
  }

  public Account with(String otherSecret) {
    return new Account(person, otherSecret, active, version);
  }

  public Account withoutPassword() {
    return with(NO_PASSWORD);
  }

  public Account switched(boolean on) {
    return new Account(person, secret, on, version);
  }

  /** With its holder in another post. */
  public Account in(Department department, Position position) {
    var moved = new Person(person.company(), person.user(), department, position);
    return new Account(moved, secret, active, version);
  }
}

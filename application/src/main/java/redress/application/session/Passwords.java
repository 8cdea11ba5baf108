package redress.application.session;

/**
 * How passwords are kept: only ever as slow, salted hashes. Whoever calls holds no transaction open
 * meanwhile; where too many ask at once, {@link PasswordsBusy} is thrown instead of an answer.
 */
public interface Passwords {
  /** The hash to store, with its salt and parameters. */
  String encode(String password);

  boolean matches(String password, String secret);

  /** A hash that no password has; comparing with it takes as long as with any other. */
  String nobodys();
}

package redress.application.session;

/** Passwords that cost nothing, so that tests are quick. */
public final class PlainPasswords implements Passwords {
  private static final String HASH = "plain:";

  @Override
  public String encode(String password) {
    return HASH + password;
  }

  @Override
  public boolean matches(String password, String secret) {
    return secret.equals(HASH + password);
  }

  @Override
  public String nobodys() {
    return "nobody's";
  }
}

package redress.application.session;

/** Opens a session with a password, for a client that keeps tokens. */
public final class OpenSession {
  private final PasswordCheck check;
  private final Sessions sessions;

  OpenSession(PasswordCheck check, Sessions sessions) {
    this.check = check;
    this.sessions = sessions;
  }

  /** Who wants to come in. */
  public record Command(Credentials credentials) {}

  /**
   * Opens the session.
   *
   * @throws Unauthenticated if anything about it is wrong
   * @throws TooManyAttempts if there were too many failures; the password was not looked at
   */
  public Sessions.Session handle(Command command) {
    return sessions.open(check.holder(command.credentials()), OpenedSession.Kind.TOKENS);
  }
}

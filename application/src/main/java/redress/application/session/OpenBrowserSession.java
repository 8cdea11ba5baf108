package redress.application.session;

/** Opens a session with a password, for a browser that keeps a cookie. */
public final class OpenBrowserSession {
  private final PasswordCheck check;
  private final Sessions sessions;

  OpenBrowserSession(PasswordCheck check, Sessions sessions) {
    this.check = check;
    this.sessions = sessions;
  }

  /**
   * Who wants to come in.
   *
   * @param before the cookie that the browser has already, or {@code null}; its session is ended
   *     and never continued, so that nobody is given a session that another knows
   */
  public record Command(Credentials credentials, String before) {}

  /**
   * Opens the session, always under a new id.
   *
   * @throws Unauthenticated if anything about it is wrong
   * @throws TooManyAttempts if there were too many failures; the password was not looked at
   */
  public Sessions.Session handle(Command command) {
    var holder = check.holder(command.credentials());
    if (command.before() != null) {
      sessions.replace(command.before());
    }
    return sessions.open(holder, OpenedSession.Kind.BROWSER);
  }
}

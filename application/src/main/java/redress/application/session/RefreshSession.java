package redress.application.session;

/** Gets the next tokens of a session with its refresh token, which is used up by that. */
public final class RefreshSession {
  private final Sessions sessions;

  RefreshSession(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * @param refresh the refresh token that was given last
   * @param address the network address that the request came from
   */
  public record Command(String refresh, String address) {
    @Override
    public String toString() {
      return "a refresh token";
    }
  }

  /**
   * The next tokens.
   *
   * @throws Unauthenticated if the session is over, or the token was used before: then the session
   *     is ended, since one of the two who used it has stolen it
   */
  public Sessions.Session handle(Command command) {
    return Pass.read(Pass.Use.REFRESH, command.refresh())
        .flatMap(pass -> sessions.refresh(pass, command.address()))
        .orElseThrow(Sessions::over);
  }
}

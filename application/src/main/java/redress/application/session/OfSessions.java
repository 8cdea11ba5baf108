package redress.application.session;

import java.util.Optional;
import redress.application.Ports;

/** Everything around coming in: people with passwords, browsers, and programs with tokens. */
public record OfSessions(
    Sessions sessions,
    OpenSession open,
    OpenBrowserSession openBrowser,
    RefreshSession refresh,
    ReadSession read,
    CloseSession close,
    ChangePassword changePassword,
    AcceptInvitation acceptInvitation,
    IssueToken issueToken,
    ListTokens listTokens,
    RevokeToken revokeToken,
    BeginLogin beginLogin,
    FinishLogin finishLogin,
    EndProvidedSessions endProvided) {
  /** Where nobody but the program itself vouches for people. */
  public static OfSessions of(
      Ports ports, Passwords passwords, Tokens tokens, SessionLimits limits) {
    return of(ports, passwords, tokens, limits, Optional.empty());
  }

  public static OfSessions of(
      Ports ports,
      Passwords passwords,
      Tokens tokens,
      SessionLimits limits,
      Optional<IdentityProvider> provider) {
    var sessions = new Sessions(ports, tokens, limits);
    var check = new PasswordCheck(ports, passwords);
    return new OfSessions(
        sessions,
        new OpenSession(check, sessions),
        new OpenBrowserSession(check, sessions),
        new RefreshSession(sessions),
        new ReadSession(ports),
        new CloseSession(ports),
        new ChangePassword(ports, check, passwords),
        new AcceptInvitation(ports, passwords),
        new IssueToken(ports),
        new ListTokens(ports),
        new RevokeToken(ports),
        new BeginLogin(ports, provider),
        new FinishLogin(ports, provider, sessions),
        new EndProvidedSessions(ports, provider));
  }
}

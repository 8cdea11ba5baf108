package redress.application.session;

import java.time.Instant;
import java.util.List;

/**
 * A session that was opened by the word of a provider, so that the provider's word ends it.
 *
 * @param provided whom the provider vouched for, and by what it calls their session
 * @param until when the session is over in any case
 */
public record ProvidedSession(OpenedSession.Key session, Provided provided, Instant until) {
  /**
   * What a provider calls a person's session.
   *
   * @param subject what it calls the person; {@code null} where it names a session alone
   * @param session what it calls the session there, or {@code null} if it does not say
   */
  public record Provided(String issuer, String subject, String session) {
    /** That it has logged out there, as a word of the provider's that is kept for a while. */
    String out() {
      return session == null ? "out: " + subject : "out of: " + session;
    }

    /** Where it is not known by which name a provider tells that somebody has logged out. */
    List<String> outs() {
      return List.of("out: " + subject, "out of: " + session);
    }
  }
}

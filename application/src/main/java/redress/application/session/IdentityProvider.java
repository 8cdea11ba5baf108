package redress.application.session;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Who vouches for people: an OpenID Connect provider that the operator trusts. */
public interface IdentityProvider {
  /**
   * Where a browser is sent to prove who its person is.
   *
   * @param state what comes back with it
   */
  URI authorization(LoginAttempt attempt, String state);

  /**
   * What came back with a browser.
   *
   * @param issuer who the answer says it is from, or {@code null}
   */
  record Answer(String code, String issuer) {
    @Override
    public String toString() {
      return "an answer of " + issuer;
    }
  }

  /**
   * For whom the provider vouches.
   *
   * @throws Unauthenticated if the answer is another's, the code does not hold, or what the
   *     provider says is not signed by it, for us, for this attempt and now
   */
  ProvidedIdentity identity(Answer answer, LoginAttempt attempt);

  /**
   * Who logged out there.
   *
   * @param word the name of this word: it is heard once
   * @param until when it does not hold any more
   */
  record LoggedOut(ProvidedSession.Provided provided, String word, Instant until) {}

  /**
   * What a signed word of the provider says about an end; nothing if it is none, for us and now.
   */
  Optional<LoggedOut> loggedOut(String token);
}

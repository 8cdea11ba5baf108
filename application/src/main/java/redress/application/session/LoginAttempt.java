package redress.application.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser has gone to the provider to prove who its person is.
 *
 * <p>Its life: it is made when the browser leaves, and taken away when it comes back, whatever it
 * brings, so that nothing of it is used twice; one that does not come back within some minutes is
 * over.
 *
 * @param secret the hash of the pass in the browser's cookie: it comes back in the same browser
 * @param nonce what the provider's word has to repeat
 * @param verifier what proves to the provider that the code is used by whoever asked for it
 * @param returnTo the path of ours to which the browser goes then
 */
public record LoginAttempt(
    UUID id, String secret, String nonce, String verifier, String returnTo, Instant until) {
  @Override
  public String toString() {
    return "login attempt " + id;
  }
}

package redress.application.session;

import java.time.Instant;

/**
 * A secret with which tokens are signed.
 *
 * @param id what a token names its key by
 * @param secret at least 32 random bytes; never shown or logged
 */
public record SigningKey(String id, byte[] secret, Instant madeAt) {
  public SigningKey {
    if (secret.length < 32) {
      throw new IllegalArgumentException("a signing key has at least 32 bytes");
    }
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "signing key " + id;
  }
}

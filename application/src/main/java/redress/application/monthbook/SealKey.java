package redress.application.monthbook;

import java.time.Instant;

/**
 * A key pair with which a company's documents are signed, and nothing else.
 *
 * @param id the beginning of the hash of its public half: who has that can name the key
 * @param publicKey X.509
 * @param privateKey PKCS #8; never shown or logged
 */
public record SealKey(String id, byte[] publicKey, byte[] privateKey, Instant madeAt) {
  public SealKey {
    publicKey = publicKey.clone();
    privateKey = privateKey.clone();
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] privateKey() {
    return privateKey.clone();
  }

  @Override
  public String toString() {
    return "seal key " + id;
  }
}

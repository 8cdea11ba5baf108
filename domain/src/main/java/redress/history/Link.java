package redress.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An event's bytes with the hash that chains them to everything before.
 *
 * @param hash SHA-256 over the previous link's hash (32 zero bytes before the first) and the bytes
 */
public record Link(byte[] bytes, byte[] hash) {
  private static final byte[] BEFORE_THE_FIRST = new byte[32];

  /** The link that follows; {@code previous} is the last hash, or null at the beginning. */
  public static Link after(byte[] previous, Event event) {
    var bytes = event.encoded();
    return new Link(bytes, hash(previous, bytes));
  }

  /** Whether these bytes, after that hash, really give this link's hash. */
  public boolean follows(byte[] previous) {
    return MessageDigest.isEqual(hash, hash(previous, bytes));
  }

  public Event event() {
    return Event.decoded(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Link link
        && Arrays.equals(bytes, link.bytes)
        && Arrays.equals(hash, link.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] hash(byte[] previous, byte[] bytes) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous == null ? BEFORE_THE_FIRST : previous);
      return sha.digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

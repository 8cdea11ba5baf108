package redress.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redress.history.Head;

/**
 * One hash over the ends of many chains, which are given one after the other in the order of their
 * ids and not kept.
 */
public final class Root {
  private static final int PLACE = 3 * Long.BYTES;

  private final MessageDigest sha;
  private long heads;

  /** Over no chain so far. */
  public Root() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes up some more: of each its id, its length and the hash of its last event. */
  public void add(List<Head> some) {
    for (var head : some) {
      var id = head.subject().id();
      sha.update(
          ByteBuffer.allocate(PLACE)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .putLong(head.seq())
              .array());
      sha.update(head.hash());
      heads++;
    }
  }

  /** How many it has taken up. */
  public long heads() {
    return heads;
  }

  /** SHA-256 over all of them, in hexadecimal digits; afterwards it begins anew. */
  public String hash() {
    return HexFormat.of().formatHex(sha.digest());
  }
}

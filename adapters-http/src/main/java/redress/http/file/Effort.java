package redress.http.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What may be spent on looking through one file that was brought, whatever it is made of: so much,
 * and only as long as somebody waits for the outcome. It is counted in bytes that are read, the
 * same ones as often as they are; what costs more than reading counts as more of them.
 */
final class Effort {
  /** All that an office document may unpack to, with as many parts as it may have, and more. */
  static final long MOST = 512L * 1024 * 1024;

  private final Runnable wanted;
  private long spent;

  /**
   * @param wanted throws when nobody waits any more
   */
  Effort(Runnable wanted) {
    this.wanted = wanted;
  }

  /**
   * @throws IOException if that is more than may be spent
   */
  void spend(long bytes) throws IOException {
    wanted.run();
    spent += bytes;
    if (spent > MOST) {
      throw new IOException("it takes too long to look through");
    }
  }

  long spent() {
    return spent;
  }

  /** The same content, of which every byte is spent as it is read. */
  InputStream reading(InputStream content) {
    return reading(content, 1);
  }

  /**
   * @param times for how many bytes each counts
   */
  InputStream reading(InputStream content, int times) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        spend(times);
        return super.read();
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        spend((long) times * Math.max(read, 1));
        return read;
      }
    };
  }
}

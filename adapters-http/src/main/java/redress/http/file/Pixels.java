package redress.http.file;

/** What a picture says of its size, frame after frame. */
final class Pixels {
  /** Of one frame: more than any camera takes. */
  private static final long MOST_OF_ONE = 250_000_000;

  /**
   * Of all frames: a thousand pages of A4 at 600 dots an inch, or 4,800 frames of a large screen.
   */
  private static final long MOST_OF_ALL = 40_000_000_000L;

  private static final long WITHOUT_END = Long.MAX_VALUE / 2;

  private long largest;
  private long all;

  /** A frame or a page. */
  void frame(long width, long height) {
    frame(area(width, height));
  }

  void frame(long area) {
    frames(1, area);
  }

  /** So many of the same size. */
  void frames(long count, long area) {
    part(area);
    all = Math.min(all + area(count, area), WITHOUT_END);
  }

  /** What is drawn of a frame, or on its way to one, and is counted with it. */
  void part(long width, long height) {
    part(area(width, height));
  }

  private void part(long area) {
    largest = Math.max(largest, area);
  }

  /** However large the sides are; those below nothing are without end. */
  static long area(long width, long height) {
    boolean huge = width < 0 || height < 0 || Math.multiplyHigh(width, height) != 0;
    long area = width * height;
    return huge || area < 0 ? WITHOUT_END : Math.min(area, WITHOUT_END);
  }

  /** Whether it has said nothing. */
  boolean areNone() {
    return largest == 0;
  }

  /** Whether it has said something, and whoever opens it has room for it. */
  boolean areModest() {
    return !areNone() && largest <= MOST_OF_ONE && all <= MOST_OF_ALL;
  }
}

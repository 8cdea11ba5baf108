package redress.http.file;

import java.util.Set;

/** A film within a HEIC: every frame of it is as large as the largest size that is said of it. */
final class HeicFilm {
  /** By what its frames may be coded; each tells a size, in the same place. */
  static final Set<String> CODINGS =
      Set.of(
          "avc1", "avc2", "avc3", "avc4", "av01", "dvh1", "dvhe", "encv", "evc1", "hev1", "hev2",
          "hvc1", "hvc2", "j2ki", "jpeg", "lhv1", "mjpg", "mp4v", "resv", "vp08", "vp09", "vvc1",
          "vvi1");

  private long area;
  private long frames = 1;

  void size(long width, long height) {
    area = Math.max(area, Pixels.area(width, height));
  }

  void frames(long told) {
    frames = Math.max(frames, told);
  }

  void count(Pixels pixels) {
    pixels.frames(frames, area);
  }
}

package redress.complaint;

import java.text.Normalizer;
import java.util.Locale;

/** When two references that people have typed mean the same order, part or customer. */
public final class References {
  private References() {}

  /** A reference as it is compared: whatever its case, its width and its spaces. */
  public static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toUpperCase(Locale.ROOT);
  }

  /** Whether both mean the same; what is absent is the same as nothing else. */
  public static boolean same(String one, String other) {
    return one != null && other != null && plain(one).equals(plain(other));
  }
}

package redress.application.trace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of which trace a request is a part, by what it says itself (W3C Trace Context, {@code
 * traceparent}).
 *
 * @param trace 32 hexadecimal digits, not all of them 0
 * @param span 16 hexadecimal digits, not all of them 0: what the request comes from
 * @param sampled whether whoever began the trace records it
 */
public record TraceParent(String trace, String span, boolean sampled) {
  private static final int LONGEST = 512;
  private static final Pattern FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  /** What a header says; nothing if it is none, or of no form that there is. */
  public static Optional<TraceParent> of(String header) {
    if (header == null || header.length() > LONGEST) {
      return Optional.empty();
    }
    var form = FORM.matcher(header);
    // the first version has nothing behind, later ones may have
    if (!form.matches() || header.startsWith("00") && form.group(4) != null) {
      return Optional.empty();
    }
    boolean sampled = (Integer.parseInt(form.group(3), 16) & 1) == 1;
    return Optional.of(new TraceParent(form.group(1), form.group(2), sampled));
  }
}

package redress.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import redress.rule.Finding;

/** The form of the headers with which a change is made once, and to a version. */
final class Headers {
  /** Begins the pointer of a finding about a header. */
  static final String POINTER = "@";

  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
  private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  private Headers() {}

  /** What is wrong with those that are given; one that is missing has an answer of its own. */
  static List<Finding> faults(HttpServerRequest request, boolean once, boolean version) {
    var faults = new ArrayList<Finding>();
    if (once) {
      fault(request, "Idempotency-Key", KEY, "1 to 255 visible ASCII characters", faults);
    }
    if (version) {
      fault(request, "If-Match", ETAG, "one ETag, such as \"3\"", faults);
    }
    return faults;
  }

  private static void fault(
      HttpServerRequest request, String name, Pattern form, String what, List<Finding> faults) {
    var given = request.getHeader(name);
    if (given != null && !form.matcher(given).matches()) {
      var code = name.toUpperCase(Locale.ROOT).replace('-', '_') + "_MALFORMED";
      faults.add(new Finding(POINTER + name, code, null, name + " takes " + what));
    }
  }

  /** The version that the client has seen and would change. */
  static long version(HttpServerRequest request) {
    var tag = request.getHeader("If-Match");
    if (tag == null) {
      throw Problem.of(428, "IF_MATCH_REQUIRED", "say with If-Match which version you would change")
          .rejected();
    }
    var matcher = ETAG.matcher(tag);
    if (!matcher.matches()) {
      throw Problem.of(400, "IF_MATCH_MALFORMED", "If-Match takes one ETag, such as \"3\"")
          .rejected();
    }
    return Long.parseLong(matcher.group(1));
  }

  /** What the client calls the request by, however often it is sent. */
  static String key(HttpServerRequest request) {
    var key = request.getHeader("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.of(
              400,
              key == null ? "IDEMPOTENCY_KEY_REQUIRED" : "IDEMPOTENCY_KEY_MALFORMED",
              "Idempotency-Key takes 1 to 255 visible ASCII characters")
          .rejected();
    }
    return key;
  }
}

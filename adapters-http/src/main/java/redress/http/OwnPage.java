package redress.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Whether a request that carries a cookie was made by a page of ours: a browser sends the cookie
 * whoever made it.
 *
 * <p>Two fences: what the browser says about where the request comes from, and a value that only a
 * page of ours can have read.
 */
public final class OwnPage {
  static final String CHALLENGE = "X-CSRF-Token";

  private OwnPage() {}

  /** Refuses what another page sends, or may have sent. */
  static void require(UnaryOperator<String> headers, String challenge) {
    requireOrigin(headers);
    var given = headers.apply(CHALLENGE);
    if (given == null || !same(given, challenge)) {
      throw refused("a change with a cookie carries the session's csrfToken as " + CHALLENGE);
    }
  }

  /** Refuses what a browser says that a page of somebody else's sends. */
  public static void requireOrigin(UnaryOperator<String> headers) {
    var site = headers.apply("Sec-Fetch-Site");
    if (site != null && !List.of("same-origin", "none").contains(site)) {
      throw refused("a page of another site sends this");
    }
    var origin = headers.apply("Origin");
    if (origin != null && !isOurs(origin, headers)) {
      throw refused("a page of another origin sends this");
    }
  }

  /** The scheme may differ where a proxy in front of us speaks TLS; the host does not. */
  private static boolean isOurs(String origin, UnaryOperator<String> headers) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(headers.apply("Host"));
    } catch (IllegalArgumentException noOrigin) {
      return false;
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem.Rejected refused(String detail) {
    return Problem.of(403, "CROSS_SITE_REFUSED", detail).rejected();
  }
}

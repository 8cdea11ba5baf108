package redress.application.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import redress.organization.CompanyId;

/**
 * A session as it is kept.
 *
 * <p>Its life: it begins with the right password or a provider's word, always under a new id; each
 * use keeps it from falling idle; it is over when nobody used it for too long, at its longest, when
 * it is closed, when its account is switched off or gets another password, or when somebody shows a
 * refresh token of it that was used up before, since then one of the two who did has stolen it.
 *
 * @param hashes what is kept of what is shown
 */
public record OpenedSession(
    Key key, String user, Kind kind, Hashes hashes, Span span, Ended ended) {
  /** Whose it is, and a random id. */
  public record Key(CompanyId company, UUID id) {}

  /**
   * What is kept of what is shown: nobody comes in with any of it.
   *
   * @param pass of the pass that holds now: of the refresh token, or of the cookie
   * @param access of the secret that each signed token of the session carries; {@code null} for a
   *     browser, which gets none
   * @param mark a short one of the account's stored password: a session is over with it
   */
  public record Hashes(String pass, String access, String mark) {
    /** Whether a signed token carries the secret of the session. */
    boolean fits(String secret) {
      return access != null && Pass.fits(secret, access);
    }
  }

  /** How it is carried. */
  public enum Kind {
    /** By signed tokens, of which a refresh token gets the next. */
    TOKENS,
    /** By the cookie of a browser. */
    BROWSER
  }

  /**
   * How long it lasts.
   *
   * @param used when it was used last, to the minute
   * @param longest when it is over in any case
   */
  public record Span(Instant opened, Instant used, Instant longest) {}

  /** When and why it was ended before its time. */
  public record Ended(Instant at, Why why) {}

  /** Why a session was ended before its time. */
  public enum Why {
    CLOSED,
    PASSWORD_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_RESET,
    REFRESH_TOKEN_REUSED,
    REPLACED,
    PROVIDER_LOGOUT
  }

  /** Whether it lasts at that instant. */
  public boolean lasts(Instant now, Duration idle) {
    return ended == null && now.isBefore(span.longest()) && now.isBefore(span.used().plus(idle));
  }

  OpenedSession used(Instant now, String nextPass) {
    var later = new Span(span.opened(), now, span.longest());
    var next = new Hashes(nextPass, hashes.access(), hashes.mark());
    return new OpenedSession(key, user, kind, next, later, ended);
  }

  OpenedSession ended(Instant now, Why why) {
    return ended != null
        ? this
        : new OpenedSession(key, user, kind, hashes, span, new Ended(now, why));
  }
}

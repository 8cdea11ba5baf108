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
 * @param secret the hash of the pass that holds now: of the refresh token, or of the cookie
 * @param mark a short hash of the account's stored password: a session is over with it
 */
public record OpenedSession(
    Key key, String user, Kind kind, String secret, String mark, Span span, Ended ended) {
  /** Whose it is, and a random id. */
  public record Key(CompanyId company, UUID id) {}

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

  OpenedSession used(Instant now, String nextSecret) {
    var later = new Span(span.opened(), now, span.longest());
    return new OpenedSession(key, user, kind, nextSecret, mark, later, ended);
  }

  OpenedSession ended(Instant now, Why why) {
    return ended != null
        ? this
        : new OpenedSession(key, user, kind, secret, mark, span, new Ended(now, why));
  }
}

package redress.application.session;

import java.time.Instant;
import java.util.UUID;
import redress.organization.CompanyId;

/**
 * A program's way in, in the name of a person.
 *
 * <p>Its life: the person issues it for a purpose, with a scope and an end, and is shown it once;
 * it is over at its end, when it is revoked, and when the account is switched off or reset.
 *
 * @param secret the hash of what was shown
 * @param revoked when it was revoked, or {@code null}
 */
public record ApiToken(
    Key key,
    String user,
    String name,
    String secret,
    Grant grant,
    Instant issued,
    Instant revoked) {
  /** Whose it is, and a random id. */
  public record Key(CompanyId company, UUID id) {}

  /** What it is good for and until when. */
  public record Grant(Scope scope, Instant until) {}

  /** Whether it holds at that instant. */
  public boolean holds(Instant now) {
    return revoked == null && now.isBefore(grant.until());
  }

  /** 1, and 2 once it is revoked. */
  public long version() {
    return revoked == null ? 1 : 2;
  }

  ApiToken revoked(Instant now) {
    return revoked != null ? this : new ApiToken(key, user, name, secret, grant, issued, now);
  }
}

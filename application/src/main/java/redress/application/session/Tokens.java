package redress.application.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** Signed proofs of a session, which the client carries and only we can make. */
public interface Tokens {
  /**
   * What a token says.
   *
   * @param session the id of the session that it belongs to
   * @param secret of the session, of which the store keeps the hash alone: keys that somebody has
   *     read do not make a token
   */
  record Claim(
      CompanyId company, String user, UUID session, String secret, Instant from, Instant until) {}

  String sign(Claim claim);

  /** What the token says, if we signed it and it holds now. */
  Optional<Claim> read(String token);
}

package redress.application.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** The tokens of programs, each found by its id. */
public interface ApiTokens {
  Optional<ApiToken> find(ApiToken.Key key);

  /** The token as it is now, locked until the transaction ends. */
  Optional<ApiToken> lock(ApiToken.Key key);

  /** Those of a person in the order of their ids, after that one (or {@code null}). */
  List<ApiToken> of(CompanyId company, String user, UUID after, int limit);

  /** How many of a person hold at that instant. */
  long holding(CompanyId company, String user, Instant now);

  /** Stores one, new or revoked. */
  void save(ApiToken token);

  /** Revokes all that are not of a person. */
  void revokeAll(CompanyId company, String user, Instant now);
}

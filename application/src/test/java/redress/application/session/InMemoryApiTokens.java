package redress.application.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The tokens of programs, in memory. */
public final class InMemoryApiTokens implements ApiTokens {
  private final Memory memory;
  private final Memory.Table<ApiToken.Key, ApiToken> tokens;

  public InMemoryApiTokens(Memory memory) {
    this.memory = memory;
    tokens = memory.table("api tokens", ApiToken.Key::company);
  }

  @Override
  public Optional<ApiToken> find(ApiToken.Key key) {
    return tokens.get(key);
  }

  @Override
  public Optional<ApiToken> lock(ApiToken.Key key) {
    memory.requireTransaction();
    return tokens.get(key);
  }

  @Override
  public List<ApiToken> of(CompanyId company, String user, UUID after, int limit) {
    return of(company, user)
        .sorted(Comparator.comparing(InMemoryApiTokens::id))
        .filter(it -> after == null || id(it).compareTo(after.toString()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public long holding(CompanyId company, String user, Instant now) {
    return of(company, user).filter(it -> it.holds(now)).count();
  }

  @Override
  public void save(ApiToken token) {
    tokens.put(token.key(), token);
  }

  @Override
  public void revokeAll(CompanyId company, String user, Instant now) {
    of(company, user)
        .filter(it -> it.revoked() == null)
        .toList()
        .forEach(it -> save(it.revoked(now)));
  }

  private Stream<ApiToken> of(CompanyId company, String user) {
    return tokens.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.user().equals(user));
  }

  /** In the order in which a database has them: that of their bytes. */
  private static String id(ApiToken token) {
    return token.key().id().toString();
  }
}

package redress.application.session;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens that are remembered instead of signed. */
public final class PlainTokens implements Tokens {
  private final Map<String, Claim> given = new HashMap<>();
  private final InstantSource clock;

  public PlainTokens(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String sign(Claim claim) {
    var token = "token-" + given.size();
    given.put(token, claim);
    return token;
  }

  @Override
  public synchronized Optional<Claim> read(String token) {
    return Optional.ofNullable(given.get(token))
        .filter(claim -> clock.instant().isBefore(claim.until()));
  }
}

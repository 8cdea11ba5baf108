package redress.application.session;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.CompanyId;
import redress.rule.Refusal;

/** Sends a browser to the provider. */
public final class BeginLogin {
  /** A path of ours: nothing that a browser could take for another host. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int BYTES = 32;
  private static final int MOST_BY_ADDRESS = 50;
  private static final Duration NEXT_BY_ADDRESS = Duration.ofSeconds(2);

  private final Ports ports;
  private final Optional<IdentityProvider> provider;
  private final RateLimit byAddress;
  private final SecureRandom random = new SecureRandom();

  BeginLogin(Ports ports, Optional<IdentityProvider> provider) {
    this.ports = ports;
    this.provider = provider;
    this.byAddress = byAddress(ports);
  }

  /** How many browsers of one address go, and how many come back. */
  static RateLimit byAddress(Ports ports) {
    return new RateLimit(MOST_BY_ADDRESS, NEXT_BY_ADDRESS, ports.clock());
  }

  /**
   * @param address the network address that the request came from
   * @param returnTo the path of ours to which the browser goes in the end
   */
  public record Command(String address, String returnTo) {}

  /**
   * @param to where the browser goes
   * @param cookie what it brings back
   */
  public record Begun(URI to, String cookie) {}

  /**
   * Where the browser goes.
   *
   * @throws Unknown if there is no provider
   * @throws Refusal {@code NOT_OUR_PATH}
   * @throws TooManyAttempts if too many browsers of that address have gone
   */
  public Begun handle(Command command) {
    var known = provider.orElseThrow(() -> new Unknown("provider"));
    if (!OWN_PATH.matcher(command.returnTo()).matches()) {
      throw Refusal.content(
          "NOT_OUR_PATH", null, "a browser returns to a path of this server, such as /");
    }
    byAddress.take(Network.of(command.address()));
    var pass = Pass.random(Pass.Use.LOGIN, CompanyId.OPERATOR, UUID.randomUUID());
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var attempt =
        new LoginAttempt(
            pass.id(), pass.hash(), secret(), secret(), command.returnTo(), now.plus(PATIENCE));
    var to = known.authorization(attempt, pass.challenge());
    ports.transactions().run(CompanyId.OPERATOR, () -> ports.loginAttempts().add(attempt, now));
    return new Begun(to, pass.shown());
  }

  private String secret() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

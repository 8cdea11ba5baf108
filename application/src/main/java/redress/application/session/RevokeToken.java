package redress.application.session;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import redress.application.Ports;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.session.AccountHistory.Happened;
import redress.history.Change;
import redress.organization.Person;

/** Revokes a token of one's own: the next request with it is refused. */
public final class RevokeToken {
  private final Ports ports;

  RevokeToken(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param version the version that the caller has seen
   */
  public record Command(Person by, UUID token, long version) {}

  /**
   * The token, which holds no more.
   *
   * @throws Unknown if one has no such token
   * @throws Stale if it was revoked before
   */
  public ApiToken handle(Command command) {
    var by = command.by();
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return ports
        .transactions()
        .run(
            by.company(),
            () -> {
              var token =
                  ports
                      .apiTokens()
                      .lock(new ApiToken.Key(by.company(), command.token()))
                      .filter(it -> it.user().equals(by.user()))
                      .orElseThrow(() -> new Unknown("token"));
              if (token.version() != command.version()) {
                throw new Stale(token.version());
              }
              var revoked = token.revoked(now);
              ports.apiTokens().save(revoked);
              new AccountHistory(ports.history())
                  .tell(
                      by.company(),
                      by.user(),
                      now,
                      Happened.himself(
                          by.user(),
                          "TOKEN_REVOKED",
                          new Change("/token", command.token().toString(), null)));
              return revoked;
            });
  }
}

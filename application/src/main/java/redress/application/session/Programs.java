package redress.application.session;

import java.time.Instant;
import redress.application.Ports;

/** Programs that come in with a token, in the name of whoever issued it. */
final class Programs {
  private final Ports ports;
  private final Holders holders;

  Programs(Ports ports, Holders holders) {
    this.ports = ports;
    this.holders = holders;
  }

  /**
   * The person in whose name a program comes, and how far that goes.
   *
   * @throws Unauthenticated if the token does not hold, or no longer
   */
  Sessions.Actor resume(String token, Instant now) {
    var pass = Pass.read(Pass.Use.TOKEN, token).orElseThrow(Sessions::over);
    return ports
        .transactions()
        .run(
            pass.company(),
            () -> {
              var known =
                  ports
                      .apiTokens()
                      .find(new ApiToken.Key(pass.company(), pass.id()))
                      .filter(it -> pass.fits(it.secret()))
                      .orElseThrow(Sessions::over);
              var person =
                  holders
                      .of(pass.company(), known.user())
                      .filter(it -> known.holds(now))
                      .orElseThrow(() -> Unauthenticated.by(known))
                      .person();
              return holders.actor(
                  person, new Sessions.Proof(pass.id(), known.grant().scope(), null));
            });
  }
}

package redress.application.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import redress.application.Ports;
import redress.application.session.AccountHistory.Happened;
import redress.application.session.Sessions.Actor;
import redress.history.Change;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Issues a token for a program that works in a person's name. */
public final class IssueToken {
  /** How many of one person hold at once, at most. */
  public static final int MOST = 50;

  /** How long one holds, at most. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private final Ports ports;
  private final Holders holders;

  IssueToken(Ports ports) {
    this.ports = ports;
    this.holders = new Holders(ports);
  }

  /**
   * @param name what it is for
   */
  public record Command(Actor by, String name, Scope scope, Instant until) {}

  /**
   * @param shown what the program shows from now on; nobody is told it again
   */
  public record Issued(ApiToken token, String shown) {}

  /**
   * The token.
   *
   * @throws Refusal {@code TOKEN_ENDS_BADLY} if its end is not in the coming year, {@code
   *     TOO_MANY_TOKENS}
   * @throws Unauthenticated if the session that asks for it has ended meanwhile
   */
  public Issued handle(Command command) {
    var by = command.by().person();
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var until = command.until().truncatedTo(ChronoUnit.MICROS);
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      var sentence = "a token ends within %d days from now".formatted(LONGEST.toDays());
      throw Refusal.content(
          "TOKEN_ENDS_BADLY",
          null,
          sentence,
          List.of(new Finding("/until", "TOKEN_ENDS_BADLY", null, sentence)));
    }
    return ports.transactions().run(by.company(), () -> issued(command, until, now));
  }

  private Issued issued(Command command, Instant until, Instant now) {
    var by = command.by().person();
    holders.still(command.by());
    if (ports.apiTokens().holding(by.company(), by.user(), now) >= MOST) {
      throw Refusal.later(
          "TOO_MANY_TOKENS", null, "%d tokens hold; revoke some first".formatted(MOST));
    }
    var key = new ApiToken.Key(by.company(), UUID.randomUUID());
    var pass = Pass.random(Pass.Use.TOKEN, key.company(), key.id());
    var grant = new ApiToken.Grant(command.scope(), until);
    var token = new ApiToken(key, by.user(), command.name(), pass.hash(), grant, now, null);
    ports.apiTokens().save(token);
    new AccountHistory(ports.history())
        .tell(
            by.company(),
            by.user(),
            now,
            Happened.himself(
                by.user(),
                "TOKEN_ISSUED",
                new Change("/token", null, key.id().toString()),
                new Change("/name", null, command.name()),
                new Change("/access", null, command.scope().access().name()),
                new Change("/operations", null, String.join(" ", command.scope().operations())),
                new Change("/until", null, until.toString())));
    return new Issued(token, pass.shown());
  }
}

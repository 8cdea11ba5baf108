package redress.application.session;

import java.time.Instant;
import redress.application.Ports;
import redress.application.session.Sessions.Actor;

/** Tells who one is, by what one was recognised, and until when. */
public final class ReadSession {
  private final Ports ports;

  ReadSession(Ports ports) {
    this.ports = ports;
  }

  public record Command(Actor by) {}

  /**
   * @param until when it is over in any case
   */
  public record Told(Actor actor, Instant until) {}

  public Told handle(Command command) {
    var by = command.by();
    var company = by.person().company();
    var id = by.proof().session();
    var until =
        ports
            .transactions()
            .run(
                company,
                () ->
                    ports
                        .sessions()
                        .find(new OpenedSession.Key(company, id))
                        .map(it -> it.span().longest())
                        .or(
                            () ->
                                ports
                                    .apiTokens()
                                    .find(new ApiToken.Key(company, id))
                                    .map(it -> it.grant().until())));
    return new Told(by, until.orElseThrow(Sessions::over));
  }
}

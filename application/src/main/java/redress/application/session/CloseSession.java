package redress.application.session;

import java.time.temporal.ChronoUnit;
import redress.application.Ports;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.application.session.Sessions.Actor;

/** Ends the session that asks for it, or every session of its person: nothing of it holds on. */
public final class CloseSession {
  private final Ports ports;

  CloseSession(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param everywhere whether all sessions of the person are ended
   */
  public record Command(Actor by, boolean everywhere) {}

  public void handle(Command command) {
    var person = command.by().person();
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    ports
        .transactions()
        .run(
            person.company(),
            () -> {
              if (command.everywhere()) {
                ports
                    .sessions()
                    .endAll(person.company(), person.user(), new Ended(now, Why.CLOSED));
              } else {
                ports
                    .sessions()
                    .lock(new OpenedSession.Key(person.company(), command.by().proof().session()))
                    .ifPresent(it -> ports.sessions().end(it.ended(now, Why.CLOSED)));
              }
            });
  }
}

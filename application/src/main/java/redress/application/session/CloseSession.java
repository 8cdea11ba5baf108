package redress.application.session;

import java.time.temporal.ChronoUnit;
import redress.application.Ports;
import redress.application.session.AccountHistory.Happened;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.application.session.Sessions.Actor;

/**
 * Ends the session that asks for it, or every session of its person, and with those the tokens of
 * their programs unless they say otherwise: whoever had one of them stolen has the thief out.
 */
public final class CloseSession {
  private final Ports ports;

  CloseSession(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param everywhere whether all sessions of the person are ended
   * @param keepTokens whether the tokens of the person's programs hold all the same
   * @param address the network address that the request came from
   */
  public record Command(Actor by, boolean everywhere, boolean keepTokens, String address) {}

  public void handle(Command command) {
    var person = command.by().person();
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    ports
        .transactions()
        .run(
            person.company(),
            () -> {
              if (command.everywhere()) {
                // whoever is just issuing a token waits, and finds the session ended
                ports.accounts().lock(person.company(), person.user());
                ports
                    .sessions()
                    .endAll(person.company(), person.user(), new Ended(now, Why.CLOSED));
                if (!command.keepTokens()) {
                  ports.apiTokens().revokeAll(person.company(), person.user(), now);
                }
                new AccountHistory(ports.history())
                    .tell(
                        person.company(),
                        person.user(),
                        now,
                        Happened.himself(person.user(), "SESSIONS_CLOSED"));
                ports
                    .auditRecords()
                    .add(ChangePassword.told(person, "closeSession", command.address(), now));
              } else {
                ports
                    .sessions()
                    .lock(new OpenedSession.Key(person.company(), command.by().proof().session()))
                    .ifPresent(it -> ports.sessions().end(it.ended(now, Why.CLOSED)));
              }
            });
  }
}

package redress.bootstrap;

import java.util.List;
import redress.application.UseCases;
import redress.application.session.OpenSession;
import redress.application.session.Passwords;
import redress.application.session.Sessions;
import redress.http.Chapter;
import redress.http.session.SessionOperations;

/** Everything that the program answers over HTTP, in the order in which the contract shows it. */
final class Chapters {
  private Chapters() {}

  static List<Chapter> of(UseCases useCases, Sessions sessions, Passwords passwords) {
    var ports = useCases.ports();
    var openSession =
        new OpenSession(ports.transactions(), ports.accounts(), passwords, sessions, ports.clock());
    return List.of(new SessionOperations(openSession).chapter());
  }
}

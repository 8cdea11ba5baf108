package redress.application.session;

import java.util.List;
import java.util.UUID;
import redress.application.Ports;
import redress.organization.Person;

/** Lists one's own tokens; none of them can be used from that. */
public final class ListTokens {
  private final Ports ports;

  ListTokens(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param after the id of the last one that was seen, or {@code null} for the beginning
   */
  public record Command(Person by, UUID after, int limit) {}

  public List<ApiToken> handle(Command command) {
    var by = command.by();
    return ports
        .transactions()
        .run(
            by.company(),
            () -> ports.apiTokens().of(by.company(), by.user(), command.after(), command.limit()));
  }
}

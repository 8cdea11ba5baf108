package redress.application.delegation;

import java.util.List;
import java.util.UUID;
import redress.approval.Delegation;
import redress.approval.Delegations;
import redress.organization.Person;

/** Lists who may or might sign in whose place, newest first. */
public final class ListDelegations {
  private final Delegations delegations;

  public ListDelegations(Delegations delegations) {
    this.delegations = delegations;
  }

  /**
   * @param before the id of the last one that was seen, or {@code null} for the beginning
   */
  public record Command(Person by, UUID before, int limit) {}

  public List<Delegation> handle(Command command) {
    return delegations.all(command.by().company(), command.before(), command.limit());
  }
}

package redress.application.delegation;

import java.util.UUID;
import redress.application.Unknown;
import redress.approval.Delegation;
import redress.approval.Delegation.Key;
import redress.approval.Delegations;
import redress.organization.Person;

/** Reads who may sign in whose place by one delegation. */
public final class ReadDelegation {
  private final Delegations delegations;

  public ReadDelegation(Delegations delegations) {
    this.delegations = delegations;
  }

  public record Command(Person by, UUID delegation) {}

  public Delegation handle(Command command) {
    return delegations
        .find(new Key(command.by().company(), command.delegation()))
        .orElseThrow(() -> new Unknown("delegation"));
  }
}

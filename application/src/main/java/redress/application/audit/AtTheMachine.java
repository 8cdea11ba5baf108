package redress.application.audit;

import java.util.List;
import java.util.function.Supplier;
import redress.application.Ports;
import redress.audit.AuditRecord;
import redress.audit.Deed;
import redress.history.Change;
import redress.organization.CompanyId;

/**
 * Somebody who works with commands on the installation's machine, and has no account: what he does
 * is told in the trail of the company with which he does it, under the name that the machine knows
 * him by.
 */
public final class AtTheMachine {
  /** Instead of a network address. */
  public static final String ADDRESS = "command line";

  private final Ports ports;
  private final String by;

  /**
   * @param user what the machine calls him; nobody's account is called that with what is put before
   */
  public AtTheMachine(Ports ports, String user) {
    this.ports = ports;
    this.by = "~machine:" + user;
  }

  /** What he is called in a trail and in history. */
  public String by() {
    return by;
  }

  /** Does it, and tells of it in the same transaction: neither is kept without the other. */
  public <T> T done(CompanyId company, Deed deed, String command, String target, Supplier<T> work) {
    return ports
        .transactions()
        .run(
            company,
            () -> {
              T result = work.get();
              tell(company, deed, command, target, List.of());
              return result;
            });
  }

  /**
   * Tells of what was done in the open transaction.
   *
   * @param command by which it was done, such as {@code rotate-keys}
   * @param target on what, or {@code null}
   * @param changes besides those that were told to history
   */
  public void tell(
      CompanyId company, Deed deed, String command, String target, List<Change> changes) {
    ports
        .auditRecords()
        .add(
            new AuditRecord(
                company,
                ports.clock().instant(),
                by,
                deed,
                ADDRESS,
                command,
                target,
                null,
                changes));
  }
}

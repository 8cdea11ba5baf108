package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.organization.Person;

/** Waits for the customer from now on: clocks that this pauses stand still (I-10). */
public final class AwaitCustomer {
  private final CaseDesk desk;

  public AwaitCustomer(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param code the kind of waiting, such as {@code CUSTOMER_DATA}
   * @param reason what we wait for
   */
  public record Command(Person by, UUID complaint, long version, String code, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.WAIT,
        work -> {
          work.keep(
              work.complaint()
                  .await(
                      command.code(),
                      command.reason(),
                      command.by().user(),
                      work.now(),
                      work.procedure().intake()));
          work.clocks().pausesChanged();
        });
  }
}

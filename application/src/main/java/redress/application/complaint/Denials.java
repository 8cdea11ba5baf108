package redress.application.complaint;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.organization.Person;
import redress.rule.Refusal;

/** Somebody tried what is forbidden: the case tells of it, for good (S4-24). */
public final class Denials {
  private final CaseDesk desk;

  public Denials(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Tells of it, when all that was tried is undone.
   *
   * @param operation what was tried, by its name in the contract
   */
  public void tell(Person by, UUID complaint, String operation, Refusal refusal) {
    desk.change(
        by,
        complaint,
        OptionalLong.empty(),
        work ->
            work.keep(
                new Changed<>(
                    work.complaint(),
                    List.of(
                        Entry.of(
                            "DENIED",
                            refusal.rule(),
                            new Change("/denied/operation", null, operation),
                            new Change("/denied/code", null, refusal.code()))))));
  }
}

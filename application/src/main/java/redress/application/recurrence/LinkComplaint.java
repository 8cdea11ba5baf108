package redress.application.recurrence;

import java.util.UUID;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.RecurrenceActions;
import redress.organization.Person;
import redress.recurrence.Recurrence.Verdict;

/** Somebody says that the same has happened in another case, so that both are handled together. */
public final class LinkComplaint {
  private final Together together;

  LinkComplaint(Together together) {
    this.together = together;
  }

  /**
   * @param other the case with which it goes on
   */
  public record Command(Person by, UUID complaint, long version, UUID other, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return together.holding(
        command.by().company(),
        command.complaint(),
        command.other(),
        () ->
            together
                .desk()
                .change(
                    command,
                    RecurrenceActions.LINK,
                    work -> {
                      var rule = work.procedure().recurrence().rule();
                      var other = together.other(work, command.other(), rule);
                      if (Together.answer(work, Verdict.LINKED, other, command.reason(), rule)
                          .isEmpty()) {
                        Together.say(work, other, command.reason(), rule);
                      }
                      together.link(work, other, command.reason(), rule);
                    }));
  }
}

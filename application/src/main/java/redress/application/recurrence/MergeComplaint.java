package redress.application.recurrence;

import java.util.UUID;
import java.util.stream.Collectors;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.RecurrenceActions;
import redress.complaint.Joining;
import redress.organization.Person;
import redress.recurrence.Recurrence.Verdict;
import redress.rule.Refusal;

/**
 * Ends a case that is another one once more: its clocks stop, what has happened to it stays in its
 * history, and the other case tells where it has gone.
 */
public final class MergeComplaint {
  private final Together together;

  MergeComplaint(Together together) {
    this.together = together;
  }

  /**
   * @param into the case that it becomes a part of
   */
  public record Command(Person by, UUID complaint, long version, UUID into, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return together.holding(
        command.by().company(),
        command.complaint(),
        command.into(),
        () ->
            together
                .desk()
                .change(
                    command,
                    RecurrenceActions.MERGE,
                    work -> {
                      var rules = work.procedure().recurrence();
                      var merging = rules.mayMerge().orElseThrow();
                      var into = together.other(work, command.into(), merging.rule());
                      if (!into.track().running()) {
                        throw Refusal.later(
                            "OTHER_OVER",
                            merging.rule(),
                            "%s is %s: nobody works on it any more"
                                .formatted(into.number().text(), into.track().stage()));
                      }
                      var apart = merging.apart(work.complaint().intake(), into.intake());
                      if (!apart.isEmpty()) {
                        throw Refusal.content(
                            "NOT_THE_SAME",
                            merging.rule(),
                            "only complaints that have the same %s are one"
                                .formatted(
                                    apart.stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
                      }
                      Together.answer(work, Verdict.MERGED, into, command.reason(), rules.rule());
                      work.keep(
                          Joining.merged(
                              work.complaint(),
                              into,
                              work.mark(),
                              command.reason(),
                              merging.rule()));
                      work.clocks()
                          .withdrawAll(
                              "the case was merged into %s".formatted(into.number().text()));
                      together.tell(work, into, command.reason(), merging.rule());
                    }));
  }
}

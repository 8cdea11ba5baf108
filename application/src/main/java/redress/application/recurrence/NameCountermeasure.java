package redress.application.recurrence;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.RecurrenceActions;
import redress.complaint.CaseParts;
import redress.complaint.ComplaintId;
import redress.complaint.PartId;
import redress.improvement.Improvement;
import redress.improvement.Measure;
import redress.organization.Person;
import redress.recurrence.Recurrence.Countermeasure;
import redress.rule.Refusal;

/** Says what is done against the cause that linked cases have in common (B-3). */
public final class NameCountermeasure {
  private final CaseDesk desk;
  private final CaseParts parts;

  NameCountermeasure(CaseDesk desk, CaseParts parts) {
    this.desk = desk;
    this.parts = parts;
  }

  /**
   * @param improvement one of the case itself, or of the case to which it is linked
   */
  public record Command(Person by, UUID complaint, UUID part, long version, UUID improvement)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        RecurrenceActions.OF_PART,
        RecurrenceActions.COUNTER,
        (work, recurrence) -> {
          var rule = work.procedure().recurrence().countermeasureRule();
          var company = work.complaint().id().company();
          var linked = new ComplaintId(company, recurrence.answer().complaint());
          var all = parts.of(Improvement.class);
          var found =
              all.find(new PartId(work.complaint().id(), command.improvement()))
                  .or(() -> all.find(new PartId(linked, command.improvement())))
                  .orElseThrow(
                      () ->
                          Refusal.content(
                              "NO_SUCH_IMPROVEMENT",
                              rule,
                              "neither the case nor the one to which it is linked has an"
                                  + " improvement %s".formatted(command.improvement())));
          if (found.measures().stream().noneMatch(Measure::stands)) {
            throw Refusal.later(
                "NO_MEASURE_PLANNED", rule, "nothing is planned against the cause yet");
          }
          return recurrence.countered(
              new Countermeasure(found.id().complaint().value(), found.id().value(), work.mark()),
              rule);
        });
  }
}

package redress.application.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.application.company.CompanyWork;
import redress.assessment.Assessment;
import redress.assessment.Assessments;
import redress.assessment.Charges;
import redress.assessment.Item;
import redress.organization.Accounts;
import redress.organization.Department;
import redress.penalty.LateFine;
import redress.procedure.Procedure;
import redress.rule.Refusal;
import redress.weeklylist.WeeklyList;

/** Computes the assessment of a week from what is stored, for the first time or again. */
public final class Assessor {
  private final Assessments assessments;
  private final Accounts accounts;

  public Assessor(Assessments assessments, Accounts accounts) {
    this.assessments = assessments;
    this.accounts = accounts;
  }

  /** Nothing if the costs of a list may change; the refusal once its assessment is signed. */
  public Optional<Refusal> mayChange(WeeklyList list, Procedure procedure) {
    return assessments.find(list.key()).flatMap(it -> it.mayRevise(procedure.assessment()));
  }

  /** The assessment of the week, if there is one, computed again: its signatures are gone. */
  public void again(CompanyWork work, WeeklyList list, Procedure procedure) {
    assessments
        .find(list.key())
        .ifPresent(before -> compute(work, list, procedure, Optional.of(before), Map.of()));
  }

  /**
   * Computes and stores it.
   *
   * @param named who led a department when it was late, where the accounts do not show it; whoever
   *     was named before stays named until another is
   */
  Assessment compute(
      CompanyWork work,
      WeeklyList list,
      Procedure procedure,
      Optional<Assessment> before,
      Map<Department, String> named) {
    var kinds =
        procedure.penalty().lateFines().stream()
            .map(LateFine::obligation)
            .collect(Collectors.toSet());
    var end = list.week().end(work.company().zone());
    var late = assessments.late(list.key(), kinds, end, work.now());
    Map<Department, String> kept = before.map(it -> it.bill().leaders()).orElse(Map.of());
    List<Item> replaced = before.map(Assessment::items).orElse(List.of());
    var charges =
        new Charges(
            procedure.penalty(),
            work.calendar(procedure),
            Leaders.of(accounts, work.company().id(), procedure, kept, named),
            work::newIdentity);
    var bill = charges.of(list, late, end, replaced);
    var id = before.map(Assessment::id).orElseGet(work::newIdentity);
    var proposed =
        Assessment.proposed(list, before, id, bill, work.mark(), procedure.assessment().signing());
    var assessment = work.tell(proposed.value().subject(), proposed);
    assessments.save(assessment, false);
    return assessment;
  }
}

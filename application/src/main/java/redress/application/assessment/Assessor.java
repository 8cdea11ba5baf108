package redress.application.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.application.company.CompanyWork;
import redress.assessment.Assessment;
import redress.assessment.Assessments;
import redress.assessment.Charges;
import redress.assessment.Item;
import redress.assessment.LateFact;
import redress.obligation.ObligationKind;
import redress.organization.Accounts;
import redress.organization.Department;
import redress.penalty.LateFine;
import redress.procedure.Procedure;
import redress.rule.Refusal;
import redress.weeklylist.WeeklyList;

/** Computes the assessment of a week from what is stored, for the first time or again. */
public final class Assessor {
  private static final int MOST = 10_000;

  private final Assessments assessments;
  private final Accounts accounts;
  private final int most;

  public Assessor(Assessments assessments, Accounts accounts) {
    this(assessments, accounts, MOST);
  }

  /**
   * @param most how much lateness one assessment can charge
   */
  Assessor(Assessments assessments, Accounts accounts, int most) {
    this.assessments = assessments;
    this.accounts = accounts;
    this.most = most;
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
   * Computes and stores it; {@code WEEK_TOO_LARGE} if too much is late.
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
    var late = late(work, list, kinds, end, procedure);
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

  private List<LateFact> late(
      CompanyWork work,
      WeeklyList list,
      Set<ObligationKind> kinds,
      Instant end,
      Procedure procedure) {
    var late = assessments.late(list.key(), kinds, end, work.now(), most + 1);
    if (late.size() > most) {
      throw Refusal.later(
          "WEEK_TOO_LARGE",
          procedure.assessment().leaders().rule(),
          "more than %d duties are late and not charged; the weeks before this one come first"
              .formatted(most));
    }
    return late;
  }
}

package redress.application.memo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import redress.application.assessment.DisputeAssessments;
import redress.application.complaint.CaseWork;
import redress.application.sanction.DisputeNotices;
import redress.casefile.CaseFile;
import redress.memo.Correcting;
import redress.memo.Decided;
import redress.memo.PetitionMemo;
import redress.money.GivenMoney;
import redress.organization.Person;

/**
 * What people are charged because of a case, while somebody objects and when that is decided: the
 * penalties that come from it, and what weeks charge for it (S4-25). The assessment of a week is
 * not carried out while a memo about one of its cases is open; that is asked when it is carried
 * out.
 */
public final class DisputedCharges {
  private final DisputeNotices notices;
  private final DisputeAssessments assessments;

  public DisputedCharges(DisputeNotices notices, DisputeAssessments assessments) {
    this.notices = notices;
    this.assessments = assessments;
  }

  /**
   * What was said of one charge.
   *
   * @param money what is left of it, or {@code null} if it stays as it is
   */
  public record Given(UUID id, GivenMoney money) {}

  /** Files a memo, or decides on one, while nobody else works on what weeks charge. */
  CaseFile alone(Person by, Supplier<CaseFile> work) {
    return assessments.alone(by, work);
  }

  /** When each thing came up that people are charged because of the case, and was signed. */
  List<Decided> decided(CaseWork work) {
    var complaint = work.complaint().id().value();
    var all = new ArrayList<>(notices.decided(work.by(), complaint));
    all.addAll(assessments.decided(work.by(), complaint));
    return all;
  }

  /** Nothing of it goes on until the memo is decided. */
  void freeze(CaseWork work, PetitionMemo memo) {
    notices.freeze(work.by(), memo);
  }

  /** It goes on as it was. */
  void release(CaseWork work, PetitionMemo memo) {
    notices.release(work.by(), memo);
  }

  /** Less is charged, or nothing; what nothing was said about goes on or falls. */
  void correct(CaseWork work, PetitionMemo memo, List<Given> given) {
    var charges =
        IntStream.range(0, given.size())
            .mapToObj(
                i ->
                    new Correcting.Charge(
                        given.get(i).id(),
                        work.money(given.get(i).money(), "/charges/%d/money".formatted(i))))
            .toList();
    var running = YearMonth.from(work.now().atZone(work.calendar().zone()));
    var correcting = new Correcting(memo, work.mark(), running, charges);
    var known = new HashSet<UUID>();
    notices.correct(work.by(), correcting, known);
    assessments.correct(work.by(), correcting, known);
    correcting.onlyOf(known);
  }
}

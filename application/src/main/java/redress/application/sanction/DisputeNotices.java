package redress.application.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.application.sanction.NoticeDesk.Opened;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.memo.Correcting;
import redress.memo.Correction;
import redress.memo.Decided;
import redress.memo.PetitionMemo;
import redress.money.Money;
import redress.organization.Person;
import redress.sanction.Deduction;
import redress.sanction.Deductions;
import redress.sanction.Disputed;
import redress.sanction.RewardPenaltyNotice;

/**
 * Freezes the penalties that come from a case while a memo objects to what was decided about it,
 * and lets them go on, or changes them, when the memo is decided (S4-25): for whoever works on
 * memos, inside the same transaction.
 */
public final class DisputeNotices {
  private final NoticeDesk desk;
  private final Deductions deductions;

  public DisputeNotices(NoticeDesk desk, Deductions deductions) {
    this.desk = desk;
    this.deductions = deductions;
  }

  /** When each of them that charges something was proposed, and signed by the last. */
  public List<Decided> decided(Person by, UUID complaint) {
    var all = new ArrayList<Decided>();
    desk.each(
        by,
        complaint,
        opened -> {
          var notice = opened.notice();
          if (Disputed.changeable(notice, opened.rules())) {
            var approved = notice.approved(opened.rules()).map(Mark::at);
            all.add(new Decided(notice.passage().proposed().at(), approved.orElse(null)));
          }
          return unchanged(opened);
        });
    return all;
  }

  /** From now on nothing goes on with them. */
  public void freeze(Person by, PetitionMemo memo) {
    desk.each(
        by,
        complaint(memo),
        opened ->
            Disputed.freezes(opened.notice(), opened.rules())
                ? Disputed.frozen(opened.notice(), memo.id().value(), memo.rule())
                : unchanged(opened));
  }

  /** They go on where they stood, as far as that memo froze them. */
  public void release(Person by, PetitionMemo memo) {
    desk.each(by, complaint(memo), opened -> released(opened, memo));
  }

  /**
   * The objection was upheld: what it makes of each penalty of the case.
   *
   * @param known the charges that were found are added to it
   */
  public void correct(Person by, Correcting correcting, Set<UUID> known) {
    desk.each(
        by,
        complaint(correcting.memo()),
        opened -> {
          if (!Disputed.changeable(opened.notice(), opened.rules())) {
            return unchanged(opened);
          }
          known.add(opened.notice().id().value());
          return correction(opened, correcting)
              .map(it -> corrected(opened, it))
              .orElseGet(() -> released(opened, correcting.memo()));
        });
  }

  private static Optional<Correction> correction(Opened opened, Correcting correcting) {
    var notice = opened.notice();
    return correcting.of(
        notice.id().value(),
        notice.charged(),
        notice.charged() == null ? null : Money.zero(notice.charged().currency()),
        Disputed.taken(notice),
        opened.work()::newIdentity);
  }

  private Changed<RewardPenaltyNotice> corrected(Opened opened, Correction it) {
    var terms = opened.notice().terms();
    var kind = opened.rules().kind(terms.kind()).deduction();
    if (!it.back().isEmpty()) {
      deductions.add(
          opened.work().company().id(),
          it.back().stream()
              .map(
                  line ->
                      new Deduction(
                          it.id(),
                          Deduction.Origin.CORRECTION,
                          line.month(),
                          terms.user(),
                          terms.department(),
                          kind.orElseThrow(),
                          line.money()))
              .toList());
    }
    return Disputed.corrected(opened.notice(), it, opened.rules());
  }

  private static Changed<RewardPenaltyNotice> released(Opened opened, PetitionMemo memo) {
    return Disputed.released(opened.notice(), memo.id().value(), memo.rule());
  }

  private static Changed<RewardPenaltyNotice> unchanged(Opened opened) {
    return new Changed<>(opened.notice(), List.of());
  }

  private static UUID complaint(PetitionMemo memo) {
    return memo.id().complaint().value();
  }
}

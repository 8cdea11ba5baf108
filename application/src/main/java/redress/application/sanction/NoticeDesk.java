package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.history.Changed;
import redress.organization.Duty;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.procedure.Procedure;
import redress.sanction.Notices;
import redress.sanction.RewardPenaltyNotice;
import redress.sanction.SanctionRules;

/** Where every use case works on a notice: it opens it, locks it and stores what was done. */
public final class NoticeDesk {
  private final CompanyDesk desk;
  private final Notices notices;

  public NoticeDesk(CompanyDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /** A notice that was opened, and what holds for it. */
  record Opened(CompanyWork work, RewardPenaltyNotice notice, Procedure procedure) {
    SanctionRules rules() {
      return procedure.sections().of(SanctionRules.class);
    }

    DeductionRules limits() {
      return procedure.sections().of(DeductionRules.class);
    }

    void require(Duty duty) {
      work.require(duty, procedure, null);
    }
  }

  /**
   * Changes a notice.
   *
   * @param expected the version that the caller has seen; empty where none was
   */
  NoticeFile change(
      Person by,
      UUID id,
      OptionalLong expected,
      Function<Opened, Changed<RewardPenaltyNotice>> command) {
    return desk.work(
        by,
        work -> {
          var notice =
              notices
                  .lock(new RewardPenaltyNotice.Id(by.company(), id))
                  .orElseThrow(() -> new Unknown("notice"));
          CompanyWork.seen(expected, notice.version());
          var opened = new Opened(work, notice, work.procedure(notice.edition()));
          var changed = command.apply(opened);
          var next = work.tell(notice.id().subject(), changed);
          if (next.version() > notice.version()) {
            save(next, opened.rules());
          }
          return new NoticeFile(next, opened.procedure());
        });
  }

  /** Begins one under the edition that is in force. */
  NoticeFile begin(Person by, Function<CompanyWork, Changed<RewardPenaltyNotice>> command) {
    return desk.work(
        by,
        work -> {
          var begun = command.apply(work);
          var notice = work.tell(begun.value().id().subject(), begun);
          var procedure = work.procedure(notice.edition());
          save(notice, procedure.sections().of(SanctionRules.class));
          return new NoticeFile(notice, procedure);
        });
  }

  /** Reads one, as far as it is for that person. */
  NoticeFile read(Person by, UUID id) {
    return desk.work(
        by,
        work -> {
          var notice =
              notices
                  .find(new RewardPenaltyNotice.Id(by.company(), id))
                  .orElseThrow(() -> new Unknown("notice"));
          var file = file(work, notice);
          if (!file.seenBy(by)) {
            throw new Unknown("notice");
          }
          return file;
        });
  }

  CompanyDesk company() {
    return desk;
  }

  static NoticeFile file(CompanyWork work, RewardPenaltyNotice notice) {
    return new NoticeFile(notice, work.procedure(notice.edition()));
  }

  private void save(RewardPenaltyNotice notice, SanctionRules rules) {
    boolean measure =
        notice.passage().withdrawn() == null
            && notice.approved(rules).isPresent()
            && notice.passage().frozenBy() == null
            && rules.kind(notice.terms().kind()).disciplinary();
    notices.save(notice, measure);
  }
}

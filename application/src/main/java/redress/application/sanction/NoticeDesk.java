package redress.application.sanction;

import java.util.List;
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
  private static final int PAGE = 200;

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
          return new NoticeFile(changed(opened, command), opened.procedure());
        });
  }

  /**
   * Changes what comes from a case, a page at a time.
   *
   * @param command what it makes of each; nothing is told of one that it leaves as it is
   */
  void each(Person by, UUID complaint, Function<Opened, Changed<RewardPenaltyNotice>> command) {
    desk.work(
        by,
        work -> {
          UUID last = null;
          List<RewardPenaltyNotice> page;
          do {
            page = notices.lock(by.company(), complaint, last, PAGE);
            for (var notice : page) {
              changed(new Opened(work, notice, work.procedure(notice.edition())), command);
              last = notice.id().value();
            }
          } while (page.size() == PAGE);
          return null;
        });
  }

  private RewardPenaltyNotice changed(
      Opened opened, Function<Opened, Changed<RewardPenaltyNotice>> command) {
    var before = opened.notice();
    var next = opened.work().tell(before.id().subject(), command.apply(opened));
    if (next.version() > before.version()) {
      save(next, opened.rules());
    }
    return next;
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
            && !notice.fallen()
            && rules.kind(notice.terms().kind()).disciplinary();
    notices.save(notice, measure);
  }
}

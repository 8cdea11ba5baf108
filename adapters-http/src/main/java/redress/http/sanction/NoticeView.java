package redress.http.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import redress.application.sanction.DisciplinaryFile;
import redress.application.sanction.NoticeFile;
import redress.complaint.Track.Mark;
import redress.copies.DocumentCopy;
import redress.http.memo.CorrectionView;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.penalty.CarriedOver;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.sanction.Deduction;
import redress.sanction.DisciplinaryList;
import redress.sanction.Execution;
import redress.sanction.RewardPenaltyNotice;

/** A reward and penalty notice as its reader sees it, with what that reader may do. */
record NoticeView(
    UUID id,
    long version,
    RewardPenaltyNotice.State state,
    String kind,
    Department department,
    String user,
    Money money,
    String reason,
    UUID complaint,
    String number,
    String legalBasis,
    String agreement,
    String statement,
    Mark proposed,
    List<Mark> signatures,
    UUID frozenBy,
    Money charged,
    List<CorrectionView> corrections,
    List<Copy> copies,
    ExecutionView execution,
    List<Action> actions) {

  /** One copy, with whether its department has it in hand. */
  record Copy(int no, Department holder, Mark received) {
    static Copy of(DocumentCopy it) {
      return new Copy(it.no(), it.holder(), it.received());
    }
  }

  record ExecutionView(
      Instant executedAt, String by, List<CarriedOver.Planned> instalments, List<Step> steps) {
    static ExecutionView of(Execution it) {
      return new ExecutionView(it.at(), it.made().by(), it.planned(), it.steps());
    }
  }

  record Action(String operation, boolean allowed, String code, RuleId rule) {
    static Action of(NoticeFile.Possible it) {
      var refusal = it.refusal();
      return new Action(
          it.operation(),
          refusal == null,
          refusal == null ? null : refusal.code(),
          refusal == null ? null : refusal.rule());
    }
  }

  /** One line of a list of notices. */
  record Line(
      UUID id,
      RewardPenaltyNotice.State state,
      String kind,
      Department department,
      String user,
      Money money,
      String number,
      Instant proposedAt) {
    static Line of(NoticeFile file) {
      var it = file.notice();
      var terms = it.terms();
      return new Line(
          it.id().value(),
          file.state(),
          terms.kind(),
          terms.department(),
          terms.user(),
          terms.money(),
          terms.number(),
          it.passage().proposed().at());
    }
  }

  /** What is taken from one person's pay of the month because of one charge. */
  record DeductionView(
      UUID source,
      Deduction.Origin origin,
      YearMonth month,
      String user,
      Department department,
      String kind,
      Money money) {
    static DeductionView of(Deduction it) {
      return new DeductionView(
          it.source(),
          it.origin(),
          it.month(),
          it.user(),
          it.department(),
          it.kind().name(),
          it.money());
    }
  }

  /** A disciplinary list as its reader sees it. */
  record ListView(
      YearMonth month,
      Instant compiledAt,
      String compiledBy,
      boolean namesPublished,
      List<DisciplinaryList.Item> items) {
    static ListView of(DisciplinaryFile file, Person reader) {
      var list = file.list();
      return new ListView(
          list.key().month(),
          list.compiled().at(),
          list.compiled().by(),
          file.rules().publishNames(),
          file.seenBy(reader));
    }
  }

  /** One line of a list of disciplinary lists. */
  record ListLine(YearMonth month, Instant compiledAt, int items) {
    static ListLine of(DisciplinaryList list) {
      return new ListLine(list.key().month(), list.compiled().at(), list.items().size());
    }
  }

  static NoticeView of(NoticeFile file, Person reader) {
    var it = file.notice();
    var terms = it.terms();
    var passage = it.passage();
    return new NoticeView(
        it.id().value(),
        it.version(),
        file.state(),
        terms.kind(),
        terms.department(),
        terms.user(),
        terms.money(),
        terms.reason(),
        terms.complaint(),
        terms.number(),
        it.basis().legalBasis(),
        it.basis().agreement(),
        it.basis().statement(),
        passage.proposed(),
        passage.signatures(),
        passage.frozenBy(),
        passage.corrections().isEmpty() ? null : it.charged(),
        CorrectionView.of(passage.corrections()),
        it.copies() == null ? null : it.copies().copies().stream().map(Copy::of).toList(),
        passage.execution() == null ? null : ExecutionView.of(passage.execution()),
        file.possible(reader).stream().map(Action::of).toList());
  }
}

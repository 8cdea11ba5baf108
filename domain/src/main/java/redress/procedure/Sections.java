package redress.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.analysisform.AnalysisForm;
import redress.analysisform.AnalysisFormRules;
import redress.anomaly.AnomalyRecord;
import redress.anomaly.AnomalyRules;
import redress.answer.AnswerRules;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.answer.Summary;
import redress.approval.AuthorityRules;
import redress.approval.PromiseRules;
import redress.assessment.AssessmentRules;
import redress.closing.ArchivingRules;
import redress.complaint.Part;
import redress.complaint.SupersessionRules;
import redress.complaint.Unfounded;
import redress.complaint.ValidityRules;
import redress.complaint.WorkRules;
import redress.conduct.ConductRules;
import redress.copies.CopyRules;
import redress.copies.CopySet;
import redress.disposition.Disposition;
import redress.disposition.DispositionRules;
import redress.eightd.EightD;
import redress.eightd.EightDRules;
import redress.errand.Errand;
import redress.errand.ErrandRules;
import redress.followup.FollowUp;
import redress.followup.FollowUpRules;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules;
import redress.handlingsheet.HandlingSheetRules;
import redress.improvement.Improvement;
import redress.improvement.ImprovementRules;
import redress.investigation.Investigation;
import redress.investigation.InvestigationRules;
import redress.jointtask.JointTask;
import redress.jointtask.JointTaskRules;
import redress.liability.LiabilityRules;
import redress.liability.SharedLiability;
import redress.meeting.MeetingRules;
import redress.memo.MemoRules;
import redress.memo.PetitionMemo;
import redress.monthbook.MonthBookRules;
import redress.notice.InquiryNote;
import redress.notice.InquiryRules;
import redress.notice.UrgingRules;
import redress.obligation.Moment;
import redress.onsite.OnSitePlan;
import redress.onsite.OnSiteRules;
import redress.organization.Duty;
import redress.outcome.Outcome;
import redress.outcome.OutcomeRules;
import redress.ownership.Ownership;
import redress.ownership.OwnershipRules;
import redress.penalty.DeductionRules;
import redress.recurrence.Recurrence;
import redress.recurrence.RecurrenceRules;
import redress.report.InvestigationReport;
import redress.report.ReportRules;
import redress.returns.Allowance;
import redress.returns.AllowanceRules;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;
import redress.returns.ReturnRules;
import redress.review.ReviewRules;
import redress.routing.RoutingRules;
import redress.routing.RoutingSlip;
import redress.rule.Refusal;
import redress.sanction.DisciplinaryRules;
import redress.sanction.SanctionRules;
import redress.stockcount.StockCount;
import redress.stockcount.StockCountRules;
import redress.technical.TechnicalAnalysis;
import redress.technical.TechnicalRules;
import redress.tree.Node;
import redress.triage.Triage;
import redress.triage.TriageRules;
import redress.visit.Visit;
import redress.visit.VisitRules;
import redress.weeklylist.WeeklyListRules;

/**
 * What a document says in those sections that not every procedure has.
 *
 * @param read what was read, by its type
 */
public record Sections(Map<Class<?>, Object> read) {
  /** One line for each section that a document may leave out. */
  static final List<Section<?>> ALL =
      List.of(
          new Section<>("validity", ValidityRules.class, ValidityRules::read)
              .with(Duty.DECIDE_VALIDITY),
          new Section<>("work", WorkRules.class, WorkRules::read)
              .with(Duty.START_WORK)
              .raising(Moment.WORK_STARTED),
          new Section<>("triage", TriageRules.class, TriageRules::read)
              .with(Duty.TRIAGE)
              .adding(Set.of(Triage.class)),
          new Section<>("onSite", OnSiteRules.class, OnSiteRules::read)
              .with(Duty.PLAN_ON_SITE)
              .raising(Moment.ON_SITE_DEMANDED, Moment.ON_SITE_PLANNED)
              .adding(Set.of(OnSitePlan.class)),
          new Section<>("liability", LiabilityRules.class, LiabilityRules::read)
              .with(Duty.STATE_LIABILITY)
              .adding(Set.of(SharedLiability.class)),
          new Section<>("analysisForm", AnalysisFormRules.class, AnalysisFormRules::read)
              .adding(Set.of(AnalysisForm.class)),
          new Section<>("errands", ErrandRules.class, ErrandRules::read)
              .with(Duty.RUN_ERRAND)
              .adding(Set.of(Errand.class)),
          new Section<>("goods", GoodsRules.class, GoodsRules::read)
              .needing(InvestigationRules.class)
              .with(Duty.SIGN_GOODS, Duty.SHIP_GOODS, Duty.RECEIVE_GOODS)
              .raising(Moment.SHIPPED_BEFORE_LIABILITY)
              .adding(Set.of(GoodsRequest.class)),
          new Section<>("investigation", InvestigationRules.class, InvestigationRules::read)
              .with(
                  Duty.ANALYSE, Duty.DETERMINE_LIABILITY, Duty.INSPECT_QUALITY, Duty.LOCATE_ORIGIN)
              .raising(Moment.PRELIMINARILY_ANALYSED, Moment.LIABILITY_SIGNED)
              .adding(Set.of(Investigation.class)),
          new Section<>("stockCount", StockCountRules.class, StockCountRules::read)
              .with(
                  Duty.OPEN_STOCK_COUNT,
                  Duty.SIGN_STOCK_COUNT,
                  Duty.DECIDE_STOCK_COUNT,
                  Duty.OVERRULE_STOCK_COUNT)
              .adding(Set.of(StockCount.class)),
          new Section<>("eightD", EightDRules.class, EightDRules::read)
              .needing(InvestigationRules.class)
              .with(Duty.ASSIGN, Duty.WRITE_EIGHT_D, Duty.VERIFY_EFFECT, Duty.SUMMARISE)
              .raising(
                  Moment.ASSIGNED,
                  Moment.MEASURES_SUBMITTED,
                  Moment.FULL_REPORT_PLANNED,
                  Moment.FULL_REPORT_SUBMITTED,
                  Moment.ACTION_PLANNED,
                  Moment.ACTION_EXECUTED,
                  Moment.SUMMARISED)
              .adding(Set.of(EightD.class)),
          new Section<>("technical", TechnicalRules.class, TechnicalRules::read)
              .with(Duty.ANALYSE_TECHNICALLY)
              .adding(Set.of(TechnicalAnalysis.class)),
          new Section<>("answer", AnswerRules.class, AnswerRules::read)
              .with(Duty.SUMMARISE, Duty.ANSWER_CUSTOMER)
              .raising(
                  Moment.SUMMARISED,
                  Moment.CUSTOMER_ANSWERED,
                  Moment.ACKNOWLEDGED,
                  Moment.FIRST_REPLIED,
                  Moment.CUSTOMER_CONTACTED,
                  Moment.RESULT_TOLD)
              .adding(Set.of(Summary.class, CustomerAnswer.class, Message.class)),
          new Section<>("disposition", DispositionRules.class, DispositionRules::read)
              .with(Duty.PROPOSE, Duty.APPROVE, Duty.ACCEPT_PLAN, Duty.CARRY_OUT)
              .raising(
                  Moment.DISPOSITION_APPROVED, Moment.CUSTOMER_CONSENTED, Moment.SERVICE_COMPLETED)
              .adding(Set.of(Disposition.class)),
          new Section<>("authority", AuthorityRules.class, AuthorityRules::read)
              .needing(DispositionRules.class),
          new Section<>("promise", PromiseRules.class, PromiseRules::read)
              .needing(AnswerRules.class),
          new Section<>("weeklyList", WeeklyListRules.class, WeeklyListRules::read)
              .needing(InvestigationRules.class)
              .with(Duty.COMPILE_WEEKLY_LIST, Duty.ENTER_LOSS)
              .raising(Moment.WEEK_ENDED, Moment.WEEKLY_LIST_COMPILED, Moment.LOSSES_ENTERED),
          new Section<>("assessment", AssessmentRules.class, AssessmentRules::read)
              .needing(WeeklyListRules.class)
              .with(
                  Duty.ASSESS,
                  Duty.WAIVE_OFF_DAYS,
                  Duty.SIGN_ASSESSMENT,
                  Duty.APPOINT_SUBSTITUTE,
                  Duty.ALLOCATE,
                  Duty.EXECUTE_PENALTY)
              .raising(Moment.ASSESSMENT_SIGNED, Moment.PENALTY_ALLOCATED),
          new Section<>("monthBook", MonthBookRules.class, MonthBookRules::read)
              .with(Duty.COMPILE_MONTH_BOOK, Duty.CONFIRM_LIABILITY)
              .raising(Moment.MONTH_ENDED, Moment.MONTH_FROZEN),
          new Section<>("sanctions", SanctionRules.class, SanctionRules::read)
              .needing(DeductionRules.class)
              .with(Duty.PROPOSE_NOTICE, Duty.EXECUTE_NOTICE),
          new Section<>("disciplinaryList", DisciplinaryRules.class, DisciplinaryRules::read)
              .needing(SanctionRules.class)
              .with(Duty.COMPILE_DISCIPLINARY_LIST)
              .raising(Moment.MONTH_ENDED, Moment.DISCIPLINARY_LISTED),
          new Section<>("outcome", OutcomeRules.class, OutcomeRules::read)
              .with(Duty.RECORD_OUTCOME, Duty.REPORT_RESULT)
              .raising(Moment.RESOLVED, Moment.RESULT_REPORTED)
              .adding(Set.of(Outcome.class)),
          new Section<>("followUp", FollowUpRules.class, FollowUpRules::read)
              .needing(AnswerRules.class)
              .with(Duty.CALL_BACK, Duty.TAKE_UP_COMMENT)
              .raising(
                  Moment.DISSATISFIED,
                  Moment.CUSTOMER_CONTACTED,
                  Moment.CUSTOMER_CONFIRMED,
                  Moment.REOPENED)
              .adding(Set.of(FollowUp.class)),
          new Section<>("improvement", ImprovementRules.class, ImprovementRules::read)
              .with(
                  Duty.IMPROVE,
                  Duty.PLAN_IMPROVEMENT,
                  Duty.CARRY_OUT_IMPROVEMENT,
                  Duty.VERIFY_IMPROVEMENT,
                  Duty.ASSESS_MEASURE,
                  Duty.ANSWER_READ_ACROSS)
              .adding(Set.of(Improvement.class)),
          new Section<>("ownership", OwnershipRules.class, OwnershipRules::read)
              .with(Duty.ASSIGN_OWNER, Duty.OWN_CASE, Duty.REVIEW_CASE, Duty.WAIVE_ERRAND)
              .raising(Moment.OWNER_ASSIGNED)
              .adding(Set.of(Ownership.class, Errand.class)),
          new Section<>("reviews", ReviewRules.class, ReviewRules::read)
              .with(Duty.WRITE_REVIEW)
              .raising(Moment.PERIOD_ENDED, Moment.REVIEWED),
          new Section<>("meetings", MeetingRules.class, MeetingRules::read).with(Duty.HOLD_MEETING),
          new Section<>("jointTask", JointTaskRules.class, JointTaskRules::read)
              .with(Duty.BEGIN_JOINT_TASK, Duty.CONTRIBUTE, Duty.LEAD_JOINT_TASK)
              .adding(Set.of(JointTask.class)),
          new Section<>("unfounded", Unfounded.Rules.class, Unfounded.Rules::read)
              .with(Duty.DECLARE_UNFOUNDED),
          new Section<>("memo", MemoRules.class, MemoRules::read)
              .with(Duty.FILE_MEMO, Duty.DECIDE_MEMO)
              .raising(Moment.OBJECTED, Moment.OBJECTION_ENDED, Moment.REOPENED)
              .adding(Set.of(PetitionMemo.class)),
          new Section<>("supersession", SupersessionRules.class, SupersessionRules::read)
              .with(Duty.SUPERSEDE),
          new Section<>("urging", UrgingRules.class, UrgingRules::read),
          new Section<>("inquiry", InquiryRules.class, InquiryRules::read)
              .with(Duty.INQUIRE, Duty.ANSWER_INQUIRY)
              .adding(Set.of(InquiryNote.class)),
          new Section<>("recurrence", RecurrenceRules.class, RecurrenceRules::read)
              .with(Duty.ANSWER_RECURRENCE, Duty.MERGE)
              .adding(Set.of(Recurrence.class)),
          new Section<>("handlingSheet", HandlingSheetRules.class, HandlingSheetRules::read)
              .needing(DispositionRules.class, FollowUpRules.class),
          new Section<>("conduct", ConductRules.class, ConductRules::read)
              .with(Duty.RECORD_STAFF_ERROR, Duty.TRAIN_STAFF),
          new Section<>("routing", RoutingRules.class, RoutingRules::read)
              .with(Duty.GIVE_OPINION)
              .raising(
                  Moment.STEP_ARRIVED,
                  Moment.STEP_LEFT,
                  Moment.HANDLED,
                  Moment.NEGOTIATED,
                  Moment.COMBINED)
              .adding(Set.of(RoutingSlip.class)),
          new Section<>("investigationReport", ReportRules.class, ReportRules::read)
              .with(Duty.REPORT_INVESTIGATION, Duty.INSTRUCT)
              .raising(Moment.INVESTIGATION_REPORTED)
              .adding(Set.of(InvestigationReport.class)),
          new Section<>("visit", VisitRules.class, VisitRules::read)
              .with(Duty.REQUEST_VISIT, Duty.VISIT, Duty.APPOINT_VISITORS)
              .raising(Moment.VISIT_REQUESTED, Moment.VISIT_REPORTED)
              .adding(Set.of(Visit.class)),
          new Section<>("anomaly", AnomalyRules.class, AnomalyRules::read)
              .with(Duty.RECORD_ANOMALY)
              .adding(Set.of(AnomalyRecord.class)),
          new Section<>("archiving", ArchivingRules.class, ArchivingRules::read)
              .with(Duty.ARCHIVE)
              .raising(Moment.ARCHIVED),
          new Section<>("copies", CopyRules.class, CopyRules::read)
              .with(Duty.RECEIVE_COPY)
              .adding(Set.of(CopySet.class)),
          new Section<>("returns", ReturnRules.class, ReturnRules::read),
          new Section<>("returnNotes", ReturnNoteRules.class, ReturnNoteRules::read)
              .needing(ReturnRules.class, DispositionRules.class)
              .with(Duty.OPEN_RETURN, Duty.VERIFY_RETURN, Duty.RECEIVE_RETURN, Duty.POST_RETURN)
              .adding(Set.of(ReturnNote.class)),
          new Section<>("allowances", AllowanceRules.class, AllowanceRules::read)
              .needing(DispositionRules.class)
              .with(Duty.OPEN_ALLOWANCE, Duty.SIGN_ALLOWANCE)
              .adding(Set.of(Allowance.class)),
          new Section<>("deductions", DeductionRules.class, DeductionRules::read));

  public Sections {
    read = Map.copyOf(read);
  }

  /**
   * What the procedure says there.
   *
   * @throws Refusal {@code SECTION_NOT_IN_PROCEDURE} if it says nothing
   */
  public <S> S of(Class<S> type) {
    return find(type).orElseThrow(() -> absent(type));
  }

  /** What the procedure says there, if it says anything. */
  public <S> Optional<S> find(Class<S> type) {
    return Optional.ofNullable(type.cast(read.get(type)));
  }

  /** The kinds of parts that a case under the procedure can have. */
  public Set<Class<? extends Part>> parts() {
    return ALL.stream()
        .filter(it -> read.containsKey(it.type()))
        .flatMap(it -> it.parts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Refusal absent(Class<?> type) {
    return Refusal.content(
        "SECTION_NOT_IN_PROCEDURE",
        null,
        "the procedure says nothing about '%s'".formatted(name(type)));
  }

  private static String name(Class<?> type) {
    return ALL.stream().filter(it -> it.type() == type).findFirst().orElseThrow().name();
  }

  /** The names of all of them, in the order of a document. */
  static List<String> names() {
    return ALL.stream().map(Section::name).toList();
  }

  /**
   * Reads those sections that a document has, and checks that nothing waits for the others. One in
   * which something is wrong is left out, so that whatever else is wrong is found too.
   */
  static Sections read(Node document) {
    var read = new LinkedHashMap<Class<?>, Object>();
    var absent = new ArrayList<Section<?>>();
    for (var section : ALL) {
      document
          .maybe(section.name())
          .ifPresentOrElse(
              node -> read.put(section.type(), section.reader().apply(node)),
              () -> absent.add(section));
    }
    Completeness.check(document, absent);
    read.values().removeIf(Objects::isNull);
    return new Sections(read);
  }
}

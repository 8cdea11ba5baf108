package redress.application;

import redress.application.assessment.AllocateShare;
import redress.application.assessment.AppointSubstitute;
import redress.application.assessment.AssessmentDesk;
import redress.application.assessment.Assessor;
import redress.application.assessment.DisputeAssessments;
import redress.application.assessment.ExecuteAssessment;
import redress.application.assessment.ListAssessments;
import redress.application.assessment.ProposeAssessment;
import redress.application.assessment.ReadAssessment;
import redress.application.assessment.ReadAssessmentTimeline;
import redress.application.assessment.ReviseAssessment;
import redress.application.assessment.SignAssessment;
import redress.application.assessment.TakeFromPay;
import redress.application.assessment.WaiveOffDays;
import redress.application.company.CompanyDesk;
import redress.application.weeklylist.CompileWeeklyList;
import redress.application.weeklylist.EndWeek;
import redress.application.weeklylist.EnterLosses;
import redress.application.weeklylist.ExportWeeklyList;
import redress.application.weeklylist.ListOwedWeeklyLists;
import redress.application.weeklylist.ListWeeklyLists;
import redress.application.weeklylist.ReadWeeklyList;
import redress.application.weeklylist.ReadWeeklyListTimeline;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemos;

/** The use cases around a company's weeks: what they cost, and what is charged to whom. */
public record OfWeeks(OfLists lists, OfAssessments assessments, EndWeek end) {
  /** The weekly list and what it cost. */
  public record OfLists(
      CompileWeeklyList compile,
      EnterLosses enterLosses,
      ReadWeeklyList read,
      ListWeeklyLists list,
      ListOwedWeeklyLists owed,
      ExportWeeklyList export,
      ReadWeeklyListTimeline timeline) {}

  /** What a week is charged to whom. */
  public record OfAssessments(
      ProposeAssessment propose,
      ReviseAssessment revise,
      WaiveOffDays waive,
      AppointSubstitute appoint,
      SignAssessment sign,
      AllocateShare allocate,
      ExecuteAssessment execute,
      DisputeAssessments disputes,
      ReadAssessment read,
      ListAssessments list,
      ReadAssessmentTimeline timeline) {}

  /** Makes them from the ports of an installation. */
  public static OfWeeks of(Ports ports, Workdays workdays) {
    var lists = ports.weeklyLists();
    var all = ports.assessments();
    var desk = new CompanyDesk(ports, workdays);
    var assessor = new Assessor(all, ports.accounts());
    var assessments = new AssessmentDesk(desk, lists, all);
    return new OfWeeks(
        new OfLists(
            new CompileWeeklyList(desk, lists),
            new EnterLosses(desk, lists, assessor),
            new ReadWeeklyList(desk, lists),
            new ListWeeklyLists(lists),
            new ListOwedWeeklyLists(desk),
            new ExportWeeklyList(lists),
            new ReadWeeklyListTimeline(lists, ports.history())),
        new OfAssessments(
            new ProposeAssessment(desk, lists, all, assessor),
            new ReviseAssessment(desk, lists, all, assessor),
            new WaiveOffDays(assessments),
            new AppointSubstitute(assessments, ports.accounts()),
            new SignAssessment(assessments),
            new AllocateShare(assessments, ports.accounts()),
            new ExecuteAssessment(
                assessments,
                lists,
                (PetitionMemos) ports.parts().of(PetitionMemo.class),
                new TakeFromPay(ports.deductions())),
            new DisputeAssessments(assessments, lists, ports.deductions()),
            new ReadAssessment(assessments),
            new ListAssessments(desk, all),
            new ReadAssessmentTimeline(assessments, ports.history())),
        new EndWeek(desk, lists, ports.jobs()));
  }
}

package redress.application.investigation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.answer.CustomerAnswer;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.weeklylist.WeeklyLists;

/**
 * Quality says whether the customer's information is right, which department seems responsible and
 * whether there is a technical question (I-17, I-03).
 */
public final class AnalyseComplaint {
  private final CaseDesk desk;
  private final Listed listed;

  public AnalyseComplaint(CaseDesk desk, WeeklyLists lists) {
    this.desk = desk;
    this.listed = new Listed(lists);
  }

  /**
   * @param version the investigation's version that the caller has seen
   * @param department the department that seems responsible, or {@code null} if none can be named
   *     yet: where the information is right, the analysis is then still owed
   * @param areas what was found in each area
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      boolean infoCorrect,
      String reason,
      Department department,
      boolean technical,
      Map<String, String> areas)
      implements OnPart {
    /** Where the procedure names no areas. */
    public Command(
        Person by,
        UUID complaint,
        UUID part,
        long version,
        boolean infoCorrect,
        String reason,
        Department department,
        boolean technical) {
      this(by, complaint, part, version, infoCorrect, reason, department, technical, Map.of());
    }
  }

  /**
   * @throws Refusal {@code LIABILITY_DETERMINED} if who only analyses would take away what was
   *     determined, {@code ALREADY_LISTED} if it stands on a weekly list, or as {@link
   *     Investigation#analyse}
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        InvestigationActions.OF_PART,
        InvestigationActions.ANALYSE,
        (work, investigation) -> {
          if (command.technical() && !investigation.technical()) {
            unanswered(work);
          }
          var found =
              new Analysis(
                  command.infoCorrect(),
                  command.reason(),
                  command.technical(),
                  work.mark(),
                  new TreeMap<>(command.areas()));
          determined(work, investigation, found);
          return investigation.analyse(
              found,
              command.department(),
              work.procedure().organization().known(),
              work.procedure().investigation());
        },
        (work, analysed) -> {
          if (command.department() != null || !command.infoCorrect()) {
            work.happened(Moment.PRELIMINARILY_ANALYSED, work.now());
          }
        });
  }

  /** What was determined falls by those alone who determine it, and as long as they may (S4-04). */
  private void determined(CaseWork work, Investigation investigation, Analysis found) {
    var rules = work.procedure().investigation();
    var erased = investigation.erased(found, rules);
    if (erased.isPresent()) {
      if (InvestigationActions.DETERMINE
          .refusal(work.by(), null, work.situation(), investigation)
          .isPresent()) {
        throw erased.get();
      }
      listed.refuse(investigation, List.of(), rules.liability());
    }
  }

  /** A question that is raised after everything was said would stay without an answer (I-03). */
  private static void unanswered(CaseWork work) {
    work.parts(CustomerAnswer.class).stream()
        .filter(CustomerAnswer::full)
        .findFirst()
        .ifPresent(
            answer -> {
              throw Refusal.content(
                  "ALREADY_ANSWERED",
                  work.procedure().technical().rule(),
                  "the customer was told everything at %s; no technical question is raised after that"
                      .formatted(answer.sending().sentAt()));
            });
  }
}

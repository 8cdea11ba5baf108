package redress.application.complaint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import redress.assessment.Assessment;
import redress.assessment.Assessments;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.closing.ClosingRules;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules.Way;
import redress.investigation.Investigation;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Closes a case when nothing is open any more; what is open is listed. */
public final class CloseComplaint {
  private final CaseDesk desk;
  private final WeeklyLists lists;
  private final Assessments assessments;

  public CloseComplaint(CaseDesk desk, WeeklyLists lists, Assessments assessments) {
    this.desk = desk;
    this.lists = lists;
    this.assessments = assessments;
  }

  /**
   * @param reason how the case ended, in a sentence
   */
  public record Command(Person by, UUID complaint, long version, String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.of(command.version()),
        work -> {
          work.require(ComplaintActions.CLOSE);
          var rules = work.procedure().closing();
          var open = open(work.file());
          if (!open.isEmpty()) {
            throw Refusal.later(
                "STILL_OPEN",
                rules.rule(),
                "%s still open"
                    .formatted(open.size() == 1 ? "1 thing is" : open.size() + " things are"),
                open);
          }
          var ending = new Ending(work.now(), command.by().user(), command.reason());
          work.keep(work.complaint().end(Stage.CLOSED, ending, rules.rule()));
          work.happened(Moment.CLOSED, work.now());
          work.withdrawAll("the case was closed");
        });
  }

  /** What is open in the file, and what the weeks still have to settle. */
  private List<Finding> open(CaseFile file) {
    var open = new ArrayList<>(file.open());
    var rule = file.procedure().closing().conditions().get(ClosingRules.ASSESSMENT_OPEN);
    if (rule != null) {
      unsettled(file)
          .forEach(
              (source, why) ->
                  open.add(
                      new Finding("/parts/" + source, ClosingRules.ASSESSMENT_OPEN, rule, why)));
    }
    return open;
  }

  /** The records whose costs no assessment has charged to the end, each with how far it is. */
  private SortedMap<UUID, String> unsettled(CaseFile file) {
    var company = file.complaint().id().company();
    var sources = costly(file);
    var unsettled = new TreeMap<UUID, String>();
    if (sources.isEmpty()) {
      return unsettled;
    }
    var weeks = lists.listed(company, sources);
    for (var source : sources) {
      var week = weeks.get(source);
      var found =
          week == null
              ? Optional.<Assessment>empty()
              : assessments.find(new WeeklyList.Key(company, week));
      if (week == null) {
        unsettled.put(source, "its costs are on no weekly list yet");
      } else if (found.isEmpty()) {
        unsettled.put(source, "the costs of %s are not assessed yet".formatted(week));
      } else if (found.get().course().executed() == null) {
        unsettled.put(source, "finance has not carried out the assessment of %s".formatted(week));
      }
    }
    return unsettled;
  }

  /** What belongs on a weekly list: the determined responsibility, and goods that left. */
  private static Set<UUID> costly(CaseFile file) {
    var sources = new HashSet<UUID>();
    file.parts(Investigation.class).stream()
        .filter(Investigation::determined)
        .forEach(it -> sources.add(it.id().value()));
    file.parts(GoodsRequest.class).stream()
        .filter(it -> it.move() != null && it.basis().way() == Way.OUT)
        .forEach(it -> sources.add(it.id().value()));
    return sources;
  }
}

package redress.application.complaint;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import redress.analysisform.AnalysisForm;
import redress.analysisform.AnalysisForm.Row;
import redress.analysisform.AnalysisFormRules;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Demand;
import redress.complaint.Track.Forwarding;
import redress.complaint.Track.Mark;
import redress.errand.Errand;
import redress.errand.Errand.Task;
import redress.goods.GoodsRequest;
import redress.goods.Order;
import redress.investigation.Investigation;
import redress.investigation.InvestigationRules;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;
import redress.organization.Department;
import redress.organization.Person;

/**
 * Records that a complaint was sent to those who investigate it (I-13), with the analysis form that
 * holds the customer's demands (I-11) and the goods requests that they need (I-12); what a demand
 * makes somebody do begins (I-14, I-15), and so does the investigation; and it is looked whether
 * the same has happened before (H-7). What the procedure does not speak of is not made, and refused
 * if it is sent.
 */
public final class ForwardComplaint {
  private final CaseDesk desk;
  private final Radar radar;

  public ForwardComplaint(CaseDesk desk, Radar radar) {
    this.desk = desk;
    this.radar = radar;
  }

  /**
   * @param forwardedAt when it was sent, a fact that may lie in the past
   * @param rows the rows of interim measures of the analysis form
   * @param goods what the goods requests ask for: one for each demand that needs one
   */
  public record Command(
      Person by,
      UUID complaint,
      long version,
      Instant forwardedAt,
      List<Department> recipients,
      List<Row> rows,
      List<Order> goods)
      implements OnCase.Seen {
    public Command {
      recipients = List.copyOf(recipients);
      rows = List.copyOf(rows);
      goods = List.copyOf(goods);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.FORWARD,
        work -> {
          var rule = work.procedure().intake().forwarding().rule();
          var at = work.fact(command.forwardedAt(), "/forwardedAt", rule);
          var known = work.procedure().organization().known();
          command.recipients().forEach(it -> known.require(it, rule));
          forward(work, at, command.recipients(), command.rows(), command.goods());
        });
  }

  /** The complaint goes to these departments, be it that a rule has it go. */
  public void forward(
      CaseWork work, Instant at, List<Department> recipients, List<Row> rows, List<Order> goods) {
    var forwarding = new Forwarding(at, work.by().user(), recipients);
    work.keep(work.complaint().forward(forwarding, work.procedure().intake()));
    enclose(work, rows, goods, work.mark());
    work.asked(
        () -> {
          work.happened(Happening.of(Moment.FORWARDED, at, Concern.of(work.complaint().id())));
          radar.look(work);
          Slips.begin(work, at);
        },
        work.procedure().intake().forwarding().rule());
  }

  private static void enclose(CaseWork work, List<Row> rows, List<Order> goods, Mark mark) {
    var asked = work.complaint().intake().demands().asked();
    var procedure = work.procedure();
    if (procedure.has(AnalysisFormRules.class) || !rows.isEmpty()) {
      work.keep(
          AnalysisForm.class,
          AnalysisForm.filled(work.newPart(), rows, asked, mark, procedure.analysisForm()));
    }
    procedure.goods().check(goods, asked);
    for (var order : goods) {
      work.keep(GoodsRequest.class, GoodsRequest.made(work.newPart(), order, procedure.goods()));
    }
    errands(work, asked, mark);
    if (procedure.has(InvestigationRules.class)) {
      work.keep(
          Investigation.class, Investigation.begun(work.newPart(), procedure.investigation()));
    }
  }

  private static void errands(CaseWork work, SortedSet<Demand> asked, Mark mark) {
    for (var begun : work.procedure().errands().begunBy(asked)) {
      var runner = begun.runner();
      var task =
          new Task(begun.errand(), runner.owner(), null, null, mark, runner.rule(), begun.lead());
      work.keep(Errand.class, Errand.begun(work.newPart(), task));
    }
  }
}

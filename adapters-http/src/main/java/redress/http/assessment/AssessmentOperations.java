package redress.http.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.application.OfWeeks.OfAssessments;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.assessment.AllocateShare;
import redress.application.assessment.AppointSubstitute;
import redress.application.assessment.AssessmentFile;
import redress.application.assessment.ExecuteAssessment;
import redress.application.assessment.ListAssessments;
import redress.application.assessment.ProposeAssessment;
import redress.application.assessment.ReadAssessment;
import redress.application.assessment.ReadAssessmentTimeline;
import redress.application.assessment.ReviseAssessment;
import redress.application.assessment.SignAssessment;
import redress.application.assessment.WaiveOffDays;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.Timeline;
import redress.http.json.Times;
import redress.http.weeklylist.WeekForm;
import redress.organization.Department;
import redress.time.IsoWeek;
import redress.tree.Node;

/** What a week is charged to whom. */
public final class AssessmentOperations {
  private static final int REASON = 2_000;
  private static final int USER = 64;
  private static final String ONE = "/assessments/{week}";

  private final UseCases all;
  private final OfAssessments assessments;

  public AssessmentOperations(UseCases useCases) {
    this.all = useCases;
    this.assessments = useCases.weeks().assessments();
  }

  public Chapter chapter() {
    return Chapter.of(
        "assessment",
        Operation.post("proposeAssessment", "/assessments", this::propose),
        Operation.get("listAssessments", "/assessments", this::list),
        Operation.get("readAssessment", ONE, this::read),
        Operation.get("readAssessmentTimeline", ONE + "/timeline", this::timeline),
        Operation.post("reviseAssessment", ONE + "/revision", this::revise),
        Operation.post("waiveOffDays", ONE + "/off-day-waivers", this::waive),
        Operation.post("appointSubstitute", ONE + "/substitutes", this::appoint),
        Operation.post("signAssessment", ONE + "/signatures", this::sign),
        Operation.post("allocateShare", ONE + "/allocations", this::allocate),
        Operation.post("executeAssessment", ONE + "/execution", this::execute));
  }

  private Reply propose(Exchange exchange) {
    record Form(IsoWeek week, Map<Department, String> leaders) {}
    var form =
        exchange.body(
            body -> {
              var week = WeekForm.read(body.only("week", "leaders").at("week"));
              var leaders = leaders(body);
              return body.make(() -> new Form(week, leaders));
            });
    var file =
        assessments
            .propose()
            .handle(new ProposeAssessment.Command(exchange.actor(), form.week(), form.leaders()));
    return exchange.created(
        "/assessments/" + form.week(), file.assessment().version(), view(exchange, file));
  }

  private Reply revise(Exchange exchange) {
    var leaders = exchange.body(body -> leaders(body.only("leaders")));
    return shown(
        exchange,
        assessments
            .revise()
            .handle(
                new ReviseAssessment.Command(
                    exchange.actor(), week(exchange), exchange.expectedVersion(), leaders)));
  }

  private static Map<Department, String> leaders(Node body) {
    var read = new HashMap<Department, String>();
    body.maybe("leaders")
        .ifPresent(
            node ->
                node.map(it -> it.text(USER))
                    .forEach(
                        (code, user) -> {
                          if (code.matches("[A-Z][A-Z0-9_]{0,63}")) {
                            read.put(new Department(code), user);
                          } else {
                            node.wrong("NOT_ALLOWED", "'%s' is no department".formatted(code));
                          }
                        }));
    return read;
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var command =
        new ListAssessments.Command(exchange.actor(), WeekForm.after(page), page.wanted());
    return exchange.list(
        page,
        assessments.list().handle(command),
        file -> List.of(file.assessment().key().week().toString()),
        AssessmentView.Row::of);
  }

  private Reply read(Exchange exchange) {
    return shown(
        exchange,
        assessments.read().handle(new ReadAssessment.Command(exchange.actor(), week(exchange))));
  }

  private Reply timeline(Exchange exchange) {
    return Timeline.page(
        exchange,
        (after, limit) ->
            assessments
                .timeline()
                .handle(
                    new ReadAssessmentTimeline.Command(
                        exchange.actor(), week(exchange), after, limit)));
  }

  private Reply waive(Exchange exchange) {
    record Form(UUID item, List<LocalDate> dates, String reason) {}
    var form =
        exchange.body(
            body -> {
              body.only("item", "dates", "reason");
              var item = id(body.at("item"));
              var dates = body.at("dates").list(Times::date);
              var reason = body.at("reason").text(REASON);
              return body.make(() -> new Form(item, dates, reason));
            });
    return shown(
        exchange,
        assessments
            .waive()
            .handle(
                new WaiveOffDays.Command(
                    exchange.actor(),
                    week(exchange),
                    exchange.expectedVersion(),
                    form.item(),
                    form.dates(),
                    form.reason())));
  }

  private Reply appoint(Exchange exchange) {
    record Form(int signature, String user, String reason) {}
    var form =
        exchange.body(
            body -> {
              body.only("signature", "user", "reason");
              int signature = body.at("signature").integer(1, 9);
              var user = body.at("user").text(USER);
              var reason = body.at("reason").text(REASON);
              return body.make(() -> new Form(signature, user, reason));
            });
    return shown(
        exchange,
        assessments
            .appoint()
            .handle(
                new AppointSubstitute.Command(
                    exchange.actor(),
                    week(exchange),
                    exchange.expectedVersion(),
                    form.signature(),
                    form.user(),
                    form.reason())));
  }

  private Reply sign(Exchange exchange) {
    return shown(
        exchange,
        assessments
            .sign()
            .handle(
                new SignAssessment.Command(
                    exchange.actor(), week(exchange), exchange.expectedVersion())));
  }

  private Reply allocate(Exchange exchange) {
    record Form(UUID item, List<AllocateShare.Given> persons) {}
    var form =
        exchange.body(
            body -> {
              var item = id(body.only("item", "persons").at("item"));
              var persons = body.at("persons").list(PortionForm::read);
              return body.make(() -> new Form(item, persons));
            });
    return shown(
        exchange,
        assessments
            .allocate()
            .handle(
                new AllocateShare.Command(
                    exchange.actor(),
                    week(exchange),
                    exchange.expectedVersion(),
                    form.item(),
                    form.persons())));
  }

  private Reply execute(Exchange exchange) {
    var form = exchange.body(ExecutionForm::read);
    return shown(
        exchange,
        assessments
            .execute()
            .handle(
                new ExecuteAssessment.Command(
                    exchange.actor(),
                    week(exchange),
                    exchange.expectedVersion(),
                    form.at(),
                    form.first(),
                    form.persons())));
  }

  private Reply shown(Exchange exchange, AssessmentFile file) {
    return exchange.ok(file.assessment().version(), view(exchange, file));
  }

  private AssessmentView view(Exchange exchange, AssessmentFile file) {
    return AssessmentView.of(file, exchange.actor(), all.desk().now());
  }

  private static IsoWeek week(Exchange exchange) {
    return WeekForm.inPath(exchange, "assessment");
  }

  private static UUID id(Node node) {
    return node.parsed("an id", UUID::fromString);
  }
}

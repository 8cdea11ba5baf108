package redress.http.improvement;

import java.time.Instant;
import java.time.LocalDate;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.improvement.AnswerReadAcross;
import redress.application.improvement.AssessMeasure;
import redress.application.improvement.BeginImprovement;
import redress.application.improvement.CarryOutImprovement;
import redress.application.improvement.OfImprovements;
import redress.application.improvement.PlanImprovement;
import redress.application.improvement.ReviewImprovement;
import redress.application.improvement.VerifyImprovement;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.improvement.Improvement;
import redress.improvement.Place;
import redress.money.GivenMoney;
import redress.organization.Department;
import redress.tree.Node;

/** What is done so that a complaint does not come again. */
public final class ImprovementOperations {
  private static final int TEXT = 10_000;
  private static final int CODE = 64;
  private static final int NAME = 200;
  private static final String ALL = "/complaints/{complaint}/improvements";
  private static final String ONE = ALL + "/{improvement}";
  private static final String MEASURE = ONE + "/measures/{measure}";

  private final OfImprovements improvements;

  public ImprovementOperations(UseCases useCases) {
    this.improvements = useCases.improvements();
  }

  public Chapter chapter() {
    return Chapter.of(
        "improvement",
        Operation.post("beginImprovement", ALL, this::begin),
        Operation.post("planImprovement", ONE + "/measures", this::plan),
        Operation.post("carryOutImprovement", MEASURE + "/implementation", this::carryOut),
        Operation.post("verifyImprovement", MEASURE + "/verification", this::verify),
        Operation.post("assessMeasure", MEASURE + "/assessment", this::assess),
        Operation.post("answerReadAcross", ONE + "/read-across", this::answer),
        Operation.post("reviewImprovement", ONE + "/reviews", this::review));
  }

  private Reply begin(Exchange exchange) {
    record Form(String category, String finding, LocalDate reviewOn) {}
    var form =
        exchange.body(
            node -> {
              var category = node.only("category", "finding", "reviewOn").at("category").text(CODE);
              var finding = node.at("finding").text(TEXT);
              var reviewOn = date(node, "reviewOn");
              return node.make(() -> new Form(category, finding, reviewOn));
            });
    var command =
        new BeginImprovement.Command(
            exchange.actor(),
            exchange.id("complaint"),
            form.category(),
            form.finding(),
            form.reviewOn());
    return PartReply.begun(
        exchange,
        improvements.begin().handle(command),
        Improvement.class,
        "improvements",
        ImprovementView::of);
  }

  private Reply plan(Exchange exchange) {
    record Form(String kind, String text, Department owner, LocalDate dueOn) {}
    var form =
        exchange.body(
            node -> {
              var kind = node.only("kind", "text", "owner", "dueOn").at("kind").text(CODE);
              var text = node.at("text").text(TEXT);
              var owner = node.at("owner").parsed("a code", Department::new);
              var dueOn = Times.date(node.at("dueOn"));
              return node.make(() -> new Form(kind, text, owner, dueOn));
            });
    var command =
        new PlanImprovement.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("improvement"),
            exchange.expectedVersion(),
            form.kind(),
            form.text(),
            form.owner(),
            form.dueOn());
    return changed(exchange, improvements.plan().handle(command));
  }

  private Reply carryOut(Exchange exchange) {
    record Form(Instant doneAt, String evidence) {}
    var form =
        exchange.body(
            node -> {
              var doneAt = Times.instant(node.only("doneAt", "evidence").at("doneAt"));
              var evidence = node.at("evidence").text(TEXT);
              return node.make(() -> new Form(doneAt, evidence));
            });
    var command =
        new CarryOutImprovement.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("improvement"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.doneAt(),
            form.evidence());
    return changed(exchange, improvements.carryOut().handle(command));
  }

  private Reply verify(Exchange exchange) {
    var form = exchange.body(VerdictForm::read);
    var command =
        new VerifyImprovement.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("improvement"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.effective(),
            form.finding());
    return changed(exchange, improvements.verify().handle(command));
  }

  private Reply assess(Exchange exchange) {
    record Form(GivenMoney money, String reason) {}
    var form =
        exchange.body(
            node -> {
              var money = MoneyForm.read(node.only("money", "reason").at("money"));
              var reason = node.at("reason").text(TEXT);
              return node.make(() -> new Form(money, reason));
            });
    var command =
        new AssessMeasure.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("improvement"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.money(),
            form.reason());
    return changed(exchange, improvements.assess().handle(command));
  }

  private Reply answer(Exchange exchange) {
    record Form(Place where, boolean applies, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("department", "product", "applies", "reason");
              var department =
                  node.maybe("department")
                      .map(it -> it.parsed("a code", Department::new))
                      .orElse(null);
              var product = node.maybe("product").map(it -> it.text(NAME)).orElse(null);
              boolean applies = node.at("applies").flag();
              var reason = node.at("reason").text(TEXT);
              return node.make(() -> new Form(new Place(department, product), applies, reason));
            });
    var command =
        new AnswerReadAcross.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("improvement"),
            exchange.expectedVersion(),
            form.where(),
            form.applies(),
            form.reason());
    return changed(exchange, improvements.answer().handle(command));
  }

  private Reply review(Exchange exchange) {
    record Form(String finding, LocalDate next) {}
    var form =
        exchange.body(
            node -> {
              var finding = node.only("finding", "next").at("finding").text(TEXT);
              var next = date(node, "next");
              return node.make(() -> new Form(finding, next));
            });
    var command =
        new ReviewImprovement.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("improvement"),
            exchange.expectedVersion(),
            form.finding(),
            form.next());
    return changed(exchange, improvements.review().handle(command));
  }

  private static Reply changed(Exchange exchange, CaseFile file) {
    return PartReply.changed(
        exchange, file, Improvement.class, exchange.id("improvement"), ImprovementView::of);
  }

  private static LocalDate date(Node node, String name) {
    return node.maybe(name).map(Times::date).orElse(null);
  }
}

package redress.http.eightd;

import java.time.Instant;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.eightd.AmendEightD;
import redress.application.eightd.AssignDepartment;
import redress.application.eightd.CloseEightD;
import redress.application.eightd.OfEightDs;
import redress.application.eightd.ReadEightD;
import redress.application.eightd.RecordImplementation;
import redress.application.eightd.ReplanMeasure;
import redress.application.eightd.SubmitFull;
import redress.application.eightd.SubmitInterim;
import redress.application.eightd.VerifyEffectiveness;
import redress.application.eightd.WithdrawAssignment;
import redress.casefile.CaseFile;
import redress.eightd.EightD;
import redress.eightd.Report.Planned;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.improvement.VerdictForm;
import redress.http.json.Times;
import redress.organization.Department;
import redress.tree.Node;

/** The departments' 8D reports, from the assignment to D8. */
public final class EightDOperations {
  private static final int TEXT = 10_000;
  private static final String ALL = "/complaints/{complaint}/eight-ds";
  private static final String ONE = ALL + "/{eightD}";
  private static final String MEASURE = ONE + "/measures/{measure}";

  private final OfEightDs cases;

  public EightDOperations(UseCases useCases) {
    this.cases = useCases.eightDs();
  }

  public Chapter chapter() {
    return Chapter.of(
        "eightd",
        Operation.post("assignDepartment", ALL, this::assign),
        Operation.get("readEightD", ONE, this::read),
        Operation.patch("amendEightD", ONE, this::amend),
        Operation.post("submitInterim", ONE + "/interim-submission", this::submitInterim),
        Operation.post("submitFull", ONE + "/full-submission", this::submitFull),
        Operation.post("recordImplementation", MEASURE + "/implementation", this::implement),
        Operation.post("verifyEffectiveness", MEASURE + "/verification", this::verify),
        Operation.post("replanMeasure", MEASURE + "/successor", this::replan),
        Operation.post("closeEightD", ONE + "/closing", this::close),
        Operation.post("withdrawAssignment", ONE + "/withdrawal", this::withdraw));
  }

  private Reply assign(Exchange exchange) {
    record Form(Department department, String question, Instant sentAt, Instant agreedAt) {}
    var form =
        exchange.body(
            node -> {
              node.only("department", "question", "sentAt", "agreedAt");
              var department = node.at("department").parsed("a code", Department::new);
              var question = node.at("question").text(TEXT);
              var sentAt = Times.instant(node.at("sentAt"));
              var agreedAt = node.maybe("agreedAt").map(Times::instant).orElse(null);
              return node.make(() -> new Form(department, question, sentAt, agreedAt));
            });
    var made =
        cases
            .assign()
            .handle(
                new AssignDepartment.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    form.department(),
                    form.question(),
                    form.sentAt(),
                    form.agreedAt()))
            .parts(EightD.class)
            .getLast();
    var path =
        "/complaints/%s/eight-ds/%s".formatted(made.id().complaint().value(), made.id().value());
    return exchange.created(path, made.version(), EightDView.of(made));
  }

  private Reply read(Exchange exchange) {
    var found =
        cases
            .read()
            .handle(
                new ReadEightD.Command(
                    exchange.actor(), exchange.id("complaint"), exchange.id("eightD")));
    return shown(exchange, found);
  }

  private Reply amend(Exchange exchange) {
    exchange.checked(ReportForm::read);
    var command =
        new AmendEightD.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion(),
            report -> exchange.patched(ReportForm.of(report), ReportForm::read));
    return shown(exchange, cases.amend().handle(command));
  }

  private Reply submitInterim(Exchange exchange) {
    var command =
        new SubmitInterim.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion());
    return shown(exchange, cases.submitInterim().handle(command));
  }

  private Reply submitFull(Exchange exchange) {
    var command =
        new SubmitFull.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion());
    return shown(exchange, cases.submitFull().handle(command));
  }

  private Reply implement(Exchange exchange) {
    record Form(Instant executedAt, String evidence) {}
    var form =
        exchange.body(
            node -> {
              var executedAt = Times.instant(node.only("executedAt", "evidence").at("executedAt"));
              var evidence = node.at("evidence").text(TEXT);
              return node.make(() -> new Form(executedAt, evidence));
            });
    var command =
        new RecordImplementation.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.executedAt(),
            form.evidence());
    return shown(exchange, cases.implement().handle(command));
  }

  private Reply verify(Exchange exchange) {
    var form = exchange.body(VerdictForm::read);
    var command =
        new VerifyEffectiveness.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.effective(),
            form.finding());
    return shown(exchange, cases.verify().handle(command));
  }

  private Reply replan(Exchange exchange) {
    var plan = exchange.body(EightDOperations::successor);
    var command =
        new ReplanMeasure.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            plan);
    return shown(exchange, cases.replan().handle(command));
  }

  private Reply close(Exchange exchange) {
    var conclusion = exchange.body(node -> node.only("conclusion").at("conclusion").text(TEXT));
    var command =
        new CloseEightD.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion(),
            conclusion);
    return shown(exchange, cases.close().handle(command));
  }

  private Reply withdraw(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(2_000));
    var command =
        new WithdrawAssignment.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("eightD"),
            exchange.expectedVersion(),
            reason);
    return shown(exchange, cases.withdraw().handle(command));
  }

  private static Reply shown(Exchange exchange, CaseFile file) {
    return PartReply.changed(exchange, file, EightD.class, exchange.id("eightD"), EightDView::of);
  }

  /** A whole plan: nothing of a new measure stays unknown. */
  private static Planned successor(Node node) {
    for (var name : new String[] {"key", "action", "owner", "dueOn", "causes"}) {
      node.at(name);
    }
    return ReportForm.planned(node);
  }
}

package redress.http.answer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswer.Basis;
import redress.answer.Summary;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.answer.AnalyseTechnically;
import redress.application.answer.OfAnswers;
import redress.application.answer.Outgoing;
import redress.application.answer.SendAnswer;
import redress.application.answer.SendTechnicalAnswer;
import redress.application.answer.SummariseMeasures;
import redress.application.answer.VerifyTechnically;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.technical.TechnicalAnalysis;
import redress.technical.TechnicalAnalysis.Filed;
import redress.tree.Node;

/** What the customer is told, and what that rests on. */
public final class AnswerOperations {
  private static final int TEXT = 10_000;
  private static final int NAME = 200;
  private static final String CASE = "/complaints/{complaint}";

  private final OfAnswers cases;

  public AnswerOperations(UseCases useCases) {
    this.cases = useCases.answers();
  }

  public Chapter chapter() {
    return Chapter.of(
        "answer",
        Operation.post("analyseTechnically", CASE + "/technical-analyses", this::analyse),
        Operation.post(
            "verifyTechnically",
            CASE + "/technical-analyses/{analysis}/verification",
            this::verify),
        Operation.post("summariseMeasures", CASE + "/summaries", this::summarise),
        Operation.post("sendAnswer", CASE + "/answers", this::send, denied("sendAnswer")),
        Operation.post(
            "sendTechnicalAnswer",
            CASE + "/technical-answers",
            this::sendTechnical,
            denied("sendTechnicalAnswer")));
  }

  private BiConsumer<Exchange, Refusal> denied(String operation) {
    return (exchange, refusal) -> OutgoingForm.denied(cases, exchange, operation, refusal);
  }

  private Reply analyse(Exchange exchange) {
    var content = exchange.body(AnswerOperations::content);
    var command =
        new AnalyseTechnically.Command(exchange.actor(), exchange.id("complaint"), content);
    return PartReply.begun(
        exchange,
        cases.analyse().handle(command),
        TechnicalAnalysis.class,
        "technicalAnalyses",
        TechnicalAnalysisView::of);
  }

  private static TechnicalAnalysis.Content content(Node node) {
    node.only("analysis", "solution", "plan", "verdict", "timeLimit", "improvement");
    var analysis = node.at("analysis").text(TEXT);
    var solution = node.at("solution").text(TEXT);
    var plan = text(node, "plan");
    var verdict = text(node, "verdict");
    var timeLimit = node.maybe("timeLimit").map(Times::date).orElse(null);
    var improvement = text(node, "improvement");
    return node.make(
        () ->
            new TechnicalAnalysis.Content(
                analysis, solution, plan, verdict, timeLimit, improvement));
  }

  private static String text(Node node, String name) {
    return node.maybe(name).map(it -> it.text(TEXT)).orElse(null);
  }

  private Reply verify(Exchange exchange) {
    record Form(boolean works, String finding, List<Filed> documents) {}
    var form =
        exchange.body(
            node -> {
              boolean works = node.only("works", "finding", "documents").at("works").flag();
              var finding = node.at("finding").text(TEXT);
              var documents =
                  node.maybe("documents")
                      .map(it -> it.list(AnswerOperations::filed))
                      .orElse(List.of());
              return node.make(() -> new Form(works, finding, documents));
            });
    var command =
        new VerifyTechnically.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("analysis"),
            exchange.expectedVersion(),
            form.works(),
            form.finding(),
            form.documents());
    return PartReply.changed(
        exchange,
        cases.verify().handle(command),
        TechnicalAnalysis.class,
        exchange.id("analysis"),
        TechnicalAnalysisView::of);
  }

  private static Filed filed(Node node) {
    var name = node.only("name", "place").at("name").text(NAME);
    var place = node.at("place").text(NAME);
    return node.make(() -> new Filed(name, place));
  }

  private Reply summarise(Exchange exchange) {
    record Form(String text, Set<Department> missing) {}
    var form =
        exchange.body(
            node -> {
              var text = node.only("text", "missing").at("text").text(TEXT);
              var missing = departments(node.at("missing"));
              return node.make(() -> new Form(text, Set.copyOf(missing)));
            });
    var command =
        new SummariseMeasures.Command(
            exchange.actor(), exchange.id("complaint"), form.text(), form.missing());
    return PartReply.begun(
        exchange, cases.summarise().handle(command), Summary.class, "summaries", SummaryView::of);
  }

  private Reply send(Exchange exchange) {
    record Form(Basis.Kind basis, UUID record, Words words) {}
    var form =
        exchange.body(
            node -> {
              node.only(
                  "basis",
                  "record",
                  "full",
                  "channel",
                  "text",
                  "sentAt",
                  "commitment",
                  "enclosures");
              var basis = node.at("basis").code(Basis.Kind.class);
              var record = node.at("record").parsed("an id", UUID::fromString);
              var words = Words.read(node);
              return node.make(() -> new Form(basis, record, words));
            });
    var words = form.words();
    var command =
        new SendAnswer.Command(
            exchange.actor(),
            exchange.id("complaint"),
            form.basis(),
            form.record(),
            words.full(),
            words.channel(),
            words.text(),
            words.sentAt(),
            words.outgoing());
    return answered(exchange, cases.send().handle(command));
  }

  private Reply sendTechnical(Exchange exchange) {
    record Form(UUID analysis, List<Department> copiedTo, Words words) {}
    var form =
        exchange.body(
            node -> {
              node.only(
                  "analysis",
                  "copiedTo",
                  "full",
                  "channel",
                  "text",
                  "sentAt",
                  "commitment",
                  "enclosures");
              var analysis = node.at("analysis").parsed("an id", UUID::fromString);
              var copiedTo = departments(node.at("copiedTo"));
              var words = Words.read(node);
              return node.make(() -> new Form(analysis, copiedTo, words));
            });
    var words = form.words();
    var command =
        new SendTechnicalAnswer.Command(
            exchange.actor(),
            exchange.id("complaint"),
            form.analysis(),
            words.full(),
            words.channel(),
            words.text(),
            words.sentAt(),
            form.copiedTo(),
            words.outgoing());
    return answered(exchange, cases.sendTechnical().handle(command));
  }

  private static Reply answered(Exchange exchange, CaseFile file) {
    return PartReply.begun(exchange, file, CustomerAnswer.class, "answers", CustomerAnswerView::of);
  }

  private static List<Department> departments(Node node) {
    return node.list(it -> it.parsed("a code", Department::new));
  }

  /** What every answer has. */
  private record Words(
      boolean full, Channel channel, String text, Instant sentAt, Outgoing outgoing) {
    static Words read(Node node) {
      boolean full = node.at("full").flag();
      var channel = node.at("channel").code(Channel.class);
      var text = node.at("text").text(TEXT);
      var sentAt = Times.instant(node.at("sentAt"));
      var outgoing = OutgoingForm.of(node);
      return node.make(() -> new Words(full, channel, text, sentAt, outgoing));
    }
  }
}

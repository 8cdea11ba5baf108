package redress.http.recurrence;

import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.recurrence.AnswerRecurrence;
import redress.application.recurrence.LinkComplaint;
import redress.application.recurrence.MergeComplaint;
import redress.application.recurrence.NameCountermeasure;
import redress.application.recurrence.OfRecurrences;
import redress.application.recurrence.SeparateComplaint;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.ComplaintOperations;
import redress.http.complaint.PartReply;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrence.Verdict;
import redress.tree.Node;

/** What has happened before, and cases that go on together. */
public final class RecurrenceOperations {
  private static final int REASON = 2000;
  private static final String CASE = "/complaints/{complaint}";
  private static final String ONE = CASE + "/recurrences/{recurrence}";

  private final OfRecurrences recurrences;
  private final ComplaintOperations cases;

  /**
   * @param cases how a whole case is answered
   */
  public RecurrenceOperations(UseCases useCases, ComplaintOperations cases) {
    this.recurrences = useCases.recurrences();
    this.cases = cases;
  }

  public Chapter chapter() {
    return Chapter.of(
        "recurrence",
        Operation.post("answerRecurrence", ONE + "/answer", this::answer),
        Operation.post("nameCountermeasure", ONE + "/countermeasure", this::counter),
        Operation.post("linkComplaint", CASE + "/link", this::link),
        Operation.post("mergeComplaint", CASE + "/merging", this::merge),
        Operation.post("separateComplaint", CASE + "/separation", this::separate));
  }

  private Reply answer(Exchange exchange) {
    record Form(UUID complaint, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("verdict", "complaint", "reason");
              var verdict = node.at("verdict").code(Verdict.class);
              if (verdict == Verdict.MERGED) {
                node.at("verdict").wrong("WRONG_TYPE", "expected one of LINKED, DIFFERENT");
              }
              var complaint = verdict == Verdict.LINKED ? uuid(node.at("complaint")) : none(node);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(complaint, reason));
            });
    var command =
        new AnswerRecurrence.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("recurrence"),
            exchange.expectedVersion(),
            form.complaint(),
            form.reason());
    return changed(exchange, recurrences.answer().handle(command));
  }

  private static UUID none(Node node) {
    return node.maybe("complaint")
        .map(it -> it.<UUID>wrong("NOT_ALLOWED", "a complaint is named where it is the same alone"))
        .orElse(null);
  }

  private Reply counter(Exchange exchange) {
    var improvement = exchange.body(node -> uuid(node.only("improvement").at("improvement")));
    var command =
        new NameCountermeasure.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("recurrence"),
            exchange.expectedVersion(),
            improvement);
    return changed(exchange, recurrences.counter().handle(command));
  }

  private Reply link(Exchange exchange) {
    var form = exchange.body(node -> Form.read(node, "complaint"));
    var command =
        new LinkComplaint.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.expectedVersion(),
            form.other(),
            form.reason());
    return cases.shown(exchange, recurrences.link().handle(command));
  }

  private Reply merge(Exchange exchange) {
    var form = exchange.body(node -> Form.read(node, "into"));
    var command =
        new MergeComplaint.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.expectedVersion(),
            form.other(),
            form.reason());
    return cases.shown(exchange, recurrences.merge().handle(command));
  }

  private Reply separate(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    var command =
        new SeparateComplaint.Command(
            exchange.actor(), exchange.id("complaint"), exchange.expectedVersion(), reason);
    return cases.shown(exchange, recurrences.separate().handle(command));
  }

  /** Another case, and why. */
  private record Form(UUID other, String reason) {
    static Form read(Node node, String member) {
      var other = uuid(node.only(member, "reason").at(member));
      var reason = node.at("reason").text(REASON);
      return node.make(() -> new Form(other, reason));
    }
  }

  private static Reply changed(Exchange exchange, CaseFile file) {
    return PartReply.changed(
        exchange, file, Recurrence.class, exchange.id("recurrence"), RecurrenceView::of);
  }

  private static UUID uuid(Node node) {
    return node.parsed("an id", UUID::fromString);
  }
}

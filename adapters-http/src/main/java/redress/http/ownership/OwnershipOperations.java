package redress.http.ownership;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.ownership.AddAssistant;
import redress.application.ownership.AnalyseAsOwner;
import redress.application.ownership.AssignOwner;
import redress.application.ownership.EscalateCase;
import redress.application.ownership.OfOwnerships;
import redress.application.ownership.ReplaceOwner;
import redress.application.ownership.ResolveEscalation;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.organization.Department;
import redress.ownership.Ownership;
import redress.tree.Node;

/** Who answers for a case. */
public final class OwnershipOperations {
  private static final int TEXT = 10_000;
  private static final int REASON = 2000;
  private static final int NAME = 200;
  private static final String ALL = "/complaints/{complaint}/ownerships";
  private static final String ONE = ALL + "/{ownership}";

  private final OfOwnerships ownerships;

  public OwnershipOperations(UseCases useCases) {
    this.ownerships = useCases.ownerships();
  }

  public Chapter chapter() {
    return Chapter.of(
        "ownership",
        Operation.post("assignOwner", ALL, this::assign),
        Operation.post("replaceOwner", ONE + "/owner", this::replace),
        Operation.post("addAssistant", ONE + "/assistants", this::help),
        Operation.post("analyseAsOwner", ONE + "/analysis", this::analyse),
        Operation.post("escalateCase", ONE + "/escalation", this::escalate),
        Operation.post("resolveEscalation", ONE + "/solution", this::resolve));
  }

  private Reply assign(Exchange exchange) {
    record Form(String owner, List<Department> assistants) {}
    var form =
        exchange.body(
            node -> {
              var owner = node.only("owner", "assistants").at("owner").text(NAME);
              var assistants =
                  node.maybe("assistants")
                      .map(it -> it.list(OwnershipOperations::department))
                      .orElse(List.of());
              return node.make(() -> new Form(owner, assistants));
            });
    var command =
        new AssignOwner.Command(
            exchange.actor(), exchange.id("complaint"), form.owner(), form.assistants());
    return PartReply.begun(
        exchange,
        ownerships.assign().handle(command),
        Ownership.class,
        "ownerships",
        OwnershipView::of);
  }

  private Reply replace(Exchange exchange) {
    record Form(String owner, String reason) {}
    var form =
        exchange.body(
            node -> {
              var owner = node.only("owner", "reason").at("owner").text(NAME);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(owner, reason));
            });
    var command =
        new ReplaceOwner.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("ownership"),
            exchange.expectedVersion(),
            form.owner(),
            form.reason());
    return changed(exchange, ownerships.replace().handle(command));
  }

  private Reply help(Exchange exchange) {
    var assistant = exchange.body(node -> department(node.only("department").at("department")));
    var command =
        new AddAssistant.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("ownership"),
            exchange.expectedVersion(),
            assistant);
    return changed(exchange, ownerships.help().handle(command));
  }

  private Reply analyse(Exchange exchange) {
    record Form(
        String cause,
        String finding,
        String proposal,
        String tools,
        String materials,
        String toBuy) {}
    var form =
        exchange.body(
            node -> {
              node.only("cause", "finding", "proposal", "tools", "materials", "toBuy");
              var cause = node.at("cause").text(NAME);
              var finding = node.at("finding").text(TEXT);
              var proposal = node.at("proposal").text(TEXT);
              var tools = maybe(node, "tools");
              var materials = maybe(node, "materials");
              var toBuy = maybe(node, "toBuy");
              return node.make(() -> new Form(cause, finding, proposal, tools, materials, toBuy));
            });
    var command =
        new AnalyseAsOwner.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("ownership"),
            exchange.expectedVersion(),
            form.cause(),
            form.finding(),
            form.proposal(),
            form.tools(),
            form.materials(),
            form.toBuy());
    return changed(exchange, ownerships.analyse().handle(command));
  }

  private Reply escalate(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    var command =
        new EscalateCase.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("ownership"),
            exchange.expectedVersion(),
            reason);
    return changed(exchange, ownerships.escalate().handle(command));
  }

  private Reply resolve(Exchange exchange) {
    record Form(String rootCause, String solution) {}
    var form =
        exchange.body(
            node -> {
              var rootCause = node.only("rootCause", "solution").at("rootCause").text(TEXT);
              var solution = node.at("solution").text(TEXT);
              return node.make(() -> new Form(rootCause, solution));
            });
    var command =
        new ResolveEscalation.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("ownership"),
            exchange.expectedVersion(),
            form.rootCause(),
            form.solution());
    return changed(exchange, ownerships.resolve().handle(command));
  }

  private static Reply changed(Exchange exchange, CaseFile file) {
    return PartReply.changed(
        exchange, file, Ownership.class, exchange.id("ownership"), OwnershipView::of);
  }

  private static Department department(Node node) {
    return node.parsed("a code", Department::new);
  }

  private static String maybe(Node node, String name) {
    return node.maybe(name).map(it -> it.text(TEXT)).orElse(null);
  }
}

package redress.http.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.routing.GiveOpinion;
import redress.application.routing.GiveOpinion.Talk;
import redress.application.routing.OfRouting;
import redress.application.routing.ReadOpinion;
import redress.application.routing.ReturnSlip;
import redress.casefile.CaseFile;
import redress.complaint.ComplaintClass;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.complaint.StillOpen;
import redress.http.json.Facts;
import redress.http.json.Times;
import redress.organization.Department;
import redress.routing.RoutingSlip;
import redress.tree.Node;

/** The way of a case from one department to the next. */
public final class RoutingOperations {
  private static final int TEXT = 10_000;
  private static final int REASON = 2000;
  private static final int NAME = 64;
  private static final String ONE = "/complaints/{complaint}/routing-slips/{slip}";

  private final OfRouting routing;

  public RoutingOperations(UseCases useCases) {
    this.routing = useCases.routing();
  }

  public Chapter chapter() {
    return Chapter.of(
        "routing",
        Operation.post("giveOpinion", ONE + "/opinions", this::give),
        Operation.post("readOpinion", ONE + "/reading", this::read),
        Operation.post("returnSlip", ONE + "/return", this::back));
  }

  private Reply give(Exchange exchange) {
    record Form(
        String text,
        Map<String, String> facts,
        Department responsible,
        ComplaintClass kind,
        List<String> asks,
        Talk talk) {}
    var form =
        exchange.body(
            node -> {
              node.only("text", "facts", "responsibleDepartment", "class", "asks", "negotiation");
              var text = node.at("text").text(TEXT);
              var facts = node.maybe("facts").map(Facts::read).orElse(Map.of());
              var responsible =
                  node.maybe("responsibleDepartment")
                      .map(it -> it.parsed("a code", Department::new))
                      .orElse(null);
              var kind = node.maybe("class").map(it -> it.code(ComplaintClass.class)).orElse(null);
              var asks =
                  node.maybe("asks").map(it -> it.list(one -> one.text(NAME))).orElse(List.of());
              var talk = node.maybe("negotiation").map(RoutingOperations::talk).orElse(null);
              return node.make(() -> new Form(text, facts, responsible, kind, asks, talk));
            });
    var command =
        new GiveOpinion.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("slip"),
            exchange.expectedVersion(),
            form.text(),
            form.facts(),
            form.responsible(),
            form.kind(),
            Set.copyOf(form.asks()),
            form.talk());
    return changed(exchange, routing.give().handle(command));
  }

  private Reply read(Exchange exchange) {
    var command =
        new ReadOpinion.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("slip"),
            exchange.expectedVersion());
    return changed(exchange, routing.read().handle(command));
  }

  private Reply back(Exchange exchange) {
    record Form(String to, String reason) {}
    var form =
        exchange.body(
            node -> {
              var to = node.only("to", "reason").at("to").text(NAME);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(to, reason));
            });
    var command =
        new ReturnSlip.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("slip"),
            exchange.expectedVersion(),
            form.to(),
            form.reason());
    return changed(exchange, routing.back().handle(command));
  }

  private static Talk talk(Node node) {
    boolean accepted = node.only("accepted", "talkedAt").at("accepted").flag();
    var talkedAt = Times.instant(node.at("talkedAt"));
    return node.make(() -> new Talk(accepted, talkedAt));
  }

  private static Reply changed(Exchange exchange, CaseFile file) {
    return PartReply.changed(
        exchange,
        file,
        RoutingSlip.class,
        exchange.id("slip"),
        it -> RoutingSlipView.of(it).awaiting(StillOpen.of(file, exchange.zone())));
  }
}

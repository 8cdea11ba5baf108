package redress.http.followup;

import java.time.Instant;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.followup.CallCustomer;
import redress.application.followup.OfEnds;
import redress.application.followup.TakeUpComment;
import redress.complaint.Channel;
import redress.followup.FollowUp;
import redress.followup.FollowUp.Said;
import redress.followup.FollowUp.Trial;
import redress.followup.Satisfaction;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;
import redress.tree.Node;

/** What customers think of how their complaints were handled. */
public final class FollowUpOperations {
  private static final int TEXT = 10_000;
  private static final String CASE = "/complaints/{complaint}";

  private final OfEnds ends;

  public FollowUpOperations(UseCases useCases) {
    this.ends = useCases.ends();
  }

  public Chapter chapter() {
    return Chapter.of(
        "followup",
        Operation.post("callCustomer", CASE + "/follow-ups", this::call),
        Operation.post("takeUpComment", CASE + "/follow-ups/{followUp}/improvement", this::takeUp));
  }

  private Reply call(Exchange exchange) {
    record Form(Channel channel, Instant calledAt, Said said) {}
    var form =
        exchange.body(
            node -> {
              node.only("channel", "calledAt", "satisfaction", "content", "comment", "test");
              var channel = node.at("channel").code(Channel.class);
              var calledAt = Times.instant(node.at("calledAt"));
              var said = said(node);
              return node.make(() -> new Form(channel, calledAt, said));
            });
    var command =
        new CallCustomer.Command(
            exchange.actor(),
            exchange.id("complaint"),
            form.channel(),
            form.calledAt(),
            form.said());
    return PartReply.begun(
        exchange, ends.call().handle(command), FollowUp.class, "followUps", FollowUpView::of);
  }

  private static Said said(Node node) {
    var satisfaction = node.at("satisfaction").code(Satisfaction.class);
    var content = node.at("content").text(TEXT);
    var comment = node.maybe("comment").map(it -> it.text(TEXT)).orElse(null);
    var test = node.maybe("test").map(FollowUpOperations::trial).orElse(null);
    return node.make(() -> new Said(satisfaction, content, comment, test));
  }

  private static Trial trial(Node node) {
    boolean passed = node.only("passed", "finding").at("passed").flag();
    var finding = node.at("finding").text(TEXT);
    return node.make(() -> new Trial(passed, finding));
  }

  private Reply takeUp(Exchange exchange) {
    var text = exchange.body(node -> node.only("text").at("text").text(TEXT));
    var id = exchange.id("followUp");
    var command =
        new TakeUpComment.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), text);
    return PartReply.changed(
        exchange, ends.takeUp().handle(command), FollowUp.class, id, FollowUpView::of);
  }
}

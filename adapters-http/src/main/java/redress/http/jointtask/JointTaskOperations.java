package redress.http.jointtask;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.jointtask.BeginJointTask;
import redress.application.jointtask.ConcludeJointTask;
import redress.application.jointtask.ContributeToJointTask;
import redress.application.jointtask.OfJointTasks;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.jointtask.JointTask;
import redress.jointtask.ThirdParty;
import redress.organization.Department;

/** What departments find out together where somebody outside is at fault (S4-26). */
public final class JointTaskOperations {
  private static final int TEXT = 10_000;
  private static final int NAME = 200;
  private static final String TASKS = "/complaints/{complaint}/joint-tasks";

  private final OfJointTasks tasks;

  public JointTaskOperations(UseCases useCases) {
    this.tasks = useCases.jointTasks();
  }

  public Chapter chapter() {
    return Chapter.of(
        "jointtask",
        Operation.post("beginJointTask", TASKS, this::begin),
        Operation.post("contributeToJointTask", TASKS + "/{task}/contributions", this::contribute),
        Operation.post("concludeJointTask", TASKS + "/{task}/conclusion", this::conclude));
  }

  private Reply begin(Exchange exchange) {
    record Form(ThirdParty party, String name, List<Department> participants, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("party", "name", "participants", "reason");
              var party = node.at("party").code(ThirdParty.class);
              var name = node.at("name").text(NAME);
              var participants =
                  node.at("participants").list(it -> it.parsed("a code", Department::new));
              var reason = node.at("reason").text(TEXT);
              return node.make(() -> new Form(party, name, participants, reason));
            });
    var command =
        new BeginJointTask.Command(
            exchange.actor(),
            exchange.id("complaint"),
            form.party(),
            form.name(),
            form.participants(),
            form.reason());
    return PartReply.begun(
        exchange, tasks.begin().handle(command), JointTask.class, "jointTasks", JointTaskView::of);
  }

  private Reply contribute(Exchange exchange) {
    var text = exchange.body(node -> node.only("text").at("text").text(TEXT));
    var id = exchange.id("task");
    var command =
        new ContributeToJointTask.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), text);
    return PartReply.changed(
        exchange, tasks.contribute().handle(command), JointTask.class, id, JointTaskView::of);
  }

  private Reply conclude(Exchange exchange) {
    var result = exchange.body(node -> node.only("result").at("result").text(TEXT));
    var id = exchange.id("task");
    var command =
        new ConcludeJointTask.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), result);
    return PartReply.changed(
        exchange, tasks.conclude().handle(command), JointTask.class, id, JointTaskView::of);
  }
}

package redress.http.memo;

import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.memo.DecideMemo;
import redress.application.memo.DisputedCharges.Given;
import redress.application.memo.FileMemo;
import redress.application.memo.OfMemos;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.MoneyForm;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.tree.Node;

/** Objections to what was decided (S4-25, S4-27). */
public final class MemoOperations {
  private static final int TEXT = 10_000;
  private static final String MEMOS = "/complaints/{complaint}/memos";

  private final OfMemos memos;

  public MemoOperations(UseCases useCases) {
    this.memos = useCases.memos();
  }

  public Chapter chapter() {
    return Chapter.of(
        "memo",
        Operation.post("fileMemo", MEMOS, this::file),
        Operation.post("decideMemo", MEMOS + "/{memo}/decision", this::decide));
  }

  private Reply file(Exchange exchange) {
    record Form(Against against, String text) {}
    var form =
        exchange.body(
            node -> {
              var against = node.only("against", "text").at("against").code(Against.class);
              var text = node.at("text").text(TEXT);
              return node.make(() -> new Form(against, text));
            });
    var command =
        new FileMemo.Command(
            exchange.actor(), exchange.id("complaint"), form.against(), form.text());
    return PartReply.begun(
        exchange, memos.file().handle(command), PetitionMemo.class, "memos", MemoView::of);
  }

  private Reply decide(Exchange exchange) {
    record Form(boolean upheld, String reason, List<Given> charges) {}
    var form =
        exchange.body(
            node -> {
              boolean upheld = node.only("upheld", "reason", "charges").at("upheld").flag();
              var reason = node.at("reason").text(TEXT);
              var charges = node.maybe("charges").map(MemoOperations::charges).orElse(List.of());
              return node.make(() -> new Form(upheld, reason, charges));
            });
    var id = exchange.id("memo");
    var command =
        new DecideMemo.Command(
            exchange.actor(),
            exchange.id("complaint"),
            id,
            exchange.expectedVersion(),
            form.upheld(),
            form.reason(),
            form.charges());
    return PartReply.changed(
        exchange, memos.decide().handle(command), PetitionMemo.class, id, MemoView::of);
  }

  private static List<Given> charges(Node node) {
    return node.list(
        one -> {
          var id = one.only("id", "money").at("id").parsed("an id", UUID::fromString);
          var money = one.maybe("money").map(MoneyForm::read).orElse(null);
          return one.make(() -> new Given(id, money));
        });
  }
}

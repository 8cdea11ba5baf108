package redress.http.returns;

import redress.application.Reply;
import redress.application.UseCases;
import redress.application.returns.AddReturnProof;
import redress.application.returns.ApproveHeldReturn;
import redress.application.returns.HandOverReturn;
import redress.application.returns.InstructReturn;
import redress.application.returns.OfReturns.OfNotes;
import redress.application.returns.OpenReturnNote;
import redress.application.returns.ReceiveReturn;
import redress.application.returns.ReconcileReturn;
import redress.application.returns.SignReturn;
import redress.application.returns.VerifyReturnNote;
import redress.application.returns.WithdrawReturnNote;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.complaint.PartRoute;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.money.GivenMoney;
import redress.returns.ReturnNote;

/** Goods that come back: announced, verified, received, posted and proved. */
public final class ReturnOperations {
  private static final String ALL = "/complaints/{complaint}/return-notes";
  private static final String ONE = ALL + "/{note}";
  private static final PartRoute<ReturnNote> ROUTE =
      new PartRoute<>(ReturnNote.class, "note", ReturnNoteView::of);
  private static final String MEMBER = "returnNotes";

  private final OfNotes cases;

  public ReturnOperations(UseCases useCases) {
    this.cases = useCases.returns().notes();
  }

  public Chapter chapter() {
    return Chapter.of(
        "returns",
        Operation.post("openReturnNote", ALL, this::open),
        Operation.post("verifyReturnNote", ONE + "/verification", this::verify),
        Operation.post("receiveReturn", ONE + "/receipts", this::receive),
        Operation.post("instructReturn", ONE + "/instruction", this::instruct),
        Operation.post("signReturn", ONE + "/signature", this::sign),
        Operation.post("reconcileReturn", ONE + "/reconciliation", this::reconcile),
        Operation.post("approveHeldReturn", ONE + "/approval", this::approve),
        Operation.post("addReturnProof", ONE + "/proofs", this::prove),
        Operation.post("handOverReturn", ONE + "/hand-over", this::handOver),
        Operation.post("withdrawReturnNote", ONE + "/withdrawal", this::withdraw));
  }

  private Reply open(Exchange exchange) {
    var form = exchange.body(ReturnForm::read);
    var file =
        cases
            .open()
            .handle(
                new OpenReturnNote.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    form.to(),
                    form.quantity(),
                    form.unitPrice(),
                    form.tolerancePercent(),
                    form.grounds(),
                    form.salesperson()));
    return PartReply.begun(exchange, file, ReturnNote.class, MEMBER, ReturnNoteView::of);
  }

  private Reply verify(Exchange exchange) {
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .verify()
                .handle(
                    new VerifyReturnNote.Command(
                        on.by(), on.complaint(), on.part(), on.version())));
  }

  private Reply receive(Exchange exchange) {
    record Form(int quantity, java.time.Instant receivedAt) {}
    var form =
        exchange.body(
            node -> {
              node.only("quantity", "receivedAt");
              int quantity = node.at("quantity").integer(0, ReturnForm.MOST_PIECES);
              var at = Times.instant(node.at("receivedAt"));
              return node.make(() -> new Form(quantity, at));
            });
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .receive()
                .handle(
                    new ReceiveReturn.Command(
                        on.by(),
                        on.complaint(),
                        on.part(),
                        on.version(),
                        form.quantity(),
                        form.receivedAt())));
  }

  private Reply instruct(Exchange exchange) {
    var text = exchange.body(node -> node.only("text").at("text").text(ReturnForm.WORDS));
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .instruct()
                .handle(
                    new InstructReturn.Command(
                        on.by(), on.complaint(), on.part(), on.version(), text)));
  }

  private Reply sign(Exchange exchange) {
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .sign()
                .handle(new SignReturn.Command(on.by(), on.complaint(), on.part(), on.version())));
  }

  private Reply reconcile(Exchange exchange) {
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .reconcile()
                .handle(
                    new ReconcileReturn.Command(on.by(), on.complaint(), on.part(), on.version())));
  }

  private Reply approve(Exchange exchange) {
    record Form(int quantity, GivenMoney amount, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("quantity", "amount", "reason");
              int quantity = node.at("quantity").integer(1, ReturnForm.MOST_PIECES);
              var amount = MoneyForm.read(node.at("amount"));
              var reason = node.at("reason").text(ReturnForm.WORDS);
              return node.make(() -> new Form(quantity, amount, reason));
            });
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .approve()
                .handle(
                    new ApproveHeldReturn.Command(
                        on.by(),
                        on.complaint(),
                        on.part(),
                        on.version(),
                        form.quantity(),
                        form.amount(),
                        form.reason())));
  }

  private Reply prove(Exchange exchange) {
    var proof = exchange.body(ReturnForm::proof);
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .prove()
                .handle(
                    new AddReturnProof.Command(
                        on.by(), on.complaint(), on.part(), on.version(), proof)));
  }

  private Reply handOver(Exchange exchange) {
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .handOver()
                .handle(
                    new HandOverReturn.Command(on.by(), on.complaint(), on.part(), on.version())));
  }

  private Reply withdraw(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(ReturnForm.WORDS));
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .withdraw()
                .handle(
                    new WithdrawReturnNote.Command(
                        on.by(), on.complaint(), on.part(), on.version(), reason)));
  }
}

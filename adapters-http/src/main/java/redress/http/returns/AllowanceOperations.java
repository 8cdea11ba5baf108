package redress.http.returns;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.returns.AddAllowanceProof;
import redress.application.returns.ExportCollectionExclusions;
import redress.application.returns.ExportCollectionExclusions.Line;
import redress.application.returns.HandOverAllowance;
import redress.application.returns.Held;
import redress.application.returns.OfReturns.OfAllowances;
import redress.application.returns.OpenAllowance;
import redress.application.returns.SealAllowance;
import redress.application.returns.SignAllowance;
import redress.application.returns.WithdrawAllowance;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.complaint.PartRoute;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.http.table.Column;
import redress.http.table.Heading;
import redress.http.table.Table;
import redress.http.table.TableFormat;
import redress.money.GivenMoney;
import redress.returns.Allowance;
import redress.tree.Node;

/** What is allowed for goods that stay, and what does not count as a receivable any more. */
public final class AllowanceOperations {
  private static final String ALL = "/complaints/{complaint}/allowances";
  private static final String ONE = ALL + "/{allowance}";
  private static final PartRoute<Allowance> ROUTE =
      new PartRoute<>(Allowance.class, "allowance", AllowanceView::of);

  private static final Table<Line> TABLE =
      new Table<>(
          new Heading("collection exclusions", "回收率扣除明细"),
          List.of(
              Column.of("Salesperson", "业务人员", Line::salesperson),
              Column.of("Part number", "料号", Line::partNumber),
              Column.of("Receivable to deduct", "应扣除的应收金额", line -> amount(line)),
              Column.of("Currency", "币种", line -> currency(line)),
              Column.of("Deducted from", "扣除对象", Line::from),
              Column.of("Case number", "投诉编号", Line::number),
              Column.of("Customer", "客户", Line::customer)));

  private final OfAllowances cases;
  private final ExportCollectionExclusions exclusions;

  public AllowanceOperations(UseCases useCases) {
    this.cases = useCases.returns().allowances();
    this.exclusions = useCases.returns().export();
  }

  private record Form(
      Held.Reference to,
      GivenMoney amount,
      GivenMoney unitPrice,
      String reason,
      String salesperson) {
    static Form read(Node node) {
      node.only(
          "orderNumber", "partNumber", "shippedOn", "amount", "unitPrice", "reason", "salesperson");
      var to = ReturnForm.reference(node);
      var amount = MoneyForm.read(node.at("amount"));
      var price = MoneyForm.read(node.at("unitPrice"));
      var reason = node.at("reason").text(ReturnForm.WORDS);
      var salesperson = ReturnForm.salesperson(node);
      return node.make(() -> new Form(to, amount, price, reason, salesperson));
    }
  }

  public Chapter chapter() {
    return Chapter.of(
        "allowances",
        Operation.post("openAllowance", ALL, this::open),
        Operation.post("signAllowance", ONE + "/signatures", this::sign),
        Operation.post("sealAllowance", ONE + "/seal", this::seal),
        Operation.post("addAllowanceProof", ONE + "/proofs", this::prove),
        Operation.post("handOverAllowance", ONE + "/hand-over", this::handOver),
        Operation.post("withdrawAllowance", ONE + "/withdrawal", this::withdraw),
        Operation.download(
            "exportCollectionExclusions", "/exports/collection-exclusions", this::export));
  }

  private Reply open(Exchange exchange) {
    var form = exchange.body(Form::read);
    var file =
        cases
            .open()
            .handle(
                new OpenAllowance.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    form.to(),
                    form.amount(),
                    form.unitPrice(),
                    form.reason(),
                    form.salesperson()));
    return PartReply.begun(exchange, file, Allowance.class, "allowances", AllowanceView::of);
  }

  private Reply sign(Exchange exchange) {
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .sign()
                .handle(
                    new SignAllowance.Command(on.by(), on.complaint(), on.part(), on.version())));
  }

  private Reply seal(Exchange exchange) {
    var at = exchange.body(node -> Times.instant(node.only("sealedAt").at("sealedAt")));
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .seal()
                .handle(
                    new SealAllowance.Command(
                        on.by(), on.complaint(), on.part(), on.version(), at)));
  }

  private Reply prove(Exchange exchange) {
    var proof = exchange.body(ReturnForm::proof);
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .prove()
                .handle(
                    new AddAllowanceProof.Command(
                        on.by(), on.complaint(), on.part(), on.version(), proof)));
  }

  private Reply handOver(Exchange exchange) {
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .handOver()
                .handle(
                    new HandOverAllowance.Command(
                        on.by(), on.complaint(), on.part(), on.version())));
  }

  private Reply withdraw(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(ReturnForm.WORDS));
    return ROUTE.changed(
        exchange,
        on ->
            cases
                .withdraw()
                .handle(
                    new WithdrawAllowance.Command(
                        on.by(), on.complaint(), on.part(), on.version(), reason)));
  }

  private void export(Exchange exchange) {
    record Asked(TableFormat format, YearMonth month) {}
    var asked =
        exchange.query(
            node -> {
              node.only("format", "month");
              var format = node.at("format").code(TableFormat.class);
              var month = MonthForm.read(node.at("month"));
              return node.make(() -> new Asked(format, month));
            });
    var command = new ExportCollectionExclusions.Command(exchange.actor(), asked.month());
    TABLE.send(
        exchange,
        asked.format(),
        "-" + asked.month(),
        reader -> exclusions.handle(command, reader));
  }

  private static BigDecimal amount(Line line) {
    return line.amount().amount();
  }

  private static Currency currency(Line line) {
    return line.amount().currency();
  }
}

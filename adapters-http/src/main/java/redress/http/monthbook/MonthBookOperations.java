package redress.http.monthbook;

import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.monthbook.CompileMonthBook;
import redress.application.monthbook.ConfirmMonthRow;
import redress.application.monthbook.CorrectMonthBook;
import redress.application.monthbook.ExportMonthBook;
import redress.application.monthbook.FreezeMonthBook;
import redress.application.monthbook.GivenVerdict;
import redress.application.monthbook.ListMonthBooks;
import redress.application.monthbook.MonthBookFile;
import redress.application.monthbook.OfMonths;
import redress.application.monthbook.ReadMonthBook;
import redress.application.monthbook.ReadMonthSnapshot;
import redress.application.monthbook.ReadMonthTimeline;
import redress.application.monthbook.SignMonthBook;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.Timeline;
import redress.http.json.MoneyForm;
import redress.http.table.Column;
import redress.http.table.Heading;
import redress.http.table.Table;
import redress.http.table.TableFormat;
import redress.investigation.Ratio;
import redress.organization.Department;
import redress.tree.Node;

/** What the cases of each month came to, and who answers for them. */
public final class MonthBookOperations {
  private static final int TEXT = 2_000;
  private static final String WHAT = "month book";
  private static final String BOOKS = "/month-books";
  private static final String BOOK = BOOKS + "/{month}";

  private static final Table<MonthBookView.Row> TABLE =
      new Table<>(
          new Heading("month book", "客户投诉案件统计表"),
          List.of(
              Column.of("Case number", "投诉编号", MonthBookView.Row::number),
              Column.of("Customer", "客户", MonthBookView.Row::customer),
              Column.of("Product", "产品", MonthBookView.Row::product),
              Column.of("Failure code", "不良代码", MonthBookView.Row::failure),
              Column.of("Closed", "结案时间", MonthBookView.Row::closedAt),
              Column.of("Liability ratios", "责任归属及比率", MonthBookView.Row::liability),
              Column.of("Countermeasure", "对策", MonthBookView.Row::countermeasure),
              Column.of("Result", "结果", MonthBookView.Row::result),
              Column.of("Loss", "损失金额", row -> row.loss() == null ? null : row.loss().amount()),
              Column.of("Adjusts month", "调整月份", MonthBookView.Row::adjusts),
              Column.of("Before", "调整前", MonthBookView.Row::before),
              Column.of("Reason", "调整原因", MonthBookView.Row::reason),
              Column.of("Confirmed by", "确认人", MonthBookView.Row::confirmedBy),
              Column.of("Confirmed", "确认时间", MonthBookView.Row::confirmedAt)));

  private final UseCases all;
  private final OfMonths months;

  public MonthBookOperations(UseCases useCases) {
    this.all = useCases;
    this.months = useCases.months();
  }

  public Chapter chapter() {
    return Chapter.of(
        "monthbook",
        Operation.post("compileMonthBook", BOOKS, this::compile),
        Operation.get("listMonthBooks", BOOKS, this::list),
        Operation.get("readMonthBook", BOOK, this::read),
        Operation.post("confirmMonthRow", BOOK + "/rows/{complaint}/confirmation", this::confirm),
        Operation.post("signMonthBook", BOOK + "/signatures", this::sign),
        Operation.post("freezeMonthBook", BOOK + "/freezing", this::freeze),
        Operation.post("correctMonthBook", BOOK + "/corrections", this::correct),
        Operation.get("readMonthSnapshot", BOOK + "/snapshot", this::snapshot),
        Operation.get("readMonthTimeline", BOOK + "/timeline", this::timeline),
        Operation.download("exportMonthBook", "/exports" + BOOK, this::export));
  }

  private Reply compile(Exchange exchange) {
    var month = exchange.body(body -> MonthForm.read(body.only("month").at("month")));
    var file = months.compile().handle(new CompileMonthBook.Command(exchange.actor(), month));
    return exchange.created(BOOKS + "/" + month, file.book().version(), view(exchange, file));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var command =
        new ListMonthBooks.Command(exchange.actor(), MonthForm.after(page), page.wanted());
    return exchange.list(
        page,
        months.list().handle(command),
        book -> List.of(book.month().toString()),
        MonthBookView.Line::of);
  }

  private Reply read(Exchange exchange) {
    var command = new ReadMonthBook.Command(exchange.actor(), MonthForm.inPath(exchange, WHAT));
    return shown(exchange, months.read().handle(command));
  }

  private Reply confirm(Exchange exchange) {
    var given =
        exchange.body(
            body -> verdict(body.only("ratios", "nobody", "countermeasure", "result", "loss")));
    return shown(
        exchange,
        months
            .confirm()
            .handle(
                new ConfirmMonthRow.Command(
                    exchange.actor(),
                    MonthForm.inPath(exchange, WHAT),
                    exchange.expectedVersion(),
                    exchange.id("complaint"),
                    given)));
  }

  private Reply sign(Exchange exchange) {
    return shown(
        exchange,
        months
            .sign()
            .handle(
                new SignMonthBook.Command(
                    exchange.actor(),
                    MonthForm.inPath(exchange, WHAT),
                    exchange.expectedVersion())));
  }

  private Reply freeze(Exchange exchange) {
    return shown(
        exchange,
        months
            .freeze()
            .handle(
                new FreezeMonthBook.Command(
                    exchange.actor(),
                    MonthForm.inPath(exchange, WHAT),
                    exchange.expectedVersion())));
  }

  private Reply correct(Exchange exchange) {
    record Form(UUID complaint, GivenVerdict given, String reason) {}
    var form =
        exchange.body(
            body -> {
              body.only(
                  "complaint", "ratios", "nobody", "countermeasure", "result", "loss", "reason");
              var complaint = body.at("complaint").parsed("an id", UUID::fromString);
              var given = verdict(body);
              var reason = body.at("reason").text(TEXT);
              return body.make(() -> new Form(complaint, given, reason));
            });
    return shown(
        exchange,
        months
            .correct()
            .handle(
                new CorrectMonthBook.Command(
                    exchange.actor(),
                    MonthForm.inPath(exchange, WHAT),
                    exchange.expectedVersion(),
                    form.complaint(),
                    form.given(),
                    form.reason())));
  }

  private static GivenVerdict verdict(Node body) {
    var ratios = body.maybe("ratios").map(it -> it.list(MonthBookOperations::ratio));
    var nobody = body.maybe("nobody").map(it -> it.text(TEXT));
    if (ratios.isPresent() == nobody.isPresent()) {
      body.wrong("NOT_ALLOWED", "either ratios are given, or why nobody of ours is responsible");
    }
    var countermeasure = body.at("countermeasure").text(TEXT);
    var result = body.at("result").text(TEXT);
    var loss = body.maybe("loss").map(MoneyForm::read).orElse(null);
    return body.make(
        () ->
            new GivenVerdict(
                ratios.orElse(List.of()), nobody.orElse(null), countermeasure, result, loss));
  }

  private static Ratio ratio(Node node) {
    node.only("department", "percent");
    var department = node.at("department").parsed("a code", Department::new);
    var percent = node.at("percent").decimal();
    return node.make(() -> new Ratio(department, percent));
  }

  private Reply snapshot(Exchange exchange) {
    var command = new ReadMonthSnapshot.Command(exchange.actor(), MonthForm.inPath(exchange, WHAT));
    return exchange.ok(MonthBookView.SnapshotView.of(months.snapshot().handle(command)));
  }

  private Reply timeline(Exchange exchange) {
    var month = MonthForm.inPath(exchange, WHAT);
    return Timeline.page(
        exchange,
        (after, limit) ->
            months
                .timeline()
                .handle(new ReadMonthTimeline.Command(exchange.actor(), month, after, limit)));
  }

  private void export(Exchange exchange) {
    var format = exchange.query(node -> node.at("format").code(TableFormat.class));
    var month = MonthForm.inPath(exchange, WHAT);
    var rows = months.export().handle(new ExportMonthBook.Command(exchange.actor(), month));
    TABLE.send(
        exchange,
        format,
        "-" + month,
        reader -> rows.stream().map(MonthBookView.Row::of).forEach(reader));
  }

  private Reply shown(Exchange exchange, MonthBookFile file) {
    return exchange.ok(file.book().version(), view(exchange, file));
  }

  private MonthBookView view(Exchange exchange, MonthBookFile file) {
    return MonthBookView.of(file, exchange.actor(), all.desk().now());
  }
}

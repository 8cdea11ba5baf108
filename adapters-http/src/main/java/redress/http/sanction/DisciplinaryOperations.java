package redress.http.sanction;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.sanction.CompileDisciplinaryList;
import redress.application.sanction.ExportDisciplinaryList;
import redress.application.sanction.ListDisciplinaryLists;
import redress.application.sanction.OfSanctions;
import redress.application.sanction.ReadDisciplinaryList;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.monthbook.MonthForm;
import redress.http.table.Column;
import redress.http.table.Heading;
import redress.http.table.Table;
import redress.http.table.TableFormat;
import redress.sanction.DisciplinaryList;

/** The disciplinary measures of each month, for whoever announces them. */
public final class DisciplinaryOperations {
  private static final String WHAT = "disciplinary list";
  private static final String LISTS = "/disciplinary-lists";
  private static final String LIST = LISTS + "/{month}";

  private static final Table<DisciplinaryList.Item> TABLE =
      new Table<>(
          new Heading("disciplinary list", "人事公布单"),
          List.of(
              Column.of("Case number", "投诉编号", DisciplinaryList.Item::number),
              Column.of("Department", "部门", DisciplinaryList.Item::department),
              Column.of("Person", "人员", DisciplinaryList.Item::user),
              Column.of("Measure", "处分种类", DisciplinaryList.Item::kind),
              Column.of("Reason", "原因", DisciplinaryList.Item::reason),
              Column.of("Approved", "核准时间", DisciplinaryList.Item::approvedAt)));

  private final OfSanctions sanctions;

  public DisciplinaryOperations(UseCases useCases) {
    this.sanctions = useCases.sanctions();
  }

  public Chapter chapter() {
    return Chapter.of(
        "disciplinary",
        Operation.post("compileDisciplinaryList", LISTS, this::compile),
        Operation.get("listDisciplinaryLists", LISTS, this::list),
        Operation.get("readDisciplinaryList", LIST, this::read),
        Operation.download("exportDisciplinaryList", "/exports" + LIST, this::export));
  }

  private Reply compile(Exchange exchange) {
    var month = exchange.body(body -> MonthForm.read(body.only("month").at("month")));
    var file =
        sanctions.compile().handle(new CompileDisciplinaryList.Command(exchange.actor(), month));
    return exchange.created(LISTS + "/" + month, 1, NoticeView.ListView.of(file, exchange.actor()));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var command =
        new ListDisciplinaryLists.Command(exchange.actor(), MonthForm.after(page), page.wanted());
    return exchange.list(
        page,
        sanctions.lists().handle(command),
        list -> List.of(list.key().month().toString()),
        NoticeView.ListLine::of);
  }

  private Reply read(Exchange exchange) {
    var month = MonthForm.inPath(exchange, WHAT);
    var command = new ReadDisciplinaryList.Command(exchange.actor(), month);
    var file = sanctions.readList().handle(command);
    return exchange.ok(1, NoticeView.ListView.of(file, exchange.actor()));
  }

  private void export(Exchange exchange) {
    var format = exchange.query(node -> node.at("format").code(TableFormat.class));
    var month = MonthForm.inPath(exchange, WHAT);
    var items =
        sanctions.export().handle(new ExportDisciplinaryList.Command(exchange.actor(), month));
    TABLE.send(exchange, format, "-" + month, items::forEach);
  }
}

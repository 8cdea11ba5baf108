package redress.http.weeklylist;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import redress.application.OfWeeks.OfLists;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.weeklylist.CompileWeeklyList;
import redress.application.weeklylist.EnterLosses;
import redress.application.weeklylist.ExportWeeklyList;
import redress.application.weeklylist.ListOwedWeeklyLists;
import redress.application.weeklylist.ListWeeklyLists;
import redress.application.weeklylist.ReadWeeklyList;
import redress.application.weeklylist.ReadWeeklyListTimeline;
import redress.application.weeklylist.WeeklyListFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.Page;
import redress.http.complaint.Timeline;
import redress.http.json.MoneyForm;
import redress.http.table.Column;
import redress.http.table.Heading;
import redress.http.table.Table;
import redress.http.table.TableFormat;
import redress.money.Money;
import redress.tree.Node;

/** The lists of what each week cost. */
public final class WeeklyListOperations {
  private static final String LIST = "/weekly-lists/{week}";

  private static final Table<WeeklyListView.Item> TABLE =
      new Table<>(
          new Heading("weekly list", "周清单"),
          List.of(
              Column.of("Case number", "投诉编号", WeeklyListView.Item::number),
              Column.of("Responsible department", "责任部门", WeeklyListView.Item::department),
              Column.of("Freight", "运费", item -> amount(item.freight())),
              Column.of("Loss", "损失金额", item -> amount(item.loss())),
              Column.of("Currency", "币种", item -> currency(item.loss())),
              Column.of("Entered by", "填报人", WeeklyListView.Item::enteredBy),
              Column.of("Entered", "填报时间", WeeklyListView.Item::enteredAt)));

  private final UseCases all;
  private final OfLists lists;

  public WeeklyListOperations(UseCases useCases) {
    this.all = useCases;
    this.lists = useCases.weeks().lists();
  }

  public Chapter chapter() {
    return Chapter.of(
        "weeklylist",
        Operation.post("compileWeeklyList", "/weekly-lists", this::compile),
        Operation.get("listWeeklyLists", "/weekly-lists", this::list),
        Operation.get("readWeeklyList", LIST, this::read),
        Operation.post("enterLosses", LIST + "/losses", this::enter),
        Operation.download("exportWeeklyList", "/exports" + LIST, this::export),
        Operation.get("readWeeklyListTimeline", LIST + "/timeline", this::timeline),
        Operation.get("listOwedWeeklyLists", "/owed-weekly-lists", this::owed));
  }

  private Reply compile(Exchange exchange) {
    var week = exchange.body(body -> WeekForm.read(body.only("week").at("week")));
    var file = lists.compile().handle(new CompileWeeklyList.Command(exchange.actor(), week));
    return exchange.created("/weekly-lists/" + week, file.list().version(), view(file));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var rows =
        lists
            .list()
            .handle(
                new ListWeeklyLists.Command(exchange.actor(), WeekForm.after(page), page.wanted()));
    return exchange.list(
        page, rows, list -> List.of(list.week().toString()), WeeklyListView.Row::of);
  }

  private Reply read(Exchange exchange) {
    var command =
        new ReadWeeklyList.Command(exchange.actor(), WeekForm.inPath(exchange, "weekly list"));
    return shown(exchange, lists.read().handle(command));
  }

  private void export(Exchange exchange) {
    var format = exchange.query(node -> node.at("format").code(TableFormat.class));
    var week = WeekForm.inPath(exchange, "weekly list");
    var items = lists.export().handle(new ExportWeeklyList.Command(exchange.actor(), week));
    TABLE.send(
        exchange,
        format,
        "-" + week,
        reader -> items.stream().map(WeeklyListMapper.INSTANCE::view).forEach(reader));
  }

  private static BigDecimal amount(Money money) {
    return money == null ? null : money.amount();
  }

  private static Currency currency(Money money) {
    return money == null ? null : money.currency();
  }

  private Reply enter(Exchange exchange) {
    var given = exchange.body(body -> body.only("items").at("items").list(this::given));
    var command =
        new EnterLosses.Command(
            exchange.actor(),
            WeekForm.inPath(exchange, "weekly list"),
            exchange.expectedVersion(),
            given);
    return shown(exchange, lists.enterLosses().handle(command));
  }

  private Reply timeline(Exchange exchange) {
    var week = WeekForm.inPath(exchange, "weekly list");
    return Timeline.page(
        exchange,
        (after, limit) ->
            lists
                .timeline()
                .handle(new ReadWeeklyListTimeline.Command(exchange.actor(), week, after, limit)));
  }

  private Reply owed(Exchange exchange) {
    record Owed(String week, OwedView obligation) {}
    var page = exchange.page();
    var after = page.after(key -> Page.instant(key.getFirst())).orElse(null);
    var now = all.desk().now();
    return exchange.list(
        page,
        lists
            .owed()
            .handle(new ListOwedWeeklyLists.Command(exchange.actor(), after, page.wanted())),
        owed -> List.of(owed.obligation().clock().startedAt().toString()),
        owed -> new Owed(owed.week().toString(), OwedView.of(owed.obligation(), now)));
  }

  private EnterLosses.Given given(Node node) {
    node.only("item", "freight", "loss");
    var item = node.at("item").parsed("an id", UUID::fromString);
    var freight = MoneyForm.read(node.at("freight"));
    var loss = MoneyForm.read(node.at("loss"));
    return node.make(() -> new EnterLosses.Given(item, freight, loss));
  }

  private Reply shown(Exchange exchange, WeeklyListFile file) {
    return exchange.ok(file.list().version(), view(file));
  }

  private WeeklyListView view(WeeklyListFile file) {
    return WeeklyListView.of(file, all.desk().now());
  }
}

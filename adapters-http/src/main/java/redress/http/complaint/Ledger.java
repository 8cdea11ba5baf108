package redress.http.complaint;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.ComplaintViews.Row;
import redress.application.complaint.ExportComplaints;
import redress.application.complaint.ListComplaints;
import redress.http.Exchange;
import redress.http.Page;
import redress.http.table.Column;
import redress.http.table.Heading;
import redress.http.table.Table;
import redress.http.table.TableFormat;
import redress.tree.Node;

/** The list of all cases, on screen and as a file. */
final class Ledger {
  private static final Table<Row> TABLE =
      new Table<>(
          new Heading("complaint ledger", "客户投诉台账"),
          List.of(
              Column.of("Case number", "投诉编号", Row::number),
              Column.of("Stage", "阶段", Row::stage),
              Column.of("Kind", "类别", Row::kind),
              Column.of("Channel", "渠道", Row::channel),
              Column.of("Market", "国内/国外", Row::market),
              Column.of("Severity", "严重程度", Row::severity),
              Column.of("Class", "投诉类型", Row::complaintClass),
              Column.of("Customer", "客户", Row::customer),
              Column.of("Model", "规格型号", Row::model),
              Column.of("Part number", "料号", Row::partNumber),
              Column.of("Order number", "订单号", Row::orderNumber),
              Column.of("Defect", "投诉内容", Row::defect),
              Column.of("Received", "接收时间", Row::receivedAt),
              Column.of("Registered", "登记时间", Row::registeredAt),
              Column.of("Closed", "结案时间", Row::closedAt),
              Column.of("Turn", "当前责任部门", Row::holder),
              Column.of("Due", "期限", Row::dueAt),
              Column.of("Priority", "处理优先级", Row::priority)));

  private final UseCases all;

  Ledger(UseCases useCases) {
    this.all = useCases;
  }

  Reply list(Exchange exchange) {
    record Asked(Page page, CaseFilter filter) {}
    var asked =
        exchange.query(
            node -> {
              var page = Page.of(node);
              var filter = filter(node, exchange);
              return node.make(() -> new Asked(page, filter));
            });
    var page = asked.page();
    var after = page.after(key -> after(key, asked.filter())).orElse(null);
    var filter = asked.filter().page(after, page.wanted());
    var listed =
        all.complaints().list().handle(new ListComplaints.Command(exchange.actor(), filter));
    boolean full = listed.rows().size() > page.limit();
    var rows = full ? listed.rows().subList(0, page.limit()) : listed.rows();
    var next = full ? filter.key(rows.getLast()) : listed.next();
    return exchange.list(
        page, rows.stream().map(LedgerMapper.INSTANCE::view).toList(), cursor(next));
  }

  void export(Exchange exchange) {
    record Asked(TableFormat format, CaseFilter filter) {}
    var asked =
        exchange.query(
            node -> {
              var format = node.at("format").code(TableFormat.class);
              var filter = filter(node, exchange);
              return node.make(() -> new Asked(format, filter));
            });
    var command = new ExportComplaints.Command(exchange.actor(), asked.filter());
    TABLE.send(
        exchange, asked.format(), "", reader -> all.complaints().export().handle(command, reader));
  }

  private CaseFilter filter(Node query, Exchange exchange) {
    return CaseQuery.read(query, exchange.zone(), all.desk().now());
  }

  private static CaseFilter.Key after(List<String> key, CaseFilter filter) {
    if (key.size() != (filter.order() == CaseFilter.Order.IDENTITY ? 1 : 2)) {
      throw new IllegalArgumentException("a cursor of another list");
    }
    var id = UUID.fromString(key.getFirst());
    return switch (filter.order()) {
      case IDENTITY -> CaseFilter.Key.of(id);
      case RECEIVED, REGISTERED, CLOSED ->
          new CaseFilter.Key(Page.instant(key.getLast()), null, id);
      case PRIORITY -> new CaseFilter.Key(null, Integer.valueOf(key.getLast()), id);
    };
  }

  private static List<String> cursor(CaseFilter.Key key) {
    if (key == null) {
      return null;
    }
    var id = key.id().toString();
    return Stream.of(key.at(), key.priority())
        .filter(Objects::nonNull)
        .findFirst()
        .map(place -> List.of(id, place.toString()))
        .orElse(List.of(id));
  }
}

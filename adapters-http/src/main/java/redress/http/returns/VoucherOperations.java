package redress.http.returns;

import java.time.YearMonth;
import java.util.List;
import redress.application.UseCases;
import redress.application.returns.ExportVoucherRequests;
import redress.application.returns.ExportVoucherRequests.Line;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.table.Column;
import redress.http.table.Heading;
import redress.http.table.Table;
import redress.http.table.TableFormat;

/** The vouchers that were asked for, for whoever keeps the books. */
public final class VoucherOperations {
  private static final Table<Line> TABLE =
      new Table<>(
          new Heading("voucher requests", "传票申请"),
          List.of(
              Column.of("Requested", "申请时间", Line::at),
              Column.of("Case number", "投诉编号", Line::number),
              Column.of("Customer", "客户", Line::customer),
              Column.of("Order number", "订单号", Line::orderNumber),
              Column.of("Part number", "料号", Line::partNumber),
              Column.of("Returned quantity", "实退量", Line::pieces),
              Column.of("Amount", "金额", line -> line.amount().amount()),
              Column.of("Currency", "币种", line -> line.amount().currency())));

  private final ExportVoucherRequests vouchers;

  public VoucherOperations(UseCases useCases) {
    this.vouchers = useCases.returns().vouchers();
  }

  public Chapter chapter() {
    return Chapter.of(
        "vouchers",
        Operation.download("exportVoucherRequests", "/exports/voucher-requests", this::export));
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
    var command = new ExportVoucherRequests.Command(exchange.actor(), asked.month());
    TABLE.send(
        exchange, asked.format(), "-" + asked.month(), reader -> vouchers.handle(command, reader));
  }
}

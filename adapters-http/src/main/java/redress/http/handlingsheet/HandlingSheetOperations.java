package redress.http.handlingsheet;

import java.util.List;
import java.util.stream.Stream;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.handlingsheet.ReadHandlingSheet;
import redress.application.handlingsheet.ReadHandlingSheet.Sheet;
import redress.handlingsheet.HandlingSheetRules;
import redress.handlingsheet.SheetField;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.rule.RuleId;

/** The handling sheets of cases. */
public final class HandlingSheetOperations {
  private final ReadHandlingSheet sheets;

  public HandlingSheetOperations(UseCases useCases) {
    this.sheets = useCases.handlingSheets();
  }

  public Chapter chapter() {
    return Chapter.of(
        "handlingsheet",
        Operation.get("readHandlingSheet", "/complaints/{complaint}/handling-sheet", this::read));
  }

  /** When a field has to be known. */
  private enum Needed {
    CREATION,
    CLOSING
  }

  private record FieldView(SheetField field, Needed neededAt, String value) {}

  private record SheetView(List<FieldView> fields, List<SheetField> missing, RuleId rule) {}

  private Reply read(Exchange exchange) {
    var command = new ReadHandlingSheet.Command(exchange.actor(), exchange.id("complaint"));
    return exchange.ok(view(sheets.handle(command)));
  }

  private static SheetView view(Sheet sheet) {
    var rules = sheet.rules();
    var fields =
        Stream.concat(
                rules.atCreation().stream().map(it -> field(sheet, it, Needed.CREATION)),
                rules.atClosing().stream().map(it -> field(sheet, it, Needed.CLOSING)))
            .toList();
    var missing = HandlingSheetRules.missing(rules.fields(), sheet.known());
    return new SheetView(fields, missing, rules.rule());
  }

  private static FieldView field(Sheet sheet, SheetField field, Needed at) {
    return new FieldView(field, at, sheet.known().get(field));
  }
}

package redress.application.handlingsheet;

import java.util.Map;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.HandlingSheet;
import redress.handlingsheet.HandlingSheetRules;
import redress.handlingsheet.SheetField;
import redress.organization.Person;

/** Reads the handling sheet of a case: what is known of it, and what it still lacks (S1-16). */
public final class ReadHandlingSheet {
  private final CaseDesk desk;

  public ReadHandlingSheet(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint) {}

  /**
   * The sheet.
   *
   * @param known the fields that are known, each as it is shown
   */
  public record Sheet(HandlingSheetRules rules, Map<SheetField, String> known) {}

  public Sheet handle(Command command) {
    var file = desk.read(command.by(), command.complaint());
    var rules = file.procedure().sections().of(HandlingSheetRules.class);
    return new Sheet(rules, HandlingSheet.known(file.situation()));
  }
}

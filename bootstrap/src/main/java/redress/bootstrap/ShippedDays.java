package redress.bootstrap;

import java.nio.charset.StandardCharsets;
import redress.application.Ports;
import redress.application.time.ImportCalendar;
import redress.http.json.JsonReader;
import redress.organization.CompanyId;
import redress.time.DayTable;
import redress.time.ShippedTables;

/** The tables of holidays that come with the program, in the database. */
final class ShippedDays {
  private ShippedDays() {}

  /**
   * Years that the store does not know are added, and what waited for them is computed; what was
   * imported stays as it is.
   */
  static void load(Ports ports) {
    ShippedTables.names().forEach(name -> load(ports, name));
  }

  private static void load(Ports ports, String name) {
    var text = ShippedTables.text(name).getBytes(StandardCharsets.UTF_8);
    var shipped = DayTable.read(JsonReader.read(text));
    var stored = ports.transactions().run(CompanyId.OPERATOR, () -> ports.calendars().find(name));
    if (stored.isEmpty() || !stored.get().years().containsAll(shipped.years())) {
      var all = stored.map(shipped::plus).orElse(shipped);
      new ImportCalendar(ports).handle(new ImportCalendar.Command(all, "administrator"));
    }
  }
}

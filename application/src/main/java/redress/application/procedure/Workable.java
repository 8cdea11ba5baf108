package redress.application.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.application.Ports;
import redress.organization.Company;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.time.Calendar;
import redress.time.DayTable;

/**
 * What has to hold outside of a procedure document before a company can work by it: the table of
 * its holidays is loaded and fits its hours, and it charges in the currency of the books.
 */
public final class Workable {
  private Workable() {}

  /** Everything that keeps the company from working by the procedure. */
  public static List<Finding> faults(Ports ports, Company company, Procedure procedure) {
    var faults = new ArrayList<Finding>();
    calendar(ports, company, procedure).ifPresent(faults::add);
    var charged = procedure.penalty().currency();
    if (!charged.equals(company.currency())) {
      faults.add(
          fault(
              "/penalty/currency",
              "CURRENCY_NOT_OF_PROCEDURE",
              "the procedure charges in %s, and the company's books would be in %s"
                  .formatted(charged, company.currency())));
    }
    return faults;
  }

  /** Of a document that cannot be read: whether the table of holidays that it names is loaded. */
  static List<Finding> unloaded(Ports ports, Object tree) {
    return tree instanceof Map<?, ?> document
            && document.get("time") instanceof Map<?, ?> time
            && time.get("calendar") instanceof String name
            && ports.calendars().find(name).isEmpty()
        ? List.of(notLoaded(name))
        : List.of();
  }

  private static Finding notLoaded(String calendar) {
    return fault(
        "/time/calendar",
        "CALENDAR_NOT_LOADED",
        "no table of holidays '%s' is loaded".formatted(calendar));
  }

  private static Optional<Finding> calendar(Ports ports, Company company, Procedure procedure) {
    var name = procedure.time().calendar();
    var table = ports.calendars().find(name);
    if (table.isEmpty()) {
      return Optional.of(notLoaded(name));
    }
    return misfit(company, procedure, table.get())
        .map(why -> fault("/time/hours", "CALENDAR_DOES_NOT_FIT", why));
  }

  private static Optional<String> misfit(Company company, Procedure procedure, DayTable table) {
    try {
      new Calendar(company.zone(), procedure.time().hours(), table);
      return Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.of(
          "nobody can work by the table of holidays '%s': %s"
              .formatted(table.name(), unfit.getMessage()));
    }
  }

  /** One such thing. */
  public static Finding fault(String pointer, String code, String sentence) {
    return new Finding(pointer, code, null, sentence);
  }

  /**
   * Refuses with all that is wrong.
   *
   * @throws Refusal of that code, unless there are no faults
   */
  public static void refuse(String code, String sentence, List<Finding> faults) {
    if (!faults.isEmpty()) {
      throw Refusal.content(code, null, sentence, faults);
    }
  }
}

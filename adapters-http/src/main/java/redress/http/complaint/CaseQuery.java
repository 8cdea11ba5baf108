package redress.http.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Days;
import redress.application.complaint.CaseFilter.Owed;
import redress.application.complaint.CaseFilter.Page;
import redress.application.complaint.CaseFilter.Sort;
import redress.application.complaint.CaseFilter.Span;
import redress.application.complaint.CaseFilter.Trait;
import redress.complaint.Channel;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Stage;
import redress.complaint.Urgency;
import redress.complaint.Validity;
import redress.http.json.Times;
import redress.organization.Department;
import redress.tree.Node;

/** Which cases are asked for. */
final class CaseQuery {
  private static final int LONGEST = 200;
  private static final Map<Trait, Class<? extends Enum<?>>> CODES =
      Map.of(
          Trait.CLASS, ComplaintClass.class,
          Trait.SEVERITY, Severity.class,
          Trait.STAGE, Stage.class,
          Trait.MARKET, Market.class,
          Trait.VALIDITY, Validity.class,
          Trait.URGENCY, Urgency.class,
          Trait.KIND, Kind.class,
          Trait.CHANNEL, Channel.class);

  private CaseQuery() {}

  /**
   * Reads all conditions and the order; days are those of the company.
   *
   * @param now what was due before this is overdue
   */
  static CaseFilter read(Node query, ZoneId zone, Instant now) {
    var traits = new EnumMap<Trait, String>(Trait.class);
    for (var trait : Trait.values()) {
      query.maybe(name(trait)).map(it -> value(trait, it)).ifPresent(it -> traits.put(trait, it));
    }
    boolean late = query.maybe("overdue").map(CaseQuery::truly).orElse(false);
    var owed = new Owed(department(query, "holder"), late ? now : null);
    var responsible = department(query, "department");
    var days =
        new Days(
            span(query, "received", zone),
            span(query, "registered", zone),
            span(query, "closed", zone),
            span(query, "due", zone));
    var text = query.maybe("text").map(CaseQuery::searched).orElse(null);
    var sort = query.maybe("sort").map(it -> it.code(Sort.class)).orElse(Sort.NEWEST);
    var page = new Page(sort, null, 0);
    return query.make(() -> new CaseFilter(traits, owed, responsible, days, text, page));
  }

  /** The names of the conditions. */
  static String name(Trait trait) {
    return switch (trait) {
      case ORDER -> "order";
      case PART -> "part";
      case FAILURE -> "failureCode";
      default -> trait.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String value(Trait trait, Node node) {
    if (trait == Trait.TURN) {
      var holder = node.parsed("a code", Department::new);
      return holder == null ? null : holder.code();
    }
    var codes = CODES.get(trait);
    return codes == null ? node.text(LONGEST) : code(node, codes);
  }

  private static <E extends Enum<E>> String code(Node node, Class<? extends Enum<?>> codes) {
    @SuppressWarnings("unchecked")
    var known = (Class<E>) codes;
    var code = node.code(known);
    return code == null ? null : code.name();
  }

  private static Department department(Node query, String name) {
    return query.maybe(name).map(it -> it.parsed("a code", Department::new)).orElse(null);
  }

  private static Span span(Node query, String name, ZoneId zone) {
    var from = query.maybe(name + "From").map(Times::date).orElse(null);
    var to = query.maybe(name + "To").map(Times::date).orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
      return query.at(name + "To").wrong("OUT_OF_RANGE", "it is before " + name + "From");
    }
    return from == null && to == null
        ? null
        : new Span(start(from, zone), to == null ? null : start(to.plusDays(1), zone));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static Boolean truly(Node node) {
    return Boolean.TRUE.equals(
        node.parsed(
            "true, or no such parameter",
            text -> {
              if (!text.equals("true")) {
                throw new IllegalArgumentException(text);
              }
              return true;
            }));
  }

  private static String searched(Node node) {
    var text = node.text(100);
    return text == null || text.codePointCount(0, text.length()) >= 2
        ? text
        : node.wrong("TOO_SHORT", "a search needs two characters at least");
  }
}

package redress.persistence;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.ComplaintViews;
import redress.organization.CompanyId;

/**
 * The statements that list cases.
 *
 * <p>One condition leads: the one that names the fewest cases, by an index that has them in the
 * order of the list. The others are asked of what it names, and of {@link #FAR} cases at most, so
 * that no combination of conditions costs more the more cases are stored.
 */
final class CaseListing {
  /** How many cases a page looks through. */
  static final int FAR = 10_000;

  /** Whose turn it is in a case named {@code one}, and when what is owed next is due. */
  static final String TURN =
      """
      select holder, coalesce(due_at, min(due_at) over ()) as due_at from obligations
      where company = $1 and complaint = one.id and standing = 'OPEN'
      order by kind = 'ROUTING_STEP' desc, obligations.due_at, id limit 1\
      """;

  /** The columns stand in the order of {@link ComplaintViews.Row}. */
  private static final String SHOWN =
      """
      select one.id, number, stage, kind, channel, market, severity, class, priority, customer,
        model, part_number, order_number, defect, received_at, registered_at, ended_at, turn.holder,
        turn.due_at
      from (%s) as one
      left join lateral (
        %s) as turn on true
      order by %s
      """;

  private static final String WALKED =
      """
      select one.id, number, stage, kind, channel, market, severity, class, validity, urgency,
        customer, model, part_number, order_number, failure_code, defect, received_at,
        registered_at, ended_at, priority, searched
      from %s where one.company = $1 and %s%s order by %s limit %d
      """;
  private static final String FOUND =
      "cases_with(%s, %s, %s::text::jsonb, %s, %s) as found (id) join complaints as one using (id)";

  private final List<Object> parameters = new ArrayList<>();
  private final CaseFilter filter;
  private final CaseCondition leading;
  private final List<CaseCondition> others;
  private final String order;

  private CaseListing(CompanyId company, CaseFilter filter) {
    this.filter = filter;
    var conditions = conditions(filter);
    boolean led = !conditions.isEmpty() && conditions.getFirst().leads();
    this.leading = led ? conditions.getFirst() : CaseCondition.NONE;
    this.others = led ? conditions.subList(1, conditions.size()) : conditions;
    this.order =
        switch (filter.order()) {
          case IDENTITY -> "one.id desc";
          case RECEIVED -> "received_at desc, one.id desc";
          case REGISTERED -> "registered_at desc, one.id desc";
          case CLOSED -> "ended_at desc, one.id desc";
          case PRIORITY -> "priority, one.id";
        };
    parameters.add(company.code());
  }

  /** The rows of the page. */
  static Listing rows(CompanyId company, CaseFilter filter) {
    var listing = new CaseListing(company, filter);
    return new Listing(SHOWN.formatted(listing.page(), TURN, listing.order), listing.parameters);
  }

  /** The last case that the page looks through; none if it looks through all that there are. */
  static Listing last(CompanyId company, CaseFilter filter) {
    var listing = new CaseListing(company, filter);
    var walked = listing.walked(FAR);
    return new Listing(
        "select one.id, received_at, registered_at, ended_at, priority from (%s) as one order by %s offset %d limit 1"
            .formatted(walked, listing.order, FAR - 1),
        listing.parameters);
  }

  /** Whether a page may end before the list does. */
  static boolean bounded(CaseFilter filter) {
    var conditions = conditions(filter);
    return !foundByText(filter)
        && (conditions.size() > 1 || conditions.size() == 1 && !conditions.getFirst().leads());
  }

  /** Where another order is asked for than the newest first, its index leads to all cases. */
  private static List<CaseCondition> conditions(CaseFilter filter) {
    var conditions = CaseCondition.of(filter);
    if (filter.order() != CaseFilter.Order.PRIORITY) {
      return conditions;
    }
    var all = new ArrayList<CaseCondition>();
    all.add(CaseCondition.RANKED);
    all.addAll(conditions);
    if (filter.text() != null) {
      all.add(new CaseCondition.Saying(filter.text().toLowerCase(Locale.ROOT)));
    }
    return all;
  }

  /** Whether the index of texts leads; it has the newest first. */
  private static boolean foundByText(CaseFilter filter) {
    return filter.text() != null && filter.order() != CaseFilter.Order.PRIORITY;
  }

  private String page() {
    int most = Math.min(filter.limit(), ComplaintViews.MOST_ROWS + 1);
    if (foundByText(filter)) {
      return found(most);
    }
    if (others.isEmpty()) {
      return walked(most);
    }
    var walked = walked(FAR);
    var asked = others.stream().map(it -> it.asked(this::parameter)).toList();
    return "select * from (%s) as one where %s order by %s limit %d"
        .formatted(walked, String.join(" and ", asked), order, most);
  }

  /** The cases that the leading condition names, from where the page begins. */
  private String walked(int most) {
    var source = leading.source(this::parameter, filter.after(), most);
    return WALKED.formatted(source, leading.within(this::parameter), after(), order, most);
  }

  /** The cases in which a text is found; all conditions are given, since few of many are told. */
  private String found(int most) {
    var shown =
        CaseCondition.of(filter).stream()
            .filter(CaseCondition::shown)
            .map(it -> it.asked(this::parameter))
            .toList();
    var text = filter.text().toLowerCase(Locale.ROOT);
    var given = new JsonObject();
    CaseCondition.of(filter).forEach(condition -> condition.tell(given));
    var source =
        FOUND.formatted(
            parameter(Grams.wanted(text)),
            parameter(text),
            parameter(given.encode()),
            parameter(filter.after() == null ? null : filter.after().id()),
            parameter(shown.isEmpty() ? most : FAR));
    var asked = shown.isEmpty() ? "true" : String.join(" and ", shown);
    return WALKED.formatted(source, asked, "", order, most);
  }

  private String after() {
    var key = filter.after();
    if (key == null) {
      return "";
    }
    if (filter.order() == CaseFilter.Order.IDENTITY) {
      return " and one.id < " + parameter(key.id());
    }
    if (filter.order() == CaseFilter.Order.PRIORITY) {
      return " and (priority, one.id) > (%s, %s)"
          .formatted(parameter(key.priority()), parameter(key.id()));
    }
    var at =
        switch (filter.order()) {
          case RECEIVED -> "received_at";
          case REGISTERED -> "registered_at";
          default -> "ended_at";
        };
    return " and (%s, one.id) < (%s, %s)".formatted(at, parameter(key.at()), parameter(key.id()));
  }

  private String parameter(Object given) {
    parameters.add(given instanceof Instant at ? Instants.stored(at) : given);
    return "$" + parameters.size();
  }
}

package redress.persistence;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Owed;
import redress.application.complaint.CaseFilter.Span;
import redress.application.complaint.CaseFilter.Trait;
import redress.organization.Department;

/** One condition of a list of cases: it leads to cases, or is asked of those that another names. */
sealed interface CaseCondition {
  /** Takes a parameter and tells how the statement names it. */
  @FunctionalInterface
  interface Parameters {
    String parameter(Object given);
  }

  CaseCondition NONE = new Every();

  /** The conditions of a filter but its text; those that name fewer cases come first. */
  static List<CaseCondition> of(CaseFilter filter) {
    var found = new ArrayList<CaseCondition>();
    filter.traits().forEach((trait, value) -> found.add(new Exactly(trait, value)));
    int few = (int) filter.traits().keySet().stream().filter(CaseFilter::ofFew).count();
    var others = new ArrayList<CaseCondition>();
    if (filter.owed().asked()) {
      others.add(new Owing(filter.owed()));
    }
    if (filter.responsible() != null) {
      others.add(new Responsible(filter.responsible()));
    }
    if (filter.received() != null) {
      others.add(new Within("received_at", filter.received()));
    }
    if (filter.registered() != null) {
      others.add(new Within("registered_at", filter.registered()));
    }
    found.addAll(few, others);
    return found;
  }

  /** Whether an index has the cases in the order of the list. */
  boolean leads();

  /** Where the cases come from that it leads to. */
  default String source(Parameters taken, CaseFilter.Key after, int most) {
    return "complaints as one";
  }

  /** What is to be said of them besides. */
  default String within(Parameters taken) {
    return asked(taken);
  }

  /** The condition on a case named {@code one}. */
  String asked(Parameters taken);

  /** Tells itself to the search for text. */
  void tell(JsonObject given);

  /** No condition. */
  record Every() implements CaseCondition {
    @Override
    public boolean leads() {
      return true;
    }

    @Override
    public String asked(Parameters taken) {
      return "true";
    }

    @Override
    public void tell(JsonObject given) {}
  }

  /** A column has that value. */
  record Exactly(Trait trait, String value) implements CaseCondition {
    private static final Map<Trait, String> COLUMNS =
        new EnumMap<>(
            Map.ofEntries(
                Map.entry(Trait.NUMBER, "number"),
                Map.entry(Trait.ORDER, "order_number"),
                Map.entry(Trait.PART, "part_number"),
                Map.entry(Trait.CUSTOMER, "customer"),
                Map.entry(Trait.FAILURE, "failure_code"),
                Map.entry(Trait.PRODUCT, "model"),
                Map.entry(Trait.CLASS, "class"),
                Map.entry(Trait.SEVERITY, "severity"),
                Map.entry(Trait.STAGE, "stage"),
                Map.entry(Trait.MARKET, "market"),
                Map.entry(Trait.VALIDITY, "validity"),
                Map.entry(Trait.URGENCY, "urgency"),
                Map.entry(Trait.KIND, "kind"),
                Map.entry(Trait.CHANNEL, "channel")));

    /** Every case has one of very few: the newest are looked through. */
    private static final Set<Trait> OF_MANY =
        Set.of(Trait.MARKET, Trait.VALIDITY, Trait.URGENCY, Trait.KIND, Trait.CHANNEL);

    @Override
    public boolean leads() {
      return !OF_MANY.contains(trait);
    }

    @Override
    public String asked(Parameters taken) {
      return COLUMNS.get(trait) + " = " + taken.parameter(value);
    }

    @Override
    public void tell(JsonObject given) {
      given.put(COLUMNS.get(trait), value);
    }
  }

  /** An instant is within a span. */
  record Within(String column, Span span) implements CaseCondition {
    @Override
    public boolean leads() {
      return true;
    }

    @Override
    public String asked(Parameters taken) {
      return Stream.of(
              span.from() == null ? null : column + " >= " + taken.parameter(span.from()),
              span.before() == null ? null : column + " < " + taken.parameter(span.before()))
          .filter(it -> it != null)
          .collect(Collectors.joining(" and "));
    }

    @Override
    public void tell(JsonObject given) {
      if (span.from() != null) {
        given.put(column + " from", span.from().toString());
      }
      if (span.before() != null) {
        given.put(column + " before", span.before().toString());
      }
    }
  }

  /** Somebody owes something, or owes it late. */
  record Owing(Owed owed) implements CaseCondition {
    @Override
    public boolean leads() {
      return true;
    }

    @Override
    public String source(Parameters taken, CaseFilter.Key after, int most) {
      return joined("obligations", open(taken), taken, after, most);
    }

    @Override
    public String within(Parameters taken) {
      return "true";
    }

    @Override
    public String asked(Parameters taken) {
      return exists("obligations", open(taken));
    }

    private String open(Parameters taken) {
      var holder = owed.holder();
      return "standing = 'OPEN' and complaint is not null"
          + (holder == null ? "" : " and holder = " + taken.parameter(holder.code()))
          + (owed.lateAt() == null ? "" : " and late_from < " + taken.parameter(owed.lateAt()));
    }

    @Override
    public void tell(JsonObject given) {
      if (owed.holder() != null) {
        given.put("holder", owed.holder().code());
      }
      if (owed.lateAt() != null) {
        given.put("late at", owed.lateAt().toString());
      }
    }
  }

  /** A department is held responsible. */
  record Responsible(Department department) implements CaseCondition {
    @Override
    public boolean leads() {
      return true;
    }

    @Override
    public String source(Parameters taken, CaseFilter.Key after, int most) {
      return joined("investigations", held(taken), taken, after, most);
    }

    @Override
    public String within(Parameters taken) {
      return "true";
    }

    @Override
    public String asked(Parameters taken) {
      return exists("investigations", held(taken));
    }

    private String held(Parameters taken) {
      return "department = " + taken.parameter(department.code());
    }

    @Override
    public void tell(JsonObject given) {
      given.put("responsible", department.code());
    }
  }

  /** The cases of which a table speaks, each once, the newest first. */
  private static String joined(
      String table, String condition, Parameters taken, CaseFilter.Key after, int most) {
    return """
    (select distinct complaint as id from %s where company = $1 and %s%s
     order by complaint desc limit %d) as named join complaints as one using (id)
    """
        .formatted(
            table,
            condition,
            after == null ? "" : " and complaint < " + taken.parameter(after.id()),
            most);
  }

  private static String exists(String table, String condition) {
    return "exists (select from %s where company = $1 and complaint = one.id and %s)"
        .formatted(table, condition);
  }
}

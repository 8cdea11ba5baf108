package redress.persistence;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Owed;
import redress.application.complaint.CaseFilter.Trait;
import redress.organization.Department;

/** One condition of a list of cases: it leads to cases, or is asked of those that another names. */
sealed interface CaseCondition
    permits CaseCondition.Every,
        CaseCondition.Saying,
        CaseCondition.Owing,
        CaseCondition.Responsible,
        Due,
        Exactly,
        NextDue,
        Turning,
        Within {
  /** Takes a parameter and tells how the statement names it. */
  @FunctionalInterface
  interface Parameters {
    String parameter(Object given);
  }

  CaseCondition NONE = new Every("true");

  /** It has a place in the order in which cases are taken in hand. */
  CaseCondition RANKED = new Every("priority is not null");

  /** The conditions of a filter but its text; those that name fewer cases come first. */
  static List<CaseCondition> of(CaseFilter filter) {
    var found = new ArrayList<CaseCondition>();
    filter
        .traits()
        .forEach(
            (trait, value) -> {
              if (trait != Trait.TURN) {
                found.add(new Exactly(trait, value));
              }
            });
    int few = (int) filter.traits().keySet().stream().filter(CaseFilter::ofFew).count();
    var others = new ArrayList<CaseCondition>();
    var turn = filter.traits().get(Trait.TURN);
    if (turn != null) {
      others.add(new Owing(new Owed(new Department(turn), null)));
      others.add(new Turning(turn));
    }
    if (filter.owed().asked()) {
      others.add(new Owing(filter.owed()));
    }
    if (filter.responsible() != null) {
      others.add(new Responsible(filter.responsible()));
    }
    var days = filter.days();
    if (days.due() != null) {
      others.add(new Due(days.due()));
      others.add(new NextDue(days.due()));
    }
    if (days.received() != null) {
      others.add(new Within("received_at", days.received()));
    }
    if (days.registered() != null) {
      others.add(new Within("registered_at", days.registered()));
    }
    if (days.closed() != null) {
      others.add(new Within("ended_at", days.closed()));
    }
    found.addAll(few, others);
    return found;
  }

  /** Whether an index has the cases in the order of the list. */
  boolean leads();

  /** Whether it is asked of what the list shows, which the search for text does not know. */
  default boolean shown() {
    return false;
  }

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

  /**
   * Every case of the list.
   *
   * @param reason why it is in the list
   */
  record Every(String reason) implements CaseCondition {
    @Override
    public boolean leads() {
      return true;
    }

    @Override
    public String asked(Parameters taken) {
      return reason;
    }

    @Override
    public void tell(JsonObject given) {}
  }

  /** A text occurs in it, in lower case; asked one by one of those that something else names. */
  record Saying(String text) implements CaseCondition {
    @Override
    public boolean leads() {
      return false;
    }

    @Override
    public String asked(Parameters taken) {
      return "strpos(searched, " + taken.parameter(text) + ") > 0";
    }

    @Override
    public void tell(JsonObject given) {
      throw new IllegalStateException("the search for text is given its text by itself");
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
  static String joined(
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

  static String exists(String table, String condition) {
    return "exists (select from %s where company = $1 and complaint = one.id and %s)"
        .formatted(table, condition);
  }
}

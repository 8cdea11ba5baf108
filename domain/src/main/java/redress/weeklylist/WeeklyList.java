package redress.weeklylist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.rule.Edition;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.IsoWeek;

/**
 * The complaints of one week for which a department is responsible, and what each of them cost
 * (I-28, I-29).
 *
 * <p>Its life: after the week quality compiles it, once for each week; what becomes clear later
 * goes on a later list. The warehouse enters freight and loss of every item and may correct them
 * until the assessment of the week is signed. When the last one is entered the list is complete and
 * the week can be assessed.
 *
 * @param edition the edition of the procedure that was in force when the week ended: under it the
 *     week is listed and assessed
 * @param undetermined what is on no list yet, since no department is responsible
 */
public record WeeklyList(
    Key key,
    UUID id,
    long version,
    Edition edition,
    Mark compiled,
    List<Item> items,
    List<Waiting> undetermined) {
  public WeeklyList {
    items = List.copyOf(items);
    undetermined = List.copyOf(undetermined);
  }

  /** One list for each week of a company. */
  public record Key(CompanyId company, IsoWeek week) {}

  /**
   * What one case cost one department in the week.
   *
   * @param sources the records that it stands for
   * @param cost {@code null} until it is entered
   */
  public record Item(
      UUID id,
      UUID complaint,
      String number,
      Department department,
      List<UUID> sources,
      Cost cost) {
    public Item {
      sources = List.copyOf(sources);
    }

    private Item with(Candidate another) {
      var all = new ArrayList<>(sources);
      all.add(another.source());
      return new Item(id, complaint, number, department, all, cost);
    }

    private Item at(Cost entered) {
      return new Item(id, complaint, number, department, sources, entered);
    }

    private List<Change> changes(Entered to) {
      return new Difference()
          .of("/items/%s/freight".formatted(id), cost == null ? null : cost.freight(), to.freight())
          .of("/items/%s/loss".formatted(id), cost == null ? null : cost.loss(), to.loss())
          .changes();
    }
  }

  /** What was entered. */
  public record Cost(Money freight, Money loss, Mark entered) {}

  /** A case for which no department is responsible yet. */
  public record Waiting(UUID complaint, String number) {}

  /** What is entered for one item. */
  public record Entered(UUID item, Money freight, Money loss) {}

  /** The chain of events in which everything about this list is told. */
  public Subject subject() {
    return new Subject(key.company(), id);
  }

  public IsoWeek week() {
    return key.week();
  }

  /**
   * The list of a week that is over.
   *
   * @param id the identity that the list gets
   * @param candidates what happened before the end of the week and is on no list yet
   * @throws Refusal {@code BACK_SIGNATURE_OWED} with every goods request whose department is not
   *     signed
   */
  public static Changed<WeeklyList> compile(
      Key key,
      UUID id,
      Supplier<UUID> ids,
      Edition edition,
      List<Candidate> candidates,
      Mark mark,
      WeeklyListRules rules) {
    var inOrder = candidates.stream().sorted(Candidate.IN_ORDER).toList();
    refuseUnsigned(inOrder, rules);
    var items = new LinkedHashMap<Map.Entry<UUID, Department>, Item>();
    var waiting = new ArrayList<Waiting>();
    for (var candidate : inOrder) {
      if (candidate.responsible() == null) {
        waiting.add(new Waiting(candidate.complaint(), candidate.number()));
      } else {
        items.compute(
            Map.entry(candidate.complaint(), candidate.responsible()),
            (about, item) -> item == null ? item(ids.get(), candidate) : item.with(candidate));
      }
    }
    waiting.removeIf(
        it -> items.keySet().stream().anyMatch(about -> about.getKey().equals(it.complaint())));
    var list =
        new WeeklyList(
            key, id, 1, edition, mark, List.copyOf(items.values()), List.copyOf(waiting));
    var changes = new ArrayList<Change>();
    changes.add(new Change("/week", null, key.week().toString()));
    for (var item : list.items) {
      changes.add(
          new Change("/items/" + item.id(), null, item.number() + " " + item.department().code()));
    }
    return Changed.of(list, Entry.of("WEEKLY_LIST_COMPILED", rules.list(), null, changes));
  }

  /** Whether freight and loss of every item are entered. */
  public boolean complete() {
    return items.stream().allMatch(item -> item.cost() != null);
  }

  /** What is still to be entered. */
  public List<Finding> missing(RuleId rule) {
    return items.stream()
        .filter(item -> item.cost() == null)
        .map(
            item ->
                new Finding(
                    "/items/" + item.id(),
                    "LOSS_MISSING",
                    rule,
                    "freight and loss of %s (%s) are not entered"
                        .formatted(item.number(), item.department())))
        .toList();
  }

  /**
   * Freight and loss of some items, for the first time or corrected.
   *
   * @throws Refusal {@code LOSSES_UNFIT} with everything that is wrong
   */
  public Changed<WeeklyList> enter(List<Entered> entered, Mark mark, WeeklyListRules rules) {
    var wrong = misfits(entered, rules.loss());
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "LOSSES_UNFIT", rules.loss(), "freight and losses cannot be entered like this", wrong);
    }
    var changes = new ArrayList<Change>();
    var next = new ArrayList<Item>();
    for (var item : items) {
      var given = entered.stream().filter(it -> it.item().equals(item.id())).findFirst();
      next.add(given.map(it -> item.at(new Cost(it.freight(), it.loss(), mark))).orElse(item));
      given.ifPresent(it -> changes.addAll(item.changes(it)));
    }
    if (changes.isEmpty()) {
      return new Changed<>(this, List.of());
    }
    return Changed.of(
        new WeeklyList(key, id, version + 1, edition, compiled, next, undetermined),
        Entry.of("LOSSES_ENTERED", rules.loss(), null, changes));
  }

  private List<Finding> misfits(List<Entered> entered, RuleId rule) {
    var wrong = new ArrayList<Finding>();
    if (entered.isEmpty()) {
      wrong.add(new Finding("/items", "MISSING", rule, "freight and loss of at least one item"));
    }
    for (int i = 0; i < entered.size(); i++) {
      var one = entered.get(i);
      var pointer = "/items/" + i;
      if (items.stream().noneMatch(item -> item.id().equals(one.item()))) {
        wrong.add(new Finding(pointer, "NO_SUCH_ITEM", rule, "the list has no such item"));
      }
      if (entered.subList(0, i).stream().anyMatch(it -> it.item().equals(one.item()))) {
        wrong.add(new Finding(pointer, "GIVEN_TWICE", rule, "an item is given once"));
      }
      if (one.freight().isNegative()) {
        wrong.add(negative(pointer + "/freight", one.freight(), rule));
      }
      if (one.loss().isNegative()) {
        wrong.add(negative(pointer + "/loss", one.loss(), rule));
      }
    }
    return wrong;
  }

  private static Finding negative(String pointer, Money money, RuleId rule) {
    return new Finding(pointer, "COST_NEGATIVE", rule, "a cost is not negative, but " + money);
  }

  private static void refuseUnsigned(List<Candidate> candidates, WeeklyListRules rules) {
    var owed =
        candidates.stream()
            .filter(it -> it.origin() == Candidate.Origin.GOODS && it.responsible() == null)
            .map(
                it ->
                    new Finding(
                        "/complaints/%s/goods/%s".formatted(it.complaint(), it.source()),
                        "BACK_SIGNATURE_OWED",
                        rules.backSignature(),
                        "goods of %s left at %s and no department is signed as responsible"
                            .formatted(it.number(), it.at())))
            .toList();
    if (!owed.isEmpty()) {
      throw Refusal.later(
          "BACK_SIGNATURE_OWED",
          rules.backSignature(),
          "%d goods requests are signed before the list is compiled".formatted(owed.size()),
          owed);
    }
  }

  private static Item item(UUID id, Candidate first) {
    return new Item(
        id, first.complaint(), first.number(), first.responsible(), List.of(first.source()), null);
  }
}

package redress.simulation;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Position;
import redress.simulation.Findings.Approvals;
import redress.simulation.Findings.Charges;
import redress.simulation.Findings.Clocks;
import redress.simulation.Findings.Notes;
import redress.simulation.Findings.Side;

/** Findings while they are being added up: as large as there are departments and kinds. */
final class Sum {
  private record Place(Department department, ObligationKind kind) {}

  private record Signing(Department department, Position was, Position would) {}

  /** The figures of one place. */
  static final class Line {
    private final Money nothing;
    private Side was;
    private Side would;
    private long sooner;
    private long later;
    private long unknown;

    private Line(Money nothing) {
      this.nothing = nothing;
      this.was = new Side(0, 0, 0, nothing);
      this.would = was;
    }

    void was(boolean late, boolean dated) {
      was = was.plus(one(late, dated));
    }

    void would(boolean late, boolean dated) {
      would = would.plus(one(late, dated));
    }

    /** What being late cost and brought, under the version that is tried or the one before. */
    void late(boolean tried, Money fine, Notes notes) {
      var more = new Side(0, 0, 0, fine, notes);
      was = tried ? was : was.plus(more);
      would = tried ? would.plus(more) : would;
    }

    void sooner() {
      sooner++;
    }

    void later() {
      later++;
    }

    void unknown() {
      unknown++;
    }

    private Side one(boolean late, boolean dated) {
      return new Side(1, late ? 1 : 0, dated ? 0 : 1, nothing);
    }
  }

  private final Money nothing;
  private final Map<Place, Line> lines =
      new TreeMap<>(
          Comparator.comparing((Place it) -> it.department().code())
              .thenComparing(it -> it.kind().name()));
  private final Map<Signing, Long> signings =
      new TreeMap<>(
          Comparator.comparing((Signing it) -> it.department().code())
              .thenComparing(it -> code(it.was()))
              .thenComparing(it -> code(it.would())));
  private final Map<String, Charges> charges = new TreeMap<>();
  private long cases;

  Sum(Currency currency, Findings before) {
    this.nothing = Money.zero(currency);
    this.cases = before.cases();
    for (var it : before.clocks()) {
      var line = at(it.department(), it.kind());
      line.was = it.was();
      line.would = it.would();
      line.sooner = it.sooner();
      line.later = it.later();
      line.unknown = it.unknown();
    }
    before
        .approvals()
        .forEach(
            it -> signings.put(new Signing(it.department(), it.was(), it.would()), it.count()));
    before.charges().forEach(it -> charges.put(it.department().code(), it));
  }

  void oneCase() {
    cases++;
  }

  Line at(Department department, ObligationKind kind) {
    return lines.computeIfAbsent(new Place(department, kind), place -> new Line(nothing));
  }

  void signed(Department department, Position was, Position would) {
    signings.merge(new Signing(department, was, would), 1L, Long::sum);
  }

  /**
   * What the two charge of a cost.
   *
   * @param together whether one of them charges it together with others of its week
   */
  void charged(Department department, Money was, Money would, boolean together) {
    add(new Charges(department, 1, was, would, was.equals(would) ? 0 : 1, together ? 1 : 0));
  }

  private void add(Charges one) {
    charges.merge(one.department().code(), one, Charges::plusOne);
  }

  Money nothing() {
    return nothing;
  }

  Findings findings() {
    return new Findings(
        cases,
        lines.entrySet().stream()
            .map(
                it ->
                    new Clocks(
                        it.getKey().department(),
                        it.getKey().kind(),
                        it.getValue().was,
                        it.getValue().would,
                        it.getValue().sooner,
                        it.getValue().later,
                        it.getValue().unknown))
            .toList(),
        signings.entrySet().stream()
            .map(
                it ->
                    new Approvals(
                        it.getKey().department(),
                        it.getKey().was(),
                        it.getKey().would(),
                        it.getValue()))
            .toList(),
        List.copyOf(charges.values()));
  }

  private static String code(Position position) {
    return position == null ? "" : position.code();
  }
}

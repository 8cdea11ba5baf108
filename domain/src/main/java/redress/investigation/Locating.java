package redress.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Finds out where a complaint comes from (S4-06, S4-18); each of it may be put right later. */
public final class Locating {
  private Locating() {}

  /** The goods were looked at. */
  public static Changed<Investigation> inspect(Investigation of, Inspection seen, RuleId rule) {
    var before = of.provenance().inspection();
    var changes =
        new Difference()
            .of(
                "/investigation/inspection/confirmed",
                before == null ? null : before.confirmed(),
                seen.confirmed())
            .of(
                "/investigation/inspection/finding",
                before == null ? null : before.finding(),
                seen.finding());
    return Changed.of(
        of.with(of.provenance().with(seen)),
        Entry.of("QUALITY_INSPECTED", rule, null, changes.changes()));
  }

  /** Nothing if persons may be named; the refusal while no department is responsible. */
  public static Optional<Refusal> mayName(Investigation of, RuleId rule) {
    return of.department() == null
        ? Optional.of(
            Refusal.later(
                "NOBODY_RESPONSIBLE", rule, "persons are named when a department is responsible"))
        : Optional.empty();
  }

  /** Persons of the responsible department are thought to be responsible. */
  public static Changed<Investigation> name(Investigation of, Responsible named, RuleId rule) {
    mayName(of, rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var before = of.provenance().responsible();
    var changes =
        new Difference()
            .of(
                "/investigation/responsible",
                before == null ? null : String.join(", ", before.users()),
                String.join(", ", named.users()));
    return Changed.of(
        of.with(of.provenance().with(named)),
        Entry.of("RESPONSIBLE_PERSONS_NAMED", rule, named.reason(), changes.changes()));
  }

  /** Where the fault came from; whoever does not follow up what repeats itself is warned. */
  public static Changed<Investigation> locate(Investigation of, Origin origin, RuleId rule) {
    var before = of.provenance().origin();
    var changes =
        new Difference()
            .of("/investigation/origin/unit", before == null ? null : before.unit(), origin.unit())
            .of(
                "/investigation/origin/cause",
                before == null ? null : before.cause(),
                origin.cause())
            .of(
                "/investigation/origin/tracked",
                before == null ? null : before.tracked(),
                origin.tracked());
    var entries = new ArrayList<Entry>();
    entries.add(Entry.of("ORIGIN_LOCATED", rule, origin.reason(), changes.changes()));
    if (!origin.tracked() && !origin.repeats().isEmpty()) {
      entries.add(
          Entry.of(
              "REPEAT_NOT_TRACKED",
              rule,
              null,
              new Difference()
                  .of("/investigation/origin/repeats", null, String.join(", ", origin.repeats()))
                  .changes()));
    }
    return new Changed<>(of.with(of.provenance().with(origin)), List.copyOf(entries));
  }
}

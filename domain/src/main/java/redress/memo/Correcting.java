package redress.memo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.penalty.TakenBack;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.Step;

/**
 * An objection was upheld: what it makes of the charges of the case (S4-25). Whoever decides says
 * of each charge what is left of it; an objection to what is charged lets everything fall of which
 * nothing is said, any other objection lets it stand.
 *
 * @param memo the objection, decided on
 * @param made when and by whom it was decided
 * @param running the month that runs, of which nothing changes any more
 * @param charges what was said, each charge once
 */
public record Correcting(PetitionMemo memo, Mark made, YearMonth running, List<Charge> charges) {
  public Correcting {
    charges = List.copyOf(charges);
  }

  /**
   * What is said of one charge.
   *
   * @param id of a notice, or of an item of an assessment
   * @param money what is charged from now on, or {@code null} if it stays as it is
   */
  public record Charge(UUID id, Money money) {}

  /**
   * What it makes of one charge; empty if that stays as it is.
   *
   * @param before what is charged until now, or {@code null} where there is no amount
   * @param left what is left of it if it falls: nothing, or what it charges for other cases
   * @param taken what is taken because of it already, by month
   * @throws Refusal {@code MONEY_NOT_ALLOWED}, {@code MONEY_NEGATIVE} or {@code CHARGE_RAISED}
   */
  public Optional<Correction> of(
      UUID charge, Money before, Money left, Map<YearMonth, Money> taken, Supplier<UUID> ids) {
    for (int i = 0; i < charges.size(); i++) {
      var said = charges.get(i);
      if (said.id().equals(charge)) {
        check(before, said.money(), "/charges/%d/money".formatted(i));
        return said.money() == null || said.money().equals(before)
            ? Optional.empty()
            : Optional.of(of(ids.get(), before, said.money(), taken));
      }
    }
    return memo.against() == Against.PENALTY
        ? Optional.of(of(ids.get(), before, left, taken))
        : Optional.empty();
  }

  /**
   * Refuses what is said of charges that the case does not have, or said twice.
   *
   * @param known the charges of the case that may change
   * @throws Refusal {@code NO_SUCH_CHARGE} or {@code GIVEN_TWICE}
   */
  public void onlyOf(Set<UUID> known) {
    var seen = new HashSet<UUID>();
    for (int i = 0; i < charges.size(); i++) {
      if (!seen.add(charges.get(i).id())) {
        throw unfit(
            "GIVEN_TWICE",
            "/charges/%d/id".formatted(i),
            "%s is named twice".formatted(charges.get(i).id()));
      }
      if (!known.contains(charges.get(i).id())) {
        throw unfit(
            "NO_SUCH_CHARGE",
            "/charges/%d/id".formatted(i),
            "the case has no charge %s that could change".formatted(charges.get(i).id()));
      }
    }
  }

  private void check(Money before, Money given, String pointer) {
    if (given == null) {
      return;
    }
    if (before == null) {
      throw unfit("MONEY_NOT_ALLOWED", pointer, "there is no amount that could change");
    }
    if (given.isNegative()) {
      throw unfit("MONEY_NEGATIVE", pointer, given + " is less than nothing");
    }
    if (given.compareTo(before) > 0) {
      throw unfit(
          "CHARGE_RAISED",
          pointer,
          "%s is charged, and an objection does not raise it to %s".formatted(before, given));
    }
  }

  private Correction of(UUID id, Money before, Money after, Map<YearMonth, Money> taken) {
    var rule = memo.rule();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            rule,
            "%s objected, and %s upheld it: %s"
                .formatted(memo.department(), made.by(), memo.decision().reason()),
            before == null ? "it falls" : "%s instead of %s".formatted(after, before)));
    List<TakenBack.Line> lines = List.of();
    if (before != null && !taken.isEmpty()) {
      var back = TakenBack.of(before.minus(after), taken, running, rule);
      lines = back.value();
      steps.addAll(back.steps());
    }
    return new Correction(id, memo.id().value(), before, after, made, lines, steps);
  }

  private Refusal unfit(String code, String pointer, String sentence) {
    return Refusal.content(
        code, memo.rule(), sentence, List.of(new Finding(pointer, code, memo.rule(), sentence)));
  }
}

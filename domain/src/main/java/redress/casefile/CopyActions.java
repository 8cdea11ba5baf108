package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.copies.CopySet;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done with the copies of papers. */
public final class CopyActions {
  /** Each department acknowledges its own copy, after the closing of the case, too (S4-20). */
  public static final Action<CopySet> ACKNOWLEDGE =
      new Action<>(
          "acknowledgeCopy",
          Duty.RECEIVE_COPY,
          (at, it) -> Gates.alive(at, it.copies().rule()).or(() -> voided(it)),
          (by, at, it) -> it.copies().refusal(by));

  public static final PartActions<CopySet> OF_PART =
      new PartActions<>(CopySet.class, it -> null, List.of(ACKNOWLEDGE));

  private CopyActions() {}

  private static Optional<Refusal> voided(CopySet it) {
    return it.voided() == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "PAPER_VOID",
                it.copies().rule(),
                "the %s is void since %s".formatted(it.copies().paper(), it.voided().at())));
  }
}

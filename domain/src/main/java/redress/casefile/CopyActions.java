package redress.casefile;

import java.util.List;
import redress.copies.CopySet;
import redress.organization.Duty;

/** What can be done with the copies of papers. */
public final class CopyActions {
  /** Each department acknowledges its own copy, after the closing of the case, too (S4-20). */
  public static final Action<CopySet> ACKNOWLEDGE =
      new Action<>(
          "acknowledgeCopy",
          Duty.RECEIVE_COPY,
          (at, it) -> Gates.alive(at, it.copies().rule()),
          (by, at, it) -> it.copies().refusal(by));

  public static final PartActions<CopySet> OF_PART =
      new PartActions<>(CopySet.class, it -> null, List.of(ACKNOWLEDGE));

  private CopyActions() {}
}

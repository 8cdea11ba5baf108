package redress.casefile;

import java.util.List;
import redress.investigation.Investigation;
import redress.organization.Duty;

/** What can be done with the investigation of a case. */
public final class InvestigationActions {
  public static final Action<Investigation> ANALYSE =
      new Action<>(
          "analyseComplaint",
          Duty.ANALYSE,
          (at, it) -> Gates.running(at, at.procedure().investigation().analysis()));
  public static final Action<Investigation> DETERMINE =
      new Action<>(
          "determineLiability",
          Duty.ANALYSE,
          (at, it) ->
              Gates.running(at, at.procedure().investigation().liability())
                  .or(() -> it.mayDetermine(at.procedure().investigation())));

  public static final PartActions<Investigation> OF_PART =
      new PartActions<>(Investigation.class, it -> null, List.of(ANALYSE, DETERMINE));

  private InvestigationActions() {}
}

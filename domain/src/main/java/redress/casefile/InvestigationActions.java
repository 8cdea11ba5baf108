package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.investigation.Investigation;
import redress.investigation.Locating;
import redress.organization.Duty;
import redress.rule.Refusal;

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
          Duty.DETERMINE_LIABILITY,
          (at, it) ->
              Gates.running(at, at.procedure().investigation().liability())
                  .or(() -> it.mayDetermine(at.procedure().investigation())));

  public static final Action<Investigation> INSPECT =
      new Action<>(
          "inspectQuality",
          Duty.INSPECT_QUALITY,
          (at, it) -> Gates.running(at, at.procedure().duties().rule(Duty.INSPECT_QUALITY)));
  public static final Action<Investigation> NAME_PERSONS =
      new Action<>(
          "nameResponsible",
          Duty.INSPECT_QUALITY,
          (at, it) -> {
            var rule = at.procedure().duties().rule(Duty.INSPECT_QUALITY);
            return Gates.running(at, rule).or(() -> Locating.mayName(it, rule));
          });
  public static final Action<Investigation> LOCATE =
      new Action<>(
          "locateOrigin",
          Duty.LOCATE_ORIGIN,
          (at, it) ->
              at.procedure()
                  .investigation()
                  .origin()
                  .map(rules -> Gates.running(at, rules.rule()))
                  .orElseGet(
                      () ->
                          Optional.of(
                              Refusal.content(
                                  "SECTION_NOT_IN_PROCEDURE",
                                  null,
                                  "the procedure does not say where faults come from"))));

  public static final PartActions<Investigation> OF_PART =
      new PartActions<>(
          Investigation.class,
          it -> null,
          List.of(ANALYSE, DETERMINE, INSPECT, NAME_PERSONS, LOCATE));

  private InvestigationActions() {}
}

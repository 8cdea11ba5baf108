package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.errand.Errand;
import redress.errand.ErrandKind;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done with errands. */
public final class ErrandActions {
  /** Somebody shall go and find out what is missing from a draft (I-08). */
  public static final Action<Complaint> FETCH =
      new Action<>(
          "requestFieldEvidence",
          Duty.TAKE_IN,
          (at, it) ->
              it.gate(at.procedure().intake())
                  .amend()
                  .or(() -> at.procedure().errands().mayRequest(ErrandKind.FIELD_EVIDENCE)));

  /** The customer shall be asked for something that the analysis needs (I-17). */
  public static final Action<Complaint> ASK =
      new Action<>(
          "requestCustomerData",
          Duty.ANALYSE,
          (at, it) ->
              Gates.investigated(at, at.procedure().investigation().analysis())
                  .or(() -> at.procedure().errands().mayRequest(ErrandKind.DATA_REQUEST)));

  public static final Action<Errand> COMPLETE =
      new Action<>(
          "completeErrand",
          Duty.RUN_ERRAND,
          (at, it) -> Gates.running(at, it.task().rule()).or(it::mayComplete),
          (by, at, it) -> it.notBy(by));

  /** It need not be done, where the procedure lets somebody say so (S0-08). */
  public static final Action<Errand> WAIVE =
      new Action<>(
          "waiveErrand",
          Duty.WAIVE_ERRAND,
          (at, it) ->
              Gates.running(at, it.task().rule()).or(it::mayComplete).or(() -> unwaivable(at, it)));

  public static final List<Action<Complaint>> OF_CASE = List.of(FETCH, ASK);
  public static final PartActions<Errand> OF_PART =
      new PartActions<>(Errand.class, it -> it.task().owner(), List.of(COMPLETE, WAIVE));

  private ErrandActions() {}

  private static Optional<Refusal> unwaivable(Situation at, Errand errand) {
    return at.procedure().ownership().waivable(errand.task().kind())
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ERRAND_NOT_WAIVABLE",
                errand.task().rule(),
                "the errand %s has to be done".formatted(errand.task().kind())));
  }
}

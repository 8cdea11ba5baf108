package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.obligation.ObligationKind;
import redress.onsite.OnSitePlan;
import redress.onsite.OnSiteRules;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done so that somebody goes to the customer. */
public final class OnSiteActions {
  /** Only where the customer has not asked for it before. */
  public static final Action<Complaint> DEMAND =
      new Action<>(
          "demandOnSite",
          Duty.PLAN_ON_SITE,
          (at, it) ->
              running(at)
                  .or(
                      () ->
                          demanded(at)
                              ? Optional.of(
                                  Refusal.later(
                                      "ALREADY_DEMANDED",
                                      rules(at).rule(),
                                      "the customer has asked for it already"))
                              : Optional.empty()));

  public static final Action<Complaint> PLAN =
      new Action<>(
          "planOnSite",
          Duty.PLAN_ON_SITE,
          (at, it) ->
              running(at)
                  .or(
                      () ->
                          demanded(at)
                              ? Optional.empty()
                              : Optional.of(
                                  Refusal.later(
                                      "ON_SITE_NOT_DEMANDED",
                                      rules(at).rule(),
                                      "the customer has not asked for anybody to come"))));

  public static final List<Action<Complaint>> OF_CASE = List.of(DEMAND, PLAN);

  /** A plan is never changed. */
  public static final PartActions<OnSitePlan> OF_PART =
      new PartActions<>(OnSitePlan.class, it -> null, List.of());

  private OnSiteActions() {}

  private static OnSiteRules rules(Situation at) {
    return at.procedure().sections().of(OnSiteRules.class);
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, rules(at).rule()).or(() -> Gates.registered(at));
  }

  /** By the intake, or since then: that has begun a clock. */
  private static boolean demanded(Situation at) {
    return rules(at).demandedIn(at.complaint().intake())
        || at.beside().obligations().stream()
            .anyMatch(it -> it.kind() == ObligationKind.ON_SITE_PLAN)
        || !at.beside().parts(OnSitePlan.class).isEmpty();
  }
}

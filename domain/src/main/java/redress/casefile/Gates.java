package redress.casefile;

import java.util.Optional;
import redress.complaint.Gate;
import redress.complaint.Stage;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What many actions ask of the case before they ask anything else. */
final class Gates {
  private Gates() {}

  /** The case is still on its way. */
  static Optional<Refusal> running(Situation at, RuleId rule) {
    return Gate.running(at.complaint(), rule);
  }

  /** The case has its number; clocks run by then. */
  static Optional<Refusal> registered(Situation at) {
    return at.complaint().number() != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOT_REGISTERED",
                at.procedure().intake().numbering().rule(),
                "the complaint is registered first"));
  }

  /** The case is on its way, or what was decided is being carried out. */
  static Optional<Refusal> alive(Situation at, RuleId rule) {
    return at.complaint().track().running()
        ? Optional.empty()
        : Gate.executing(at.complaint(), rule);
  }

  /** What a case holds may be given back also when another stands in its place (S4-21). */
  static Optional<Refusal> releasing(Situation at, RuleId rule) {
    return at.complaint().track().stage() == Stage.SUPERSEDED ? Optional.empty() : alive(at, rule);
  }

  /** The case is on its way and with those who investigate it. */
  static Optional<Refusal> investigated(Situation at, RuleId rule) {
    return running(at, rule)
        .or(
            () ->
                at.complaint().track().forwarded() == null
                    ? Optional.of(
                        Refusal.later(
                            "NOT_FORWARDED", rule, "the complaint has not been forwarded yet"))
                    : Optional.empty());
  }
}

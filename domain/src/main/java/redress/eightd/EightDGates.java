package redress.eightd;

import java.util.Optional;
import java.util.function.Predicate;
import redress.eightd.Measure.State;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What may be done with a report now: nothing if it may, the refusal if not, under the rule of what
 * is asked.
 */
public record EightDGates(EightD eightD, EightDRules rules) {
  public Optional<Refusal> amend() {
    return running(rules.writing()).or(this::handedIn);
  }

  public Optional<Refusal> submitInterim() {
    var rule = rules.submitting().rule();
    return running(rule)
        .or(this::handedIn)
        .or(
            () ->
                eightD.course().interim() == null
                    ? Optional.empty()
                    : later(
                        "ALREADY_SUBMITTED",
                        rule,
                        "the interim report was submitted at %s",
                        eightD.course().interim().at()));
  }

  public Optional<Refusal> submitFull() {
    return running(rules.submitting().rule()).or(this::handedIn);
  }

  /** Whether a measure waits for being carried out. */
  public Optional<Refusal> implement() {
    return executing(rules.execution())
        .or(
            () ->
                any(State.PLANNED)
                    ? Optional.empty()
                    : later(
                        "ALREADY_IMPLEMENTED",
                        rules.execution(),
                        "every measure of %s has been carried out",
                        eightD.department()));
  }

  /** Whether a measure was carried out and nobody has looked whether it works. */
  public Optional<Refusal> verify() {
    var rule = rules.verification();
    return executing(rule)
        .or(
            () ->
                any(State.IMPLEMENTED)
                    ? Optional.empty()
                    : later(
                        any(State.PLANNED) ? "NOT_IMPLEMENTED" : "ALREADY_VERIFIED",
                        rule,
                        "no measure of %s waits for somebody to look whether it works",
                        eightD.department()));
  }

  /** Whether an ineffective measure waits for a successor. */
  public Optional<Refusal> replan() {
    return executing(rules.execution())
        .or(
            () ->
                any(it -> it.state() == State.INEFFECTIVE && !MeasureWork.replaced(eightD, it))
                    ? Optional.empty()
                    : later(
                        any(State.INEFFECTIVE) ? "ALREADY_REPLANNED" : "NOT_INEFFECTIVE",
                        rules.verification(),
                        "no ineffective measure of %s waits for a successor",
                        eightD.department()));
  }

  public Optional<Refusal> close() {
    return executing(rules.verification())
        .or(
            () -> {
              var open = MeasureWork.unproven(eightD, rules);
              return open.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      Refusal.later(
                          "MEASURES_NOT_EFFECTIVE",
                          rules.verification(),
                          "%d measures are not verified as effective yet".formatted(open.size()),
                          open));
            });
  }

  public Optional<Refusal> withdraw() {
    return running(rules.assigning());
  }

  private Optional<Refusal> running(RuleId rule) {
    return eightD.open()
        ? Optional.empty()
        : later(
            "EIGHT_D_OVER",
            rule,
            "the report of %s is %s since %s",
            eightD.department(),
            eightD.course().state(),
            eightD.course().ending().at());
  }

  private Optional<Refusal> handedIn() {
    return eightD.course().full() == null
        ? Optional.empty()
        : later(
            "ALREADY_SUBMITTED",
            rules.submitting().rule(),
            "the full report was submitted at %s and stands",
            eightD.course().full().at());
  }

  /** The measures are owed. */
  Optional<Refusal> executing(RuleId rule) {
    return running(rule)
        .or(
            () ->
                eightD.course().full() == null
                    ? later(
                        "NOT_SUBMITTED",
                        rules.submitting().rule(),
                        "the full report of %s is not submitted yet",
                        eightD.department())
                    : Optional.empty());
  }

  private boolean any(State state) {
    return any(it -> it.state() == state);
  }

  private boolean any(Predicate<Measure> such) {
    return eightD.measures().stream().anyMatch(such);
  }

  private static Optional<Refusal> later(String code, RuleId rule, String form, Object... facts) {
    return Optional.of(Refusal.later(code, rule, form.formatted(facts)));
  }
}

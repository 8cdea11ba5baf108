package redress.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What the state of a complaint allows, whoever asks and whatever is sent: nothing if a command may
 * come now, and otherwise the refusal.
 *
 * <p>The commands of a complaint ask here first, and so does the list of what can be done with it.
 */
public record Gate(Complaint complaint, IntakeRules rules) {
  public Optional<Refusal> amend() {
    if (!complaint.track().running()) {
      return Optional.of(over(complaint, rules.verification().rule()));
    }
    return complaint.track().verified() == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_VERIFIED",
                rules.verification().rule(),
                "the intake was verified at %s and is no longer a draft"
                    .formatted(complaint.track().verified().at())));
  }

  public Optional<Refusal> await() {
    var rule = rules.verification().rule();
    if (!complaint.track().running()) {
      return Optional.of(over(complaint, rule));
    }
    return complaint
        .care()
        .open()
        .map(
            open ->
                Refusal.later(
                    "ALREADY_WAITING",
                    rule,
                    "we have been waiting for the customer since %s".formatted(open.from())));
  }

  public Optional<Refusal> resume() {
    return complaint.care().open().isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOT_WAITING", rules.verification().rule(), "we are not waiting for the customer"));
  }

  public Optional<Refusal> verify() {
    var rule = rules.verification().rule();
    if (!complaint.track().running()) {
      return Optional.of(over(complaint, rule));
    }
    if (complaint.track().verified() != null) {
      return Optional.of(
          Refusal.later(
              "ALREADY_VERIFIED",
              rule,
              "verified at %s".formatted(complaint.track().verified().at())));
    }
    if (!rules.verification().beforeRegistration() && complaint.number() == null) {
      return Optional.of(
          Refusal.later("NOT_REGISTERED", rule, "the complaint is registered first"));
    }
    return anomaly(rule);
  }

  /** What keeps it from being verified as received then. */
  Optional<Refusal> unready(Instant receivedAt, Map<KeyField, RuleId> fetching) {
    var rule = rules.verification().rule();
    var missing =
        rules.missing(complaint.intake().receivedAt(receivedAt), complaint.care(), fetching);
    if (!missing.isEmpty()) {
      return Optional.of(
          Refusal.later(
              "INTAKE_INCOMPLETE",
              rule,
              "%s missing before the complaint can be verified"
                  .formatted(missing.size() == 1 ? "1 thing is" : missing.size() + " things are"),
              missing));
    }
    return complaint
        .care()
        .open()
        .map(
            waiting ->
                Refusal.later(
                    "STILL_WAITING",
                    rule,
                    "we are still waiting for the customer (%s)".formatted(waiting.reason())));
  }

  public Optional<Refusal> register() {
    var rule = rules.numbering().rule();
    if (complaint.number() != null) {
      return Optional.of(
          Refusal.later(
              "ALREADY_REGISTERED",
              rule,
              "the complaint has the number " + complaint.number().text()));
    }
    if (!complaint.track().running()) {
      return Optional.of(over(complaint, rule));
    }
    return rules.verification().beforeRegistration() && complaint.track().verified() == null
        ? Optional.of(
            Refusal.later(
                "NOT_VERIFIED",
                rules.verification().rule(),
                "the complaint is verified first and registered then"))
        : anomaly(rule);
  }

  /** What nobody lost anything by is no complaint (S4-02). */
  private Optional<Refusal> anomaly(RuleId rule) {
    return complaint.track().stage() == Stage.ANOMALY_RECORD
        ? Optional.of(
            Refusal.later(
                "ANOMALY_RECORD", rule, "it is recorded as an anomaly: no loss has appeared yet"))
        : Optional.empty();
  }

  public Optional<Refusal> forward() {
    var rule = rules.forwarding().rule();
    if (!complaint.track().running()) {
      return Optional.of(over(complaint, rule));
    }
    if (complaint.track().verified() == null) {
      return Optional.of(
          Refusal.later(
              "NOT_VERIFIED",
              rules.verification().rule(),
              "a complaint is verified before it is forwarded"));
    }
    if (complaint.number() == null) {
      return Optional.of(
          Refusal.later(
              "NOT_REGISTERED",
              rules.numbering().rule(),
              "a complaint is registered before it is forwarded"));
    }
    return complaint.track().forwarded() == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_FORWARDED",
                rule,
                "the complaint was forwarded at %s".formatted(complaint.track().forwarded().at())));
  }

  /** Refuses whatever comes after the end of a case. */
  public static Optional<Refusal> running(Complaint complaint, RuleId rule) {
    return complaint.track().running() ? Optional.empty() : Optional.of(over(complaint, rule));
  }

  /** Refuses whatever belongs between the closing of a case and its archiving. */
  public static Optional<Refusal> executing(Complaint complaint, RuleId rule) {
    if (complaint.track().executing()) {
      return Optional.empty();
    }
    return Optional.of(
        complaint.track().running()
            ? Refusal.later("NOT_CLOSED", rule, "the case has not been closed yet")
            : over(complaint, rule));
  }

  private static Refusal over(Complaint complaint, RuleId rule) {
    return Refusal.later(
        "CASE_OVER",
        rule,
        "the case is %s since %s"
            .formatted(complaint.track().stage(), complaint.track().ended().at()));
  }
}

package redress.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Kind;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * What a case has come to (F-5): an inquiry to an answer, a suggestion to a decision, a complaint
 * to measures.
 *
 * <p>It is recorded once and never changes, but that it may be reported to those who lead the
 * company (S3-11); where there is something to add, or the case is handled once more, another one
 * is recorded.
 *
 * @param round of the case in which it was recorded, from 1
 * @param report to whom within the company it was reported, or {@code null}
 */
public record Outcome(
    PartId id,
    long version,
    int round,
    OutcomeKind kind,
    Content content,
    Mark recorded,
    Report report)
    implements Part {

  /**
   * What exactly.
   *
   * @param text the answer, what was considered, or the measure
   * @param adopted whether a suggestion is adopted; {@code null} in any other outcome
   * @param reason why a suggestion is adopted or not; {@code null} in any other outcome
   * @param prevention what is done that it does not happen again; only with a measure
   */
  public record Content(String text, Boolean adopted, String reason, String prevention) {}

  /**
   * Those who lead the company were told.
   *
   * @param reportedAt when, as stated by whoever told them
   */
  public record Report(Department recipient, Instant reportedAt, Mark stated) {}

  /**
   * A case of that kind has come to something.
   *
   * @throws Refusal if that is not what such a case must come to, or something of it is missing
   */
  public static Changed<Outcome> recorded(Outcome made, Kind of, OutcomeRules rules) {
    rules
        .of(of)
        .filter(wanted -> wanted != made.kind)
        .ifPresent(
            wanted -> {
              throw Refusal.content(
                  "OUTCOME_NOT_OF_KIND",
                  rules.rule(),
                  "what is %s comes to %s and not to %s".formatted(of, wanted, made.kind));
            });
    made.check(rules);
    var path = "/outcomes/%s/".formatted(made.id.value());
    var content = made.content;
    var changes =
        new Difference()
            .of(path + "kind", null, made.kind)
            .of(path + "round", null, made.round)
            .of(path + "text", null, content.text())
            .of(path + "adopted", null, content.adopted())
            .of(path + "reason", null, content.reason())
            .of(path + "prevention", null, content.prevention());
    return Changed.of(made, Entry.of("OUTCOME_RECORDED", rules.rule(), null, changes.changes()));
  }

  /** Whether it is still to be reported. */
  public Optional<Refusal> mayReport(OutcomeRules rules) {
    if (rules.reporting() == null) {
      return Optional.of(
          Refusal.later(
              "REPORT_NOT_IN_PROCEDURE", rules.rule(), "the procedure has it reported to nobody"));
    }
    return report == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_REPORTED",
                rules.reporting().rule(),
                "it was reported at %s".formatted(report.reportedAt())));
  }

  /** It is reported to those who lead the company (S3-11). */
  public Changed<Outcome> reported(Report made, OutcomeRules rules) {
    var recipients = rules.reporting().recipients();
    if (!recipients.contains(made.recipient())) {
      throw Refusal.content(
          "REPORTED_ELSEWHERE",
          rules.reporting().rule(),
          "it is reported to one of %s and not to %s"
              .formatted(
                  recipients.stream().map(Department::code).sorted().toList(), made.recipient()));
    }
    var path = "/outcomes/%s/report".formatted(id.value());
    return Changed.of(
        new Outcome(id, version + 1, round, kind, content, recorded, made),
        Entry.of(
            "RESULT_REPORTED",
            rules.reporting().rule(),
            new Change(path, null, made.recipient().code()),
            new Change(path + "/reportedAt", null, made.reportedAt().toString())));
  }

  private void check(OutcomeRules rules) {
    boolean considered = kind == OutcomeKind.CONSIDERATION;
    var wrong = new ArrayList<Finding>();
    check("adopted", content.adopted(), considered, rules, wrong);
    check("reason", content.reason(), considered, rules, wrong);
    check("prevention", content.prevention(), kind == OutcomeKind.MEASURE, rules, wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "OUTCOME_UNFIT",
          rules.rule(),
          "%s is told with all that belongs to it and nothing else".formatted(kind),
          wrong);
    }
  }

  private void check(
      String member, Object given, boolean wanted, OutcomeRules rules, List<Finding> wrong) {
    if (wanted != (given != null)) {
      wrong.add(
          new Finding(
              "/" + member,
              wanted ? "MISSING" : "NOT_ASKED",
              rules.rule(),
              "%s %s '%s'".formatted(kind, wanted ? "needs" : "has no", member)));
    }
  }

  @Override
  public Set<String> workers() {
    return Set.of(recorded.by());
  }
}

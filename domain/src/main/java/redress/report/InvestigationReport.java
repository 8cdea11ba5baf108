package redress.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What was found and done about a case, for whoever leads the company (S4-14).
 *
 * <p>Its life: those who have investigated write it within the days that their procedure gives;
 * then an instruction is given on it, once. Where there is more to tell, another one is written.
 *
 * @param instruction {@code null} until it is given
 */
public record InvestigationReport(
    PartId id, long version, Content content, Mark submitted, Instruction instruction)
    implements Part {

  /**
   * What it says.
   *
   * @param findings what happened, and why
   * @param handling what was done about it
   */
  public record Content(String findings, String handling) {}

  /** What is to be done because of it. */
  public record Instruction(String text, Mark given) {}

  public static Changed<InvestigationReport> submitted(
      PartId id, Content content, Mark mark, RuleId rule) {
    var path = "/investigationReports/%s/".formatted(id.value());
    return Changed.of(
        new InvestigationReport(id, 1, content, mark, null),
        Entry.of(
            "INVESTIGATION_REPORTED",
            rule,
            null,
            new Difference()
                .of(path + "findings", null, content.findings())
                .of(path + "handling", null, content.handling())
                .changes()));
  }

  /** Nobody has instructed on it yet. */
  public Optional<Refusal> mayInstruct(RuleId rule) {
    return instruction == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_INSTRUCTED",
                rule,
                "%s instructed on it at %s"
                    .formatted(instruction.given().by(), instruction.given().at())));
  }

  /** What is to be done because of it. */
  public Changed<InvestigationReport> instructed(Instruction given, RuleId rule) {
    mayInstruct(rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var path = "/investigationReports/%s/instruction".formatted(id.value());
    return Changed.of(
        new InvestigationReport(id, version + 1, content, submitted, given),
        Entry.of(
            "INVESTIGATION_INSTRUCTED", rule, null, List.of(new Change(path, null, given.text()))));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return instruction == null
        ? Optional.of(
            new Unfinished(
                "INVESTIGATION_REPORT_OPEN", "nobody has instructed on the investigation report"))
        : Optional.empty();
  }

  @Override
  public Set<String> workers() {
    return Set.of(submitted.by());
  }
}

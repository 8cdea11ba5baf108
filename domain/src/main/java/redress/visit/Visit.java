package redress.visit;

import java.time.Instant;
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
import redress.organization.Person;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/**
 * Somebody goes to the customer at once, before the complaint is written down (S4-13).
 *
 * <p>Its life: it is asked for while the case is a draft, and those who go are told; if they cannot
 * go in time they say so, and whoever leads the company appoints others; afterwards it is reported.
 *
 * @param declined those who were told cannot go in time, or {@code null}
 * @param appointed who goes instead, or {@code null}
 * @param report {@code null} until it is made
 */
public record Visit(
    PartId id, long version, Said requested, Said declined, Appointment appointed, Report report)
    implements Part {

  /** Something that somebody said, and when. */
  public record Said(String reason, Mark made) {}

  /** Who goes, by their user names. */
  public record Appointment(List<String> people, Mark made) {
    public Appointment {
      people = List.copyOf(people);
    }
  }

  /**
   * What was found and done there.
   *
   * @param visitedAt when they were there, as whoever reports states
   */
  public record Report(Instant visitedAt, String findings, Mark made) {}

  public static Changed<Visit> requested(PartId id, Said said, VisitRules rules) {
    var visit = new Visit(id, 1, said, null, null, null);
    return Changed.of(
        visit,
        Entry.of(
            "VISIT_REQUESTED",
            rules.rule(),
            said.reason(),
            new Difference()
                .of(
                    visit.path("recipients"),
                    null,
                    rules.recipients().stream().map(it -> it.code()).sorted().toList())
                .changes()));
  }

  public boolean open() {
    return report == null;
  }

  /** Those who were told can still say that they cannot go. */
  public Optional<Refusal> mayDecline(VisitRules rules) {
    return reported(rules)
        .or(
            () ->
                declined == null
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "VISIT_DECLINED",
                            rules.rule(),
                            "%s said so at %s"
                                .formatted(declined.made().by(), declined.made().at()))));
  }

  /** Others are appointed where those who were told cannot go. */
  public Optional<Refusal> mayAppoint(VisitRules rules) {
    return reported(rules)
        .or(
            () ->
                declined != null
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "VISIT_NOT_DECLINED",
                            rules.rule(),
                            "%s were told and have not said that they cannot go"
                                .formatted(
                                    rules.recipients().stream()
                                        .map(it -> it.code())
                                        .sorted()
                                        .toList()))));
  }

  /** Somebody was there or can have been. */
  public Optional<Refusal> mayReport(VisitRules rules) {
    return reported(rules)
        .or(
            () ->
                declined == null || appointed != null
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "NOBODY_APPOINTED",
                            rules.rule(),
                            "those who were told cannot go, and nobody is appointed instead")));
  }

  /** Whoever went reports: of a department that was told, or appointed. */
  public Optional<Refusal> visitor(Person by, VisitRules rules) {
    boolean went =
        appointed == null
            ? rules.recipients().contains(by.department())
            : appointed.people().contains(by.user());
    return went
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "NOT_A_VISITOR",
                rules.rule(),
                "%s did not go there: %s"
                    .formatted(
                        by.user(),
                        appointed == null
                            ? "it is for "
                                + rules.recipients().stream().map(it -> it.code()).sorted().toList()
                            : "appointed is " + appointed.people())));
  }

  public Changed<Visit> decline(Said said, VisitRules rules) {
    return Changed.of(
        new Visit(id, version + 1, requested, said, null, null),
        Entry.of(
            "VISIT_DECLINED",
            rules.rule(),
            said.reason(),
            List.of(new Change(path("declinedBy"), null, said.made().by()))));
  }

  public Changed<Visit> appoint(Appointment made, VisitRules rules) {
    var before = appointed == null ? null : appointed.people();
    return Changed.of(
        new Visit(id, version + 1, requested, declined, made, null),
        Entry.of(
            "VISITORS_APPOINTED",
            rules.rule(),
            null,
            new Difference().of(path("visitors"), before, made.people()).changes()));
  }

  /**
   * It is reported to those who lead the company.
   *
   * @throws Refusal {@code VISITED_BEFORE_ASKED}
   */
  public Changed<Visit> report(Report made, VisitRules rules) {
    new Foregoing("the visit was asked for", requested.made().at())
        .mustPrecede(made.visitedAt(), "VISITED_BEFORE_ASKED", rules.rule());
    return Changed.of(
        new Visit(id, version + 1, requested, declined, appointed, made),
        Entry.of(
            "VISIT_REPORTED",
            rules.rule(),
            null,
            new Difference()
                .of(path("visitedAt"), null, made.visitedAt())
                .of(path("findings"), null, made.findings())
                .of(path("reportedTo"), null, rules.reportTo())
                .changes()));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return open()
        ? Optional.of(new Unfinished("VISIT_OPEN", "nobody has reported from the customer"))
        : Optional.empty();
  }

  @Override
  public Set<String> workers() {
    return report == null ? Set.of() : Set.of(report.made().by());
  }

  private Optional<Refusal> reported(VisitRules rules) {
    return report == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "VISIT_REPORTED", rules.rule(), "it was reported at " + report.made().at()));
  }

  private String path(String name) {
    return "/visits/%s/%s".formatted(id.value(), name);
  }
}

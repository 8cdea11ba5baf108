package redress.investigation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.investigation.Liability.State;
import redress.organization.Department;
import redress.organization.Departments;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What the company finds out about a complaint, one for each case.
 *
 * <p>It begins with the forwarding, knowing nothing. The preliminary analysis says whether the
 * customer's information is right and may name a department ({@code PRELIMINARY}); it may be made
 * again when more is known. The responsible department is determined later ({@code DETERMINED}) and
 * may be corrected, each time with a reason, until the case is closed. After that the heads of the
 * departments confirm who answers for how much ({@code CONFIRMED}). The history keeps every state.
 *
 * @param analysis {@code null} until the first analysis
 * @param liability {@code null} while no department is held responsible
 * @param provenance nothing is stored while nothing is known of it
 */
public record Investigation(
    PartId id, long version, Analysis analysis, Liability liability, Provenance provenance)
    implements Part {

  /** What is known about where the complaint comes from. */
  @Override
  public Provenance provenance() {
    return provenance == null ? Provenance.UNKNOWN : provenance;
  }

  /** With that known; a version more. */
  Investigation with(Provenance next) {
    return new Investigation(id, version + 1, analysis, liability, next);
  }

  /** The investigation of a case that was just forwarded. */
  public static Changed<Investigation> begun(PartId id, InvestigationRules rules) {
    return Changed.of(
        new Investigation(id, 1, null, null, null),
        Entry.of("INVESTIGATION_BEGAN", rules.analysis()));
  }

  /** Whether the analysis has found a technical question. */
  public boolean technical() {
    return analysis != null && analysis.technical();
  }

  /** Whether the analysis has found the customer's information right. */
  public boolean infoCorrect() {
    return analysis != null && analysis.infoCorrect();
  }

  /** Whether the analysis has found the customer's information wrong. */
  public boolean groundless() {
    return analysis != null && !analysis.infoCorrect();
  }

  /**
   * The preliminary analysis, made for the first time or again (I-17).
   *
   * @param department the department that seems responsible, or {@code null} if none can be named
   * @param known the departments of the procedure
   */
  public Changed<Investigation> analyse(
      Analysis found, Department department, Departments known, InvestigationRules rules) {
    known.require(department, rules.analysis());
    rules.areas().requireAll(found);
    if (found.technical() && rules.technical() == null) {
      throw Refusal.content(
          "TECHNICAL_QUESTION_NOT_IN_PROCEDURE",
          rules.analysis(),
          "the procedure has nobody who answers a technical question");
    }
    if (!found.infoCorrect() && department != null) {
      throw Refusal.content(
          "NOBODY_RESPONSIBLE",
          rules.analysis(),
          "where the customer's information is not right, no department is responsible");
    }
    if (department != null && determined()) {
      throw Refusal.later(
          "LIABILITY_DETERMINED",
          rules.analysis(),
          "the responsible department was determined at %s; an analysis names it no more"
              .formatted(liability.made().at()));
    }
    var next = liability;
    if (!found.infoCorrect()) {
      next = null;
    } else if (department != null) {
      next = Liability.of(department, State.PRELIMINARY, found.reason(), found.made());
    }
    var after = new Investigation(id, version + 1, found, next, provenance);
    var changes =
        after
            .since(this)
            .of(
                "/investigation/infoCorrect",
                analysis == null ? null : analysis.infoCorrect(),
                found.infoCorrect())
            .of(
                "/investigation/technical",
                analysis == null ? null : analysis.technical(),
                found.technical())
            .of("/investigation/areas", analysis == null ? null : told(analysis), told(found));
    return Changed.of(
        after, Entry.of("ANALYSED", rules.analysis(), found.reason(), changes.changes()));
  }

  /**
   * Somebody who has the case names a department as responsible, which is as good as an analysis
   * that does; what was determined stays (S4-15, S4-18).
   */
  public Changed<Investigation> named(
      Department department, String reason, Mark made, RuleId rule) {
    if (determined() || groundless() || department.equals(department())) {
      return new Changed<>(this, List.of());
    }
    var found = analysis == null ? new Analysis(true, reason, false, made) : analysis;
    var next = Liability.of(department, State.PRELIMINARY, reason, made);
    var after = new Investigation(id, version + 1, found, next, provenance);
    return Changed.of(
        after, Entry.of("RESPONSIBLE_NAMED", rule, reason, after.since(this).changes()));
  }

  private static Object told(Analysis analysis) {
    return analysis.areas().isEmpty() ? null : analysis.areas();
  }

  /** Whether the responsible department may be determined now. */
  public Optional<Refusal> mayDetermine(InvestigationRules rules) {
    if (analysis == null) {
      return Optional.of(
          Refusal.later(
              "NOT_ANALYSED", rules.liability(), "the complaint has not been analysed yet"));
    }
    return analysis.infoCorrect()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOBODY_RESPONSIBLE",
                rules.liability(),
                "the analysis found that the customer's information is not right: %s"
                    .formatted(analysis.reason())));
  }

  /**
   * The refusal, for whoever does not determine who is responsible, of an analysis that takes away
   * what was determined (S4-04); nothing if it takes nothing away.
   */
  public Optional<Refusal> erased(Analysis found, InvestigationRules rules) {
    return determined() && !found.infoCorrect()
        ? Optional.of(
            Refusal.anotherPerson(
                "LIABILITY_DETERMINED",
                rules.liability(),
                "%s was determined to be responsible at %s; only who determines that takes it back"
                    .formatted(department(), liability.made().at())))
        : Optional.empty();
  }

  /** Whether the responsible department is more than a first guess. */
  public boolean determined() {
    return liability != null && liability.determined();
  }

  /** The responsible department is determined, or corrected. */
  public Changed<Investigation> determine(
      Liability determined, Departments known, InvestigationRules rules) {
    mayDetermine(rules)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    known.require(determined.department(), rules.liability());
    var after = new Investigation(id, version + 1, analysis, determined, provenance);
    return Changed.of(
        after,
        Entry.of(
            "LIABILITY_DETERMINED",
            rules.liability(),
            determined.reason(),
            after.since(this).still("/investigation/department", after.department()).changes()));
  }

  /**
   * Who answers for how much is confirmed, for the first time or otherwise than before.
   *
   * @param ratios checked to come to 100 %
   * @param reason what it rests on where nobody was held responsible before
   */
  public Changed<Investigation> confirm(List<Ratio> ratios, String reason, Mark made, RuleId rule) {
    var before = liability == null ? List.<Ratio>of() : liability.ratios();
    var next =
        new Liability(
            Ratios.largest(ratios),
            State.CONFIRMED,
            liability == null ? reason : liability.reason(),
            liability == null ? made : liability.made(),
            new Confirmation(ratios, made));
    var after = new Investigation(id, version + 1, analysis, next, provenance);
    var changes =
        after
            .since(this)
            .of("/investigation/ratios", Ratios.told(before), Ratios.told(ratios))
            .changes();
    return changes.isEmpty()
        ? new Changed<>(this, List.of())
        : Changed.of(after, Entry.of("LIABILITY_CONFIRMED", rule, reason, changes));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    if (analysis == null) {
      return Optional.of(
          new Unfinished("LIABILITY_OPEN", "quality has not analysed the complaint yet"));
    }
    return infoCorrect() && !determined()
        ? Optional.of(
            new Unfinished(
                "LIABILITY_OPEN", "quality has not determined which department is responsible"))
        : Optional.empty();
  }

  private Difference since(Investigation before) {
    return new Difference()
        .of("/investigation/department", before.department(), department())
        .of("/investigation/liability", before.state(), state());
  }

  /** The department that is held responsible so far, or {@code null}. */
  public Department department() {
    return liability == null ? null : liability.department();
  }

  @Override
  public Set<String> workers() {
    var users = new TreeSet<String>();
    Stream.of(
            Optional.ofNullable(analysis).map(Analysis::made),
            Optional.ofNullable(liability).map(Liability::made))
        .flatMap(Optional::stream)
        .forEach(made -> users.add(made.by()));
    return users;
  }

  private State state() {
    return liability == null ? null : liability.state();
  }
}

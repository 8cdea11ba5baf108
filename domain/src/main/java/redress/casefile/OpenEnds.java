package redress.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.closing.ClosingRules;
import redress.eightd.EightD;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules.Way;
import redress.investigation.Investigation;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.ObligationRule;
import redress.organization.Department;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Everything that keeps a case from being closed, by the conditions of its procedure. */
final class OpenEnds {
  private OpenEnds() {}

  /** Nothing if the case may be closed; the refusal with all that is open if not. */
  static Optional<Refusal> refusal(Situation at) {
    return refusal(at, at.procedure().closing(), Moment.CLOSED);
  }

  /**
   * The same by other conditions, such as those of archiving.
   *
   * @param end what would happen then, and fulfil what waits for it
   */
  static Optional<Refusal> refusal(Situation at, ClosingRules closing, Moment end) {
    var open = of(at, closing, end);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "STILL_OPEN",
                closing.rule(),
                "%s still open"
                    .formatted(open.size() == 1 ? "1 thing is" : open.size() + " things are"),
                open));
  }

  /** Everything that is still open by these conditions. */
  static List<Finding> of(Situation at, ClosingRules closing, Moment end) {
    var beside = at.beside();
    var open = new ArrayList<>(closing.open(at.complaint(), owed(at, end), beside.all()));
    beside.parts(Investigation.class).stream()
        .filter(it -> it.determined() && !asked(at, it.department()))
        .forEach(
            it ->
                closing
                    .finding(
                        "/parts/" + it.id().value(),
                        ClosingRules.NOT_ASKED,
                        "%s is responsible and was never asked for its 8D report"
                            .formatted(it.department()))
                    .ifPresent(open::add));
    open.addAll(Ends.missing(at, closing));
    open.addAll(Improvements.missing(at, closing));
    open.addAll(Ownerships.missing(at, closing));
    open.addAll(Provenances.missing(at, closing));
    open.addAll(TriageActions.missing(at, closing));
    open.addAll(HandlingSheet.missing(at, closing));
    ReportActions.missing(at, closing).ifPresent(open::add);
    RecurrenceActions.missing(at, closing).ifPresent(open::add);
    if (closing.conditions().containsKey(ClosingRules.ASSESSMENT_OPEN)) {
      unsettled(at, closing, open);
    }
    return open;
  }

  /** What this end does not fulfil itself. */
  private static List<Obligation> owed(Situation at, Moment end) {
    var ended =
        at.procedure().obligations().fulfilledBy(end).stream().map(ObligationRule::kind).toList();
    return at.beside().obligations().stream().filter(it -> !ended.contains(it.kind())).toList();
  }

  private static void unsettled(Situation at, ClosingRules closing, List<Finding> open) {
    var costly = costly(at.beside());
    if (!costly.isEmpty()) {
      at.beside()
          .unsettled(costly)
          .forEach(
              (record, why) ->
                  closing
                      .finding("/parts/" + record, ClosingRules.ASSESSMENT_OPEN, why)
                      .ifPresent(open::add));
    }
  }

  private static boolean asked(Situation at, Department department) {
    return at.beside().parts(EightD.class).stream()
        .anyMatch(it -> it.stands() && it.department().equals(department));
  }

  /** What belongs on a weekly list: the determined responsibility, and goods that left. */
  private static Set<UUID> costly(Beside beside) {
    var records = new HashSet<UUID>();
    beside.parts(Investigation.class).stream()
        .filter(Investigation::determined)
        .forEach(it -> records.add(it.id().value()));
    beside.parts(GoodsRequest.class).stream()
        .filter(it -> it.move() != null && it.basis().way() == Way.OUT)
        .forEach(it -> records.add(it.id().value()));
    return records;
  }
}

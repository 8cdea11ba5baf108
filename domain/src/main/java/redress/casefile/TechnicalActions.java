package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.investigation.Investigation;
import redress.investigation.InvestigationRules;
import redress.organization.Duty;
import redress.rule.Refusal;
import redress.technical.TechnicalAnalysis;

/** What can be done about a technical question of a case. */
public final class TechnicalActions {
  public static final Action<Complaint> ANALYSE =
      new Action<>("analyseTechnically", Duty.ANALYSE_TECHNICALLY, (at, it) -> asked(at));

  /** Where the procedure lets those who analyse also answer. */
  public static final Action<Complaint> REPLY =
      new Action<>(
          "sendTechnicalAnswer",
          Duty.ANALYSE_TECHNICALLY,
          (at, it) -> directly(at).or(() -> asked(at)).or(() -> analysed(at)));

  public static final List<Action<Complaint>> OF_CASE = List.of(ANALYSE, REPLY);

  /** Those who have proposed it also try it out. */
  public static final Action<TechnicalAnalysis> VERIFY =
      new Action<>(
          "verifyTechnically",
          Duty.ANALYSE_TECHNICALLY,
          (at, it) ->
              Gates.running(at, at.procedure().technical().rule())
                  .or(() -> it.mayVerify(at.procedure().technical())));

  public static final PartActions<TechnicalAnalysis> OF_PART =
      new PartActions<>(TechnicalAnalysis.class, it -> null, List.of(VERIFY));

  private TechnicalActions() {}

  private static Optional<Refusal> asked(Situation at) {
    var rule = at.procedure().technical().rule();
    if (!at.procedure().has(InvestigationRules.class)) {
      // nobody finds out first whether there is a question
      return Gates.investigated(at, rule);
    }
    return Gates.running(at, rule)
        .or(
            () ->
                at.beside().only(Investigation.class).filter(Investigation::technical).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "NO_TECHNICAL_QUESTION",
                            rule,
                            "the preliminary analysis has found no technical question")));
  }

  private static Optional<Refusal> directly(Situation at) {
    var rules = at.procedure().technical();
    return rules.technologyRepliesDirectly()
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "ONLY_INTAKE_ANSWERS",
                rules.rule(),
                "the procedure lets %s answer customers and nobody else"
                    .formatted(at.procedure().duties().holders(Duty.ANSWER_CUSTOMER))));
  }

  private static Optional<Refusal> analysed(Situation at) {
    return at.beside().parts(TechnicalAnalysis.class).isEmpty()
        ? Optional.of(
            Refusal.later(
                "NOT_ANALYSED",
                at.procedure().technical().rule(),
                "the technical question has not been analysed yet"))
        : Optional.empty();
  }
}

package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.complaint.ValidityRules;
import redress.disposition.Disposition;
import redress.disposition.DispositionGates;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.round.Rounds;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What can be done about what the customer is given. */
public final class DispositionActions {
  /** One at a time. */
  public static final Action<Complaint> PROPOSE =
      new Action<>(
          "proposeDisposition",
          Duty.PROPOSE,
          (at, it) ->
              Gates.investigated(at, rule(at)).or(() -> unjudged(at)).or(() -> standing(at)));

  public static final Action<Disposition> AMEND =
      new Action<>(
          "amendDisposition",
          Duty.PROPOSE,
          (at, it) ->
              running(at)
                  .or(
                      () ->
                          another(it, Ends.rounds(at.beside()))
                              ? Optional.empty()
                              : may(at, it).amend()));
  public static final Action<Disposition> WITHDRAW =
      new Action<>(
          "withdrawDisposition", Duty.PROPOSE, (at, it) -> running(at).or(may(at, it)::withdraw));
  public static final Action<Disposition> APPROVE =
      new Action<>(
          "approveDisposition",
          Duty.APPROVE,
          (at, it) ->
              running(at)
                  .or(may(at, it)::approve)
                  .or(() -> Authority.undecided(at, it.terms()))
                  .or(() -> RoutingActions.undecided(at)),
          DispositionActions::signing,
          Signing::entitled);
  public static final Action<Disposition> REFUSE =
      new Action<>(
          "refuseDisposition",
          Duty.APPROVE,
          (at, it) ->
              running(at).or(may(at, it)::refuse).or(() -> Authority.undecided(at, it.terms())),
          DispositionActions::signing,
          Signing::entitled);

  /** What was approved at most is counted, after the closing of the case, too (S4-12). */
  public static final Action<Disposition> DETERMINE =
      new Action<>(
          "determineQuantity",
          Duty.PROPOSE,
          (at, it) -> Gates.alive(at, rule(at)).or(may(at, it)::determine));

  public static final Action<Disposition> CONSENT =
      new Action<>("recordConsent", Duty.PROPOSE, (at, it) -> running(at).or(may(at, it)::consent));

  /** A case may be closed by its approval and carried out then (S4-20). */
  public static final Action<Disposition> COMPLETE =
      new Action<>(
          "completeDisposition",
          Duty.CARRY_OUT,
          (at, it) ->
              Gates.alive(at, rule(at))
                  .or(() -> may(at, it).complete(recipients(at)))
                  .or(() -> MemoActions.frozen(at)));

  /** Whoever is involved says that he has understood it and agrees (D-5). */
  public static final Action<Disposition> ACCEPT =
      new Action<>(
          "acceptDisposition",
          Duty.ACCEPT_PLAN,
          (at, it) -> running(at).or(may(at, it)::acceptable),
          DispositionActions::accepting);

  public static final List<Action<Complaint>> OF_CASE = List.of(PROPOSE);
  public static final PartActions<Disposition> OF_PART =
      new PartActions<>(
          Disposition.class,
          it -> null,
          List.of(AMEND, WITHDRAW, APPROVE, REFUSE, DETERMINE, CONSENT, ACCEPT, COMPLETE));

  private DispositionActions() {}

  /** Whether it was carried out, and another round of the case has begun since then. */
  public static boolean another(Disposition it, Rounds rounds) {
    return it.doneBefore(rounds.current());
  }

  private static RuleId rule(Situation at) {
    return at.procedure().disposition().rule();
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, rule(at));
  }

  static DispositionGates may(Situation at, Disposition it) {
    return it.may(at.procedure().disposition(), at.procedure().duties().rule(Duty.APPROVE));
  }

  /** Whoever signs has not written it, and stands high enough (S4-30). */
  private static Optional<Refusal> signing(Person by, Situation at, Disposition it) {
    return may(at, it).sign(by.user()).or(() -> Signing.refusal(by, at, it));
  }

  /** The refusal if that person wrote what is in force: who wrote it does not raise it either. */
  static Optional<Refusal> wrote(Person by, Situation at) {
    return Disposition.inForce(at.beside().parts(Disposition.class))
        .flatMap(it -> may(at, it).sign(by.user()));
  }

  private static Optional<Refusal> accepting(Person by, Situation at, Disposition it) {
    var rules = at.procedure().disposition().acceptance();
    return rules.involved(recipients(at)).contains(by.department().code())
        ? may(at, it).accept(by.department())
        : Optional.of(
            Refusal.anotherPerson(
                "NOT_INVOLVED",
                rules.rule(),
                "%s is not involved in it".formatted(by.department())));
  }

  private static List<Department> recipients(Situation at) {
    var forwarded = at.complaint().track().forwarded();
    return forwarded == null ? List.of() : forwarded.recipients();
  }

  private static Optional<Refusal> unjudged(Situation at) {
    return at.procedure()
        .sections()
        .find(ValidityRules.class)
        .flatMap(it -> it.unjudged(at.complaint()));
  }

  private static Optional<Refusal> standing(Situation at) {
    return at.beside().parts(Disposition.class).stream().anyMatch(Disposition::stands)
        ? Optional.of(
            Refusal.later(
                "DISPOSITION_STANDS",
                rule(at),
                "a disposition of this case stands: change or withdraw it, so that nothing is"
                    + " settled in parts"))
        : Optional.empty();
  }
}

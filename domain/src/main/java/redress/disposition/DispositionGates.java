package redress.disposition;

import java.util.Optional;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What the state of a disposition allows, whoever asks and whatever is sent.
 *
 * @param approving the rule under which it is approved
 */
public record DispositionGates(Disposition it, DispositionRules rules, RuleId approving) {
  /** It may be changed until it is carried out. */
  public Optional<Refusal> amend() {
    return standing().or(this::completed);
  }

  /** The same, unless something was given before. */
  public Optional<Refusal> withdraw() {
    return amend().or(this::given);
  }

  /** It may be refused until it is approved, unless something was given before. */
  public Optional<Refusal> refuse() {
    return undecided().or(this::given);
  }

  /** Pieces are counted, or limited, before they are approved (S4-12). */
  public Optional<Refusal> approve() {
    return undecided().or(() -> rules.uncounted(it.terms()));
  }

  /** What was approved at most is counted; what was not is still changed. */
  public Optional<Refusal> determine() {
    return standing()
        .or(this::unapproved)
        .or(this::completed)
        .or(
            () ->
                it.undetermined()
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "QUANTITY_DETERMINED",
                            rules.counting(),
                            "it is said of every line how many pieces it is about")));
  }

  /** Nobody approves what he wrote himself. */
  public Optional<Refusal> sign(String user) {
    return it.authors().has(user)
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_PROPOSAL",
                approving,
                "%s wrote this, and somebody else decides on it".formatted(user)))
        : Optional.empty();
  }

  /** The customer agrees to what is approved, once. */
  public Optional<Refusal> consent() {
    return standing().or(this::unapproved).or(this::completed).or(this::consented);
  }

  /** Each department that is involved accepts once, until it is carried out. */
  public Optional<Refusal> accept(Department department) {
    return acceptable()
        .or(
            () ->
                it.course().acceptedBy(department)
                    ? Optional.of(
                        Refusal.later(
                            "ALREADY_ACCEPTED",
                            rules.acceptance().rule(),
                            "%s has accepted it".formatted(department)))
                    : Optional.empty());
  }

  /** Whether anybody accepts it now. */
  public Optional<Refusal> acceptable() {
    return standing()
        .or(
            () ->
                rules.acceptance() == null
                    ? Optional.of(
                        Refusal.later(
                            "ACCEPTANCE_NOT_ASKED",
                            rules.rule(),
                            "the procedure asks nobody to accept it"))
                    : Optional.empty())
        .or(this::completed);
  }

  /**
   * Nothing is done before everybody involved has accepted it, where that is asked (D-5).
   *
   * @param recipients to whom the case was sent
   */
  public Optional<Refusal> complete(Iterable<Department> recipients) {
    return complete().or(() -> unaccepted(recipients));
  }

  private Optional<Refusal> unaccepted(Iterable<Department> recipients) {
    if (rules.acceptance() == null) {
      return Optional.empty();
    }
    var missing = rules.acceptance().involved(recipients);
    it.course().accepted().forEach(one -> missing.remove(one.department().code()));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOT_ACCEPTED",
                rules.acceptance().rule(),
                "%s has not accepted it yet".formatted(String.join(", ", missing))));
  }

  /** Nothing is done before it is approved and, where the procedure asks, agreed to. */
  public Optional<Refusal> complete() {
    return standing().or(this::unapproved).or(this::unconsented).or(this::completed);
  }

  private Optional<Refusal> undecided() {
    return standing().or(this::approved);
  }

  /** What the customer has cannot be taken back; at least that much is decided on again. */
  private Optional<Refusal> given() {
    return it.given()
        .map(
            given ->
                Refusal.later(
                    "ALREADY_GIVEN",
                    rules.rule(),
                    "%s was given already and stays given: what is said of it may be changed, to"
                            .formatted(given.amount())
                        + " no less"));
  }

  private Optional<Refusal> standing() {
    return it.stands()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "DISPOSITION_ENDED",
                rules.rule(),
                "it was %s at %s".formatted(it.ended().how(), it.ended().made().at())));
  }

  private Optional<Refusal> approved() {
    return it.inForce()
        ? Optional.of(
            Refusal.later(
                "ALREADY_APPROVED",
                approving,
                "%s approved it at %s"
                    .formatted(it.signature().made().by(), it.signature().made().at())))
        : Optional.empty();
  }

  private Optional<Refusal> unapproved() {
    return it.inForce()
        ? Optional.empty()
        : Optional.of(Refusal.later("NOT_APPROVED", approving, "nobody has approved it yet"));
  }

  private Optional<Refusal> consented() {
    var consented = it.course().consented();
    return consented == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_CONSENTED",
                rules.consenting(),
                "the customer agreed at " + consented.at()));
  }

  private Optional<Refusal> unconsented() {
    return rules.consent() == null || it.course().consented() != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later("NOT_CONSENTED", rules.consent(), "the customer has not agreed yet"));
  }

  private Optional<Refusal> completed() {
    var completed = it.course().completed();
    return completed == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_COMPLETED", rules.rule(), "it was carried out at " + completed.at()));
  }
}

package redress.returns;

import java.util.Optional;
import java.util.function.Predicate;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What the state of a return note allows, whoever asks and whatever is sent. */
public record ReturnGates(ReturnNote it, ReturnNoteRules rules) {
  public Optional<Refusal> verify() {
    return standing()
        .or(
            () ->
                when(
                    it.course().verified() != null,
                    "ALREADY_VERIFIED",
                    rules.rule(),
                    "the note was verified"));
  }

  /** Nobody verifies what he opened himself. */
  public Optional<Refusal> verify(Person by) {
    return it.order().opened().by().equals(by.user())
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_NOTE",
                rules.rule(),
                "%s opened this, and somebody else verifies it".formatted(by.user())))
        : Optional.empty();
  }

  /** It is counted, and counted anew until it is signed for. */
  public Optional<Refusal> count() {
    return standing().or(this::unverified).or(this::received);
  }

  public Optional<Refusal> instruct() {
    return standing()
        .or(this::received)
        .or(
            () ->
                when(
                    !it.differs(),
                    "NOTHING_TO_INSTRUCT",
                    rules.mismatch(),
                    "nothing was counted that does not agree with the note"))
        .or(
            () ->
                when(
                    it.course().instructed() != null,
                    "ALREADY_INSTRUCTED",
                    rules.mismatch(),
                    "it was said what happens"));
  }

  /**
   * Whoever verified the note answers for it; if he is not there, whoever stands in for him and did
   * not open it.
   *
   * @param standsIn whether that person stands in for somebody, by user name
   */
  public Optional<Refusal> instruct(Person by, Predicate<String> standsIn) {
    var verified = it.course().verified();
    if (verified == null || verified.by().equals(by.user())) {
      return Optional.empty();
    }
    return standsIn.test(verified.by())
        ? verify(by)
        : Optional.of(
            Refusal.anotherPerson(
                "NOT_THE_VERIFIER",
                rules.mismatch(),
                "%s verified the note and says what happens, or whom he has lent his authority"
                    .formatted(verified.by())));
  }

  public Optional<Refusal> sign() {
    return standing()
        .or(this::received)
        .or(
            () ->
                when(
                    it.course().counted() == null,
                    "NOT_COUNTED",
                    rules.mismatch(),
                    "nothing was counted yet"))
        .or(
            () ->
                when(
                    it.course().instructed() == null,
                    "INSTRUCTION_MISSING",
                    rules.mismatch(),
                    "what came does not agree with the note, and nobody has said what happens"));
  }

  /** It is compared when it is signed for, and once more while it is held. */
  public Optional<Refusal> reconcile() {
    var posting = it.books().posting();
    return standing()
        .or(this::unreceived)
        .or(
            () ->
                when(
                    posting != null && !posting.held(),
                    "ALREADY_RECONCILED",
                    rules.posting(),
                    "it was compared"));
  }

  public Optional<Refusal> approve() {
    var posting = it.books().posting();
    return standing()
        .or(
            () ->
                when(
                    posting == null || !posting.held(),
                    "NOT_HELD",
                    rules.posting(),
                    "accounting does not hold it"));
  }

  /** Nobody approves what he opened himself. */
  public Optional<Refusal> approve(Person by, RuleId approving) {
    return it.order().opened().by().equals(by.user())
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_PROPOSAL",
                approving,
                "%s opened this, and somebody else decides on it".formatted(by.user())))
        : Optional.empty();
  }

  public Optional<Refusal> prove() {
    return standing().or(this::unverified).or(() -> it.books().proving().mayProve(rules.proofs()));
  }

  /** Only goods that are there are handed over, and only with a proof. */
  public Optional<Refusal> handOver() {
    return standing()
        .or(this::unreceived)
        .or(() -> it.books().proving().mayHandOver(rules.proofs()));
  }

  public Optional<Refusal> withdraw() {
    return standing()
        .or(
            () ->
                when(
                    it.course().counted() != null,
                    "ALREADY_COUNTED",
                    rules.rule(),
                    "goods have come back"));
  }

  private Optional<Refusal> standing() {
    return when(it.withdrawn() != null, "NOTE_WITHDRAWN", rules.rule(), "the note was withdrawn");
  }

  private Optional<Refusal> unverified() {
    return when(
        it.course().verified() == null,
        "NOT_VERIFIED_YET",
        rules.rule(),
        "nobody has verified the note");
  }

  private Optional<Refusal> received() {
    return when(
        it.course().received() != null,
        "ALREADY_RECEIVED",
        rules.mismatch(),
        "the goods are signed for");
  }

  private Optional<Refusal> unreceived() {
    return when(
        it.course().received() == null,
        "NOT_RECEIVED",
        rules.posting(),
        "nobody has signed for the goods");
  }

  private static Optional<Refusal> when(boolean no, String code, RuleId rule, String sentence) {
    return no ? Optional.of(Refusal.later(code, rule, sentence)) : Optional.empty();
  }
}

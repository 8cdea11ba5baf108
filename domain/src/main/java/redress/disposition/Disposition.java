package redress.disposition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Course.Acceptance;
import redress.disposition.Course.Given;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * How a case shall be settled with the customer.
 *
 * <p>Its life: somebody proposes it, and it may be changed until it is carried out; somebody else
 * with enough authority approves it or refuses it. A change to more than was signed, or that needs
 * a higher signature than the one that is there, takes that away (S4-30, S1-09). Where the
 * procedure asks for it, the customer agrees; then it is carried out. Where the customer is not
 * satisfied with that, it says in the next round what is given in all, and is signed again (S1-21,
 * S3-05); it says no less than was given, and is neither withdrawn nor refused any more. A proposal
 * of which nothing was carried out, and that will not be followed, is withdrawn. One at a time
 * stands, so that no settlement is cut into smaller ones.
 *
 * @param signature {@code null} until it is approved, and again when the signature does not suffice
 * @param ended why it does not stand any more, or {@code null}
 */
public record Disposition(
    PartId id,
    long version,
    Terms terms,
    Authors authors,
    Signature signature,
    Course course,
    Ended ended)
    implements Part {

  /**
   * Something that happened, and who recorded it.
   *
   * @param at when it happened, as whoever recorded it states
   */
  public record Done(Instant at, Mark recorded) {}

  /** It does not stand any more. */
  public record Ended(End how, String reason, Mark made) {}

  /** How it ended. */
  public enum End {
    REFUSED,
    WITHDRAWN
  }

  public static Changed<Disposition> proposed(
      PartId id, Terms terms, Mark mark, DispositionRules rules) {
    rules.check(terms);
    var it =
        new Disposition(id, 1, terms, new Authors(mark, List.of()), null, Course.NOTHING, null);
    return Changed.of(
        it, Entry.of("DISPOSITION_PROPOSED", rules.rule(), null, terms.since(null, it::path)));
  }

  /** Who wrote it, signed it, spoke with the customer about it or carried it out, in any round. */
  @Override
  public Set<String> workers() {
    var users = authors.users();
    Optional.ofNullable(course.given()).map(Given::hands).ifPresent(users::addAll);
    Stream.of(
            Optional.ofNullable(signature).map(Signature::made),
            Optional.ofNullable(course.consented()).map(Done::recorded),
            Optional.ofNullable(course.completed()).map(Done::recorded))
        .flatMap(Optional::stream)
        .forEach(made -> users.add(made.by()));
    return users;
  }

  /** What the customer is given in all. */
  public Money settlement() {
    return terms.settlement();
  }

  /** What the customer has already, as far as it was ever carried out. */
  public Optional<Given> given() {
    return course.completed() == null
        ? Optional.ofNullable(course.given())
        : Optional.of(new Given(settlement(), signature.made(), workers()));
  }

  /**
   * What somebody signed for and what cannot be undone: all of it while the signature holds, and
   * else what was given before.
   */
  public Optional<Given> granted() {
    return inForce()
        ? Optional.of(new Given(settlement(), signature.made(), workers()))
        : Optional.ofNullable(course.given());
  }

  /** How many pieces of a part are accepted back at most; empty if that is not said. */
  public OptionalInt approvedQuantity(String partNumber) {
    return terms.quantity(partNumber);
  }

  /** Whether nobody knows yet how many pieces change hands. */
  public boolean undetermined() {
    return terms.undetermined();
  }

  /** The position in which it was signed, while the signature holds. */
  public Optional<Position> signedLevel() {
    return inForce() ? Optional.of(signature.level()) : Optional.empty();
  }

  /** Whether it is approved and stands; at most one of a case is. */
  public boolean inForce() {
    return stands() && signature != null;
  }

  /** Whether it is neither refused nor withdrawn. */
  public boolean stands() {
    return ended == null;
  }

  /** The one that holds among those of a case, if one does. */
  public static Optional<Disposition> inForce(List<Disposition> all) {
    return all.stream().filter(Disposition::inForce).findFirst();
  }

  /** What may be done with it now, by these rules. */
  public DispositionGates may(DispositionRules rules, RuleId approving) {
    return new DispositionGates(this, rules, approving);
  }

  /**
   * It says something else now.
   *
   * @param holds whether the signature that is there suffices for it
   * @throws Refusal {@code ALREADY_GIVEN} if it is less than what was given before
   */
  public Changed<Disposition> amend(
      Terms next, Mark mark, DispositionRules rules, boolean holds, RuleId approving) {
    may(rules, approving).amend().ifPresent(Disposition::refuse);
    rules.check(next);
    noLess(next, rules.rule());
    var kept = holds ? signature : null;
    var then = holds && next.equals(terms) ? course : course.anew(course.given());
    var it = new Disposition(id, version + 1, next, authors.and(mark), kept, then, null);
    var amended =
        Entry.of("DISPOSITION_AMENDED", rules.rule(), null, next.amended(terms, this::path));
    return signature == null || holds
        ? Changed.of(it, amended)
        : Changed.of(it, amended, signature.voided(approving, this::path));
  }

  /**
   * The customer was not satisfied, and more is given, or something else: all of it is signed anew.
   *
   * @throws Refusal {@code ALREADY_GIVEN} if it is less than what was given before
   */
  public Changed<Disposition> again(
      Terms next, Mark mark, DispositionRules rules, RuleId approving) {
    rules.check(next);
    noLess(next, rules.rule());
    var anew = course.anew(given().orElseThrow());
    return Changed.of(
        new Disposition(id, version + 1, next, authors.and(mark), null, anew, null),
        Entry.of("DISPOSITION_AMENDED", rules.rule(), null, next.amended(null, this::path)),
        voided(approving, anew));
  }

  /** What was signed falls, though it was carried out: it is decided on once more (S4-25). */
  public Changed<Disposition> fallen(RuleId rule) {
    var anew = course.anew(given().orElseThrow());
    return Changed.of(
        new Disposition(id, version + 1, terms, authors, null, anew, null), voided(rule, anew));
  }

  /** Refuses terms by which the customer would be given less than he was already. */
  void noLess(Terms next, RuleId rule) {
    given()
        .filter(it -> next.settlement().compareTo(it.amount()) < 0)
        .ifPresent(
            it -> {
              throw Refusal.content(
                  "ALREADY_GIVEN",
                  rule,
                  "%s was given already: say what the customer is given in all"
                      .formatted(it.amount()));
            });
  }

  private Entry voided(RuleId rule, Course anew) {
    return signature.voided(rule, this::path, anew.given().amount());
  }

  /**
   * Whether it stands and was carried out in a round before that one of its case: what is asked for
   * in that one is asked for besides.
   */
  public boolean doneBefore(int round) {
    return stands() && course.completedBefore(round);
  }

  public Changed<Disposition> approve(Signature signed, DispositionRules rules) {
    may(rules, signed.rule()).approve().ifPresent(Disposition::refuse);
    rules.check(terms);
    return Changed.of(
        new Disposition(id, version + 1, terms, authors, signed, course, null),
        signed.given(this::path));
  }

  /** It is refused by who would approve it, or withdrawn. */
  public Changed<Disposition> end(Ended how, DispositionRules rules, RuleId rule) {
    var may = may(rules, rule);
    (how.how() == End.REFUSED ? may.refuse() : may.withdraw()).ifPresent(Disposition::refuse);
    return Changed.of(
        new Disposition(id, version + 1, terms, authors, signature, course, how),
        Entry.of(
            "DISPOSITION_" + how.how(),
            rule,
            how.reason(),
            List.of(new Change(path("ended"), null, how.how().name()))));
  }

  /**
   * The customer agrees; not before it was approved.
   *
   * @throws Refusal {@code AGREED_BEFORE_APPROVED}
   */
  public Changed<Disposition> consent(Done done, DispositionRules rules, RuleId approving) {
    may(rules, approving).consent().ifPresent(Disposition::refuse);
    signature.mustPrecede(done, "AGREED_BEFORE_APPROVED", approving);
    return Changed.of(
        next(course.consented(done)),
        Entry.of(
            "CUSTOMER_CONSENTED",
            rules.consenting(),
            new Change(path("consentedAt"), null, done.at().toString())));
  }

  /** Somebody involved accepts it; a change of what it says takes that away. */
  public Changed<Disposition> accept(
      Acceptance acceptance, DispositionRules rules, RuleId approving) {
    may(rules, approving).accept(acceptance.department()).ifPresent(Disposition::refuse);
    return Changed.of(
        next(course.accepted(acceptance)),
        Entry.of(
            "PLAN_ACCEPTED",
            rules.acceptance().rule(),
            new Change(path("accepted"), null, acceptance.department().code())));
  }

  /**
   * Our part is done; not before it was approved, nor before the customer agreed and everybody
   * involved accepted it, where that is asked.
   *
   * @param round the number of the round in which the case is
   * @throws Refusal {@code DONE_BEFORE_APPROVED}, {@code DONE_BEFORE_CONSENT} or {@code
   *     DONE_BEFORE_ACCEPTED}
   */
  public Changed<Disposition> complete(
      Done done, int round, DispositionRules rules, RuleId approving) {
    may(rules, approving).complete().ifPresent(Disposition::refuse);
    course.agreedBefore(done, rules);
    signature.mustPrecede(done, "DONE_BEFORE_APPROVED", approving);
    return Changed.of(
        next(course.completed(done, round)),
        Entry.of(
            "DISPOSITION_COMPLETED",
            rules.rule(),
            new Change(path("completedAt"), null, done.at().toString())));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    if (!stands() || course.completed() != null) {
      return Optional.empty();
    }
    return Optional.of(
        signature == null
            ? new Unfinished("DISPOSITION_OPEN", "what the customer is given is not approved")
            : new Unfinished("DISPOSITION_UNDONE", "what was approved is not carried out"));
  }

  private Disposition next(Course next) {
    return new Disposition(id, version + 1, terms, authors, signature, next, ended);
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }

  private String path(String name) {
    return "/dispositions/%s/%s".formatted(id.value(), name);
  }
}

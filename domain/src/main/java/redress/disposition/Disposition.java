package redress.disposition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Course.Acceptance;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
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
 * S3-05). A proposal that will not be followed is withdrawn. One at a time stands, so that no
 * settlement is cut into smaller ones.
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

  /** Who wrote it: none of them approves it. */
  public record Authors(Mark proposed, List<Mark> amended) {
    public Authors {
      amended = List.copyOf(amended);
    }

    private Authors and(Mark mark) {
      return new Authors(proposed, Stream.concat(amended.stream(), Stream.of(mark)).toList());
    }

    boolean has(String user) {
      return proposed.by().equals(user) || amended.stream().anyMatch(it -> it.by().equals(user));
    }
  }

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

  private static final Course NOTHING = new Course(null, null);

  public static Changed<Disposition> proposed(
      PartId id, Terms terms, Mark mark, DispositionRules rules) {
    rules.check(terms);
    var it = new Disposition(id, 1, terms, new Authors(mark, List.of()), null, NOTHING, null);
    return Changed.of(
        it, Entry.of("DISPOSITION_PROPOSED", rules.rule(), null, it.since(null).changes()));
  }

  /** What the customer is given in all. */
  public Money settlement() {
    return terms.settlement();
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
   */
  public Changed<Disposition> amend(
      Terms next, Mark mark, DispositionRules rules, boolean holds, RuleId approving) {
    may(rules, approving).amend().ifPresent(Disposition::refuse);
    rules.check(next);
    var kept = holds ? signature : null;
    var course = holds && next.equals(terms) ? this.course : NOTHING;
    var it = new Disposition(id, version + 1, next, authors.and(mark), kept, course, null);
    var amended = it.amended(it.since(terms), rules);
    return signature == null || holds
        ? Changed.of(it, amended)
        : Changed.of(it, amended, voided(approving));
  }

  /**
   * The customer was not satisfied, and more is given, or something else: all of it is signed anew.
   *
   * @throws Refusal {@code ALREADY_GIVEN} if it is less than what was given before
   */
  public Changed<Disposition> again(
      Terms next, Mark mark, DispositionRules rules, RuleId approving) {
    rules.check(next);
    if (next.settlement().compareTo(settlement()) < 0) {
      throw Refusal.content(
          "ALREADY_GIVEN",
          rules.rule(),
          "%s was given already: say what the customer is given in all".formatted(settlement()));
    }
    var it = new Disposition(id, version + 1, next, authors.and(mark), null, NOTHING, null);
    return Changed.of(it, it.amended(it.since(null), rules), voided(approving));
  }

  /** What was signed falls, though it was carried out: it is decided on once more (S4-25). */
  public Changed<Disposition> fallen(RuleId rule) {
    return Changed.of(
        new Disposition(id, version + 1, terms, authors, null, NOTHING, null), voided(rule));
  }

  /**
   * Whether it stands and was carried out by then: what is asked for since is asked for besides.
   */
  public boolean doneBefore(Instant at) {
    return stands()
        && course.completed() != null
        && !course.completed().recorded().at().isAfter(at);
  }

  private Entry voided(RuleId approving) {
    return Entry.of(
        "APPROVAL_VOIDED",
        approving,
        new Change(path("approvedBy"), signature.made().by(), null),
        new Change(path("level"), signature.level().code(), null));
  }

  public Changed<Disposition> approve(Signature signed, DispositionRules rules) {
    may(rules, signed.rule()).approve().ifPresent(Disposition::refuse);
    return Changed.of(
        new Disposition(id, version + 1, terms, authors, signed, course, null),
        Entry.of(
            "DISPOSITION_APPROVED",
            signed.rule(),
            new Change(path("approvedBy"), null, signed.made().by()),
            new Change(path("level"), null, signed.level().code()),
            new Change(path("amount"), null, signed.amount().toString())));
  }

  /** It is refused by who would approve it, or withdrawn. */
  public Changed<Disposition> end(Ended how, DispositionRules rules, RuleId rule) {
    var may = may(rules, rule);
    (how.how() == End.REFUSED ? may.decide() : may.amend()).ifPresent(Disposition::refuse);
    return Changed.of(
        new Disposition(id, version + 1, terms, authors, signature, course, how),
        Entry.of(
            "DISPOSITION_" + how.how(),
            rule,
            how.reason(),
            List.of(new Change(path("ended"), null, how.how().name()))));
  }

  /** The customer agrees; not before it was approved. */
  public Changed<Disposition> consent(Done done, DispositionRules rules, RuleId approving) {
    may(rules, approving).consent().ifPresent(Disposition::refuse);
    return Changed.of(
        next(new Course(done, null, course.accepted())),
        Entry.of(
            "CUSTOMER_CONSENTED",
            rules.consenting(),
            new Change(path("consentedAt"), null, done.at().toString())));
  }

  /** Somebody involved accepts it; a change of what it says takes that away. */
  public Changed<Disposition> accept(
      Acceptance acceptance, DispositionRules rules, RuleId approving) {
    may(rules, approving).accept(acceptance.department()).ifPresent(Disposition::refuse);
    var all = Stream.concat(course.accepted().stream(), Stream.of(acceptance)).toList();
    return Changed.of(
        next(new Course(course.consented(), course.completed(), all)),
        Entry.of(
            "PLAN_ACCEPTED",
            rules.acceptance().rule(),
            new Change(path("accepted"), null, acceptance.department().code())));
  }

  /** Our part is done; not before the customer agreed, where that is asked. */
  public Changed<Disposition> complete(Done done, DispositionRules rules, RuleId approving) {
    may(rules, approving).complete().ifPresent(Disposition::refuse);
    var consented = course.consented();
    if (consented != null && done.at().isBefore(consented.at())) {
      throw Refusal.content(
          "DONE_BEFORE_CONSENT",
          rules.consenting(),
          "the customer agreed at %s; it cannot have been done at %s"
              .formatted(consented.at(), done.at()));
    }
    return Changed.of(
        next(new Course(consented, done, course.accepted())),
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

  /** What it comes to is told with whatever was changed. */
  private Entry amended(Difference changes, DispositionRules rules) {
    return Entry.of(
        "DISPOSITION_AMENDED",
        rules.rule(),
        null,
        changes
            .still(path("lines"), terms.lines())
            .still(path("settlement"), settlement())
            .changes());
  }

  private Difference since(Terms before) {
    var none = before == null;
    return new Difference()
        .of(path("lines"), none ? null : before.lines(), terms.lines())
        .of(path("settlement"), none ? null : before.settlement(), settlement())
        .of(path("text"), none ? null : before.text(), terms.text())
        .of(path("standard"), none ? null : before.standard(), terms.standard())
        .of(path("standardWaiver"), none ? null : before.standardWaiver(), terms.standardWaiver());
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

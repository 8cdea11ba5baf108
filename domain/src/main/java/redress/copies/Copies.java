package redress.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import redress.complaint.Track.Mark;
import redress.copies.CopyRules.Plan;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * The numbered copies of one paper (S4-20).
 *
 * <p>Their life: they are made when the paper is issued, and go out then or later; somebody of the
 * department that a copy is for acknowledges it, once. A value: whatever record a paper belongs to
 * can hold it, a case by a {@link CopySet}.
 *
 * @param copies in the order of their numbers
 * @param rule the rule by which there are copies
 */
public record Copies(Paper paper, List<DocumentCopy> copies, RuleId rule) {
  public Copies {
    copies = List.copyOf(copies);
  }

  /**
   * The paper is issued: its copies are there, and those that go out at once are on their way.
   *
   * @param concerned the department that the paper concerns, or {@code null} if it concerns none
   */
  public static Copies issued(Paper paper, Plan plan, Department concerned, Mark mark) {
    var slips = plan.slips();
    var copies =
        IntStream.range(0, slips.size())
            .mapToObj(
                i -> {
                  var slip = slips.get(i);
                  var holder = slip.holder() == null ? concerned : slip.holder();
                  if (holder == null) {
                    throw new IllegalArgumentException(paper + " concerns a department");
                  }
                  return new DocumentCopy(
                      i + 1, holder, slip.purpose(), slip.occasion(), null, null);
                })
            .toList();
    return new Copies(paper, copies, plan.rule()).sent(Occasion.ISSUE, mark);
  }

  /** Those that wait for that occasion go out. */
  public Copies sent(Occasion occasion, Mark mark) {
    return each(it -> it.occasion() == occasion && it.sent() == null ? it.sent(mark) : it);
  }

  /**
   * Somebody has a copy in hand.
   *
   * @throws Refusal {@code COPY_UNKNOWN}, {@code COPY_NOT_YOURS}, {@code COPY_NOT_SENT} or {@code
   *     COPY_RECEIVED}
   */
  public Copies received(int no, Person by, Mark mark) {
    var copy =
        copies.stream()
            .filter(it -> it.no() == no)
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.content(
                        "COPY_UNKNOWN", rule, "%s has the copies %s".formatted(paper, copies)));
    refusal(by, List.of(copy))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return each(it -> it == copy ? it.received(mark) : it);
  }

  /** Nothing if a copy waits for this person to acknowledge it; the refusal if none does. */
  public Optional<Refusal> refusal(Person by) {
    return refusal(by, copies);
  }

  private Optional<Refusal> refusal(Person by, List<DocumentCopy> among) {
    var theirs = among.stream().filter(it -> it.holder().equals(by.department())).toList();
    if (theirs.isEmpty()) {
      return Optional.of(
          Refusal.anotherPerson(
              "COPY_NOT_YOURS",
              rule,
              "the copies %s of %s are for others than %s"
                  .formatted(among, paper, by.department())));
    }
    if (theirs.stream().anyMatch(it -> it.open() && it.sent() != null)) {
      return Optional.empty();
    }
    return Optional.of(
        theirs.stream()
            .filter(DocumentCopy::open)
            .findFirst()
            .map(
                it ->
                    Refusal.later(
                        "COPY_NOT_SENT",
                        rule,
                        "copy %d goes out with the %s".formatted(it.no(), it.occasion())))
            .orElseGet(
                () ->
                    Refusal.later(
                        "COPY_RECEIVED",
                        rule,
                        "%s acknowledged copy %d"
                            .formatted(theirs.getLast().received().by(), theirs.getLast().no()))));
  }

  /** The first copy that nobody has acknowledged, if there is one. */
  public Optional<DocumentCopy> open() {
    return copies.stream().filter(DocumentCopy::open).findFirst();
  }

  /** The copy of that number; there must be one. */
  public DocumentCopy copy(int no) {
    return copies.stream().filter(it -> it.no() == no).findFirst().orElseThrow();
  }

  private Copies each(UnaryOperator<DocumentCopy> change) {
    var next = new ArrayList<>(copies);
    next.replaceAll(change);
    return new Copies(paper, next, rule);
  }
}

package redress.memo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * A memo by which a department objects to what was decided about a case (签呈, S4-25).
 *
 * <p>Its life: somebody files it within the time that the procedure gives; while it is open, what
 * it is about is not carried out and nobody is charged for the case; somebody else decides. If it
 * is upheld, the decision falls and another one is made. If it is rejected, the department does not
 * object to the same again.
 *
 * @param department which objects
 * @param rule under which one may object to that
 * @param decision {@code null} while it is open
 */
public record PetitionMemo(
    PartId id,
    long version,
    Against against,
    Department department,
    String text,
    Mark filed,
    RuleId rule,
    Decision decision)
    implements Part {

  /**
   * What came of it.
   *
   * @param round the number of the round of the case that begins with it, or {@code null} if none
   *     does
   */
  public record Decision(boolean upheld, String reason, Mark made, Integer round) {
    /** No round begins with it. */
    public Decision(boolean upheld, String reason, Mark made) {
      this(upheld, reason, made, null);
    }
  }

  /** Somebody objects. */
  public static Changed<PetitionMemo> filed(
      PartId id, Against against, Department department, String text, Mark mark, RuleId rule) {
    var memo = new PetitionMemo(id, 1, against, department, text, mark, rule, null);
    return Changed.of(
        memo,
        Entry.of(
            "MEMO_FILED",
            rule,
            null,
            new Difference()
                .of(memo.path("against"), null, against)
                .of(memo.path("department"), null, department)
                .of(memo.path("text"), null, text)
                .changes()));
  }

  /** Whether nobody has decided on it yet. */
  public boolean open() {
    return decision == null;
  }

  /** Whether it may be decided; the refusal if not. */
  public Optional<Refusal> mayDecide() {
    return open()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "MEMO_DECIDED",
                rule,
                "the memo was decided on at %s".formatted(decision.made().at())));
  }

  /** Somebody else than who filed it decides on it. */
  public Optional<Refusal> mayDecide(String user) {
    return filed.by().equals(user)
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_MEMO",
                rule,
                "%s filed this memo, and somebody else decides on it".formatted(user)))
        : Optional.empty();
  }

  /** It is upheld or not. */
  public Changed<PetitionMemo> decided(Decision given) {
    mayDecide()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new PetitionMemo(id, version + 1, against, department, text, filed, rule, given),
        Entry.of(
            given.upheld() ? "MEMO_UPHELD" : "MEMO_REJECTED",
            rule,
            given.reason(),
            List.of(new Change(path("upheld"), null, "" + given.upheld()))));
  }

  /** The number of the round of its case that began with it, if one did. */
  public Optional<Integer> begun() {
    return Optional.ofNullable(decision).map(Decision::round);
  }

  /** What waits until somebody has decided: nothing that it is about is carried out before. */
  public static Optional<Refusal> frozen(List<PetitionMemo> all) {
    return all.stream()
        .filter(PetitionMemo::open)
        .findFirst()
        .map(
            it ->
                Refusal.later(
                    "MEMO_OPEN",
                    it.rule(),
                    "%s objected at %s, and nobody has decided on it"
                        .formatted(it.department(), it.filed().at())));
  }

  /**
   * The refusal of a memo by a department of which one against the same was rejected: it would
   * freeze again what is as it was then (S4-25).
   *
   * @param since when what it objects to came up as it is now
   */
  static Optional<Refusal> rejected(
      List<PetitionMemo> all, Against against, Department department, Instant since) {
    return all.stream()
        .filter(it -> it.against == against && it.department.equals(department))
        .filter(it -> !it.open() && !it.decision.upheld())
        .filter(it -> !it.decision.made().at().isBefore(since))
        .findFirst()
        .map(
            it ->
                Refusal.later(
                    "MEMO_REJECTED",
                    it.rule,
                    "%s objected to it at %s and was told no at %s; it is as it was then"
                        .formatted(department, it.filed.at(), it.decision.made().at())));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return open()
        ? Optional.of(new Unfinished("MEMO_OPEN", department + " objects and nobody has decided"))
        : Optional.empty();
  }

  private String path(String member) {
    return "/memos/%s/%s".formatted(id.value(), member);
  }
}

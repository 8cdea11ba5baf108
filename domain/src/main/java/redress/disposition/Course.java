package redress.disposition;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition.Done;
import redress.money.Money;
import redress.organization.Department;
import redress.rule.Foregoing;

/**
 * What became of what was proposed; each is {@code null} before.
 *
 * @param accepted who has accepted it, each department once (D-5)
 * @param round the number of the round of the case in which it was carried out, from 1
 * @param given what was carried out before it was last decided on once more
 */
public record Course(
    Done consented, Done completed, List<Acceptance> accepted, Integer round, Given given) {
  /** Nothing was done yet. */
  static final Course NOTHING = new Course(null, null);

  public Course {
    accepted = accepted == null || accepted.isEmpty() ? null : List.copyOf(accepted);
  }

  /** Nobody has accepted it. */
  public Course(Done consented, Done completed) {
    this(consented, completed, null);
  }

  /** In the first round of its case. */
  public Course(Done consented, Done completed, List<Acceptance> accepted) {
    this(consented, completed, accepted, null, null);
  }

  /**
   * The customer has it, whatever is decided from now on.
   *
   * @param amount what it came to in all
   * @param signed who signed it, and when
   * @param hands who had a hand in it, in this round and those before
   */
  public record Given(Money amount, Mark signed, Set<String> hands) {
    public Given {
      hands = hands == null ? null : Collections.unmodifiableSet(new TreeSet<>(hands));
    }

    @Override
    public Set<String> hands() {
      return hands == null ? Set.of(signed.by()) : hands;
    }
  }

  /** Somebody has understood it and accepts it for a department. */
  public record Acceptance(Department department, Mark made) {}

  /** The customer agrees. */
  Course consented(Done done) {
    return new Course(done, completed, accepted, round, given);
  }

  /** Somebody accepts it for a department. */
  Course accepted(Acceptance acceptance) {
    var all = Stream.concat(accepted().stream(), Stream.of(acceptance)).toList();
    return new Course(consented, completed, all, round, given);
  }

  /** It is carried out, in that round of its case. */
  Course completed(Done done, int in) {
    return new Course(consented, done, accepted, in, given);
  }

  /** It is decided on once more; what was given stays given. */
  Course anew(Given before) {
    return new Course(null, null, null, null, before);
  }

  /** Nothing is done before the customer agreed and everybody has accepted it, as far as asked. */
  void agreedBefore(Done done, DispositionRules rules) {
    if (consented != null) {
      new Foregoing("the customer agreed", consented.at())
          .mustPrecede(done.at(), "DONE_BEFORE_CONSENT", rules.consenting());
    }
    for (var acceptance : accepted()) {
      new Foregoing(acceptance.department() + " accepted it", acceptance.made().at())
          .mustPrecede(done.at(), "DONE_BEFORE_ACCEPTED", rules.acceptance().rule());
    }
  }

  /** Whether it was carried out in a round before that one. */
  boolean completedBefore(int other) {
    return completed != null && (round == null ? 1 : round) < other;
  }

  @Override
  public List<Acceptance> accepted() {
    return accepted == null ? List.of() : accepted;
  }

  boolean acceptedBy(Department department) {
    return accepted().stream().anyMatch(it -> it.department().equals(department));
  }
}

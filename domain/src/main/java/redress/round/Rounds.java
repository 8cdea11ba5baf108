package redress.round;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.followup.FollowUp;
import redress.memo.PetitionMemo;

/**
 * How often a case has been handled: once, and once more for each time that its customer was not
 * satisfied (S1-21, S3-05) and each objection that was upheld (S4-25, S4-27). There is no last one.
 *
 * <p>The life of a round: it begins with the case, or with what ended the one before; what is made
 * in it (a message, an outcome, a call, a disposition that is carried out) keeps its number; it
 * ends as {@link RoundEnd} says. What belongs to a round is told by the number, never by the time:
 * two things may happen in the same instant, and a clock may step back.
 *
 * @param calls all calls to the customer
 * @param memos all objections
 */
public record Rounds(List<FollowUp> calls, List<PetitionMemo> memos) {
  public Rounds {
    calls = List.copyOf(calls);
    memos = List.copyOf(memos);
  }

  private record Begun(int round, Instant at) {}

  /** The number of the round in which the case is, from 1. */
  public int current() {
    return latest().map(Begun::round).orElse(1);
  }

  /** Since when this round has run, as whoever began it states; nothing for the first. */
  public Optional<Instant> begunAt() {
    return latest().map(Begun::at);
  }

  /** The call of this round in which the customer was satisfied. */
  public Optional<FollowUp> satisfied() {
    return calls.stream().filter(it -> !it.again() && it.round() == current()).findFirst();
  }

  private Optional<Begun> latest() {
    return Stream.concat(
            calls.stream()
                .filter(FollowUp::again)
                .map(it -> new Begun(it.round() + 1, it.call().calledAt())),
            memos.stream()
                .flatMap(
                    it ->
                        it.begun().stream()
                            .map(round -> new Begun(round, it.decision().made().at()))))
        .max(Comparator.comparing(Begun::round));
  }
}

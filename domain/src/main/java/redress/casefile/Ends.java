package redress.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.closing.ClosingRules;
import redress.disposition.Disposition;
import redress.followup.FollowUp;
import redress.memo.PetitionMemo;
import redress.outcome.Outcome;
import redress.outcome.OutcomeRules;
import redress.round.Rounds;
import redress.rule.Finding;

/**
 * What a case comes to in its last round: something was planned and reached, the customer was told,
 * and the customer is satisfied. What of it must not be missing is said by the conditions of the
 * procedure.
 */
final class Ends {
  private Ends() {}

  /** How often the case has been handled. */
  static Rounds rounds(Beside beside) {
    return new Rounds(beside.parts(FollowUp.class), beside.parts(PetitionMemo.class));
  }

  /** When the customer was told first in this round what came of it, if that has happened. */
  static Optional<Instant> toldAt(Beside beside) {
    var rounds = rounds(beside);
    var messages =
        beside.parts(Message.class).stream()
            .filter(it -> it.closing() && it.round() == rounds.current())
            .map(it -> it.words().sentAt());
    var answers =
        beside.parts(CustomerAnswer.class).stream()
            .filter(CustomerAnswer::full)
            .map(it -> it.sending().sentAt())
            .filter(sent -> rounds.begunAt().filter(began -> !sent.isAfter(began)).isEmpty());
    return Stream.concat(messages, answers).min(Comparator.naturalOrder());
  }

  /** What is not there yet and must be, by these conditions. */
  static List<Finding> missing(Situation at, ClosingRules closing) {
    var missing = new ArrayList<Finding>();
    var round = rounds(at.beside()).current();
    if (asks(closing, ClosingRules.FOLLOW_UP_MISSING)
        && rounds(at.beside()).satisfied().isEmpty()) {
      closing
          .finding(
              "/parts/followUps",
              ClosingRules.FOLLOW_UP_MISSING,
              "nobody has learnt in round %d that the customer is satisfied".formatted(round))
          .ifPresent(missing::add);
    }
    if (asks(closing, ClosingRules.CLOSING_MESSAGE_MISSING) && toldAt(at.beside()).isEmpty()) {
      closing
          .finding(
              "/parts/messages",
              ClosingRules.CLOSING_MESSAGE_MISSING,
              "the customer was not told in round %d what came of it".formatted(round))
          .ifPresent(missing::add);
    }
    if (asks(closing, ClosingRules.DISPOSITION_MISSING) && !planned(at.beside())) {
      closing
          .finding(
              "/parts/dispositions",
              ClosingRules.DISPOSITION_MISSING,
              "nobody has approved in round %d what is done for the customer".formatted(round))
          .ifPresent(missing::add);
    }
    if (asks(closing, ClosingRules.OUTCOME_MISSING)) {
      outcome(at, closing, round, missing);
    }
    return missing;
  }

  /** Whether something is approved that was not carried out before this round began. */
  private static boolean planned(Beside beside) {
    return beside.parts(Disposition.class).stream()
        .anyMatch(it -> it.inForce() && !DispositionActions.another(it, rounds(beside)));
  }

  private static boolean asks(ClosingRules closing, String code) {
    return closing.conditions().containsKey(code);
  }

  private static void outcome(
      Situation at, ClosingRules closing, int round, List<Finding> missing) {
    var kind = at.complaint().intake().source().kind();
    at.procedure()
        .sections()
        .find(OutcomeRules.class)
        .flatMap(rules -> rules.of(kind))
        .filter(
            wanted ->
                at.beside().parts(Outcome.class).stream()
                    .noneMatch(it -> it.kind() == wanted && it.round() == round))
        .flatMap(
            wanted ->
                closing.finding(
                    "/parts/outcomes",
                    ClosingRules.OUTCOME_MISSING,
                    "what is %s comes to %s, which was not recorded in round %d"
                        .formatted(kind, wanted, round)))
        .ifPresent(missing::add);
  }
}

package redress.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.QUALITY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.penalty.DeductionRules;
import redress.rule.RuleId;
import redress.sanction.SanctionKind.Amount;

/** What a document cannot say about rewards and penalties (S4-32). */
class SanctionNonsenseTest {
  private static final RuleId RULE = new RuleId("S4-32");

  @Test
  void only_a_penalty_with_an_amount_is_taken_from_pay_and_no_reward_is_a_measure_S4_32() {
    nonsense(() -> kind(true, Amount.REQUIRED, true, false));
    nonsense(() -> kind(false, Amount.NONE, true, false));
    nonsense(() -> kind(true, Amount.NONE, false, true));
    assertEquals(Amount.REQUIRED, kind(true, Amount.REQUIRED, false, false).money());
    assertEquals(Amount.OPTIONAL, kind(false, Amount.OPTIONAL, true, true).money());
    assertEquals(Amount.NONE, kind(false, Amount.NONE, false, true).money());
  }

  @Test
  void there_is_a_kind_and_somebody_who_approves_S4_32() {
    var kinds = Map.of("FINE", kind(false, Amount.REQUIRED, true, false));
    var signers = ExampleNotice.RULES.signers();
    nonsense(() -> rules(Map.of(), signers));
    nonsense(() -> rules(kinds, List.of()));
    assertEquals(signers, rules(kinds, signers).signers());
  }

  private static SanctionRules rules(
      Map<String, SanctionKind> kinds, List<SanctionRules.Signer> signers) {
    return new SanctionRules(
        kinds, Set.of(QUALITY), signers, List.of(), Optional.empty(), RULE, RULE);
  }

  private static SanctionKind kind(
      boolean reward, Amount amount, boolean taken, boolean disciplinary) {
    return new SanctionKind(
        reward,
        amount,
        taken ? Optional.of(DeductionRules.Kind.NON_LOSS) : Optional.empty(),
        disciplinary,
        Optional.empty(),
        RULE);
  }

  private static void nonsense(org.junit.jupiter.api.function.Executable made) {
    assertThrows(IllegalArgumentException.class, made);
  }
}

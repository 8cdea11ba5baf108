package redress.liability;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.liability.SharedLiability.Share;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

class LiabilityRulesTest {
  private static final LiabilityRules RULES =
      new LiabilityRules(Set.of("OURS", "CUSTOMER", "PARTNER"), new RuleId("S1-13"));

  @Test
  void shares_of_known_parties_that_make_a_hundred_are_stated_S1_13() {
    assertDoesNotThrow(() -> RULES.check(shares("OURS=100")));
    assertDoesNotThrow(() -> RULES.check(shares("OURS=99.99", "PARTNER=0.01")));
    var stated = SharedLiability.stated(made("OURS=66.50", "PARTNER=33.5"), RULES);
    assertEquals("OURS PARTNER", stated.value().parties());
    assertEquals(Set.of("li"), stated.value().workers());
    var entry = stated.entries().getFirst();
    assertEquals(new RuleId("S1-13"), entry.rule());
    assertEquals(
        List.of(
            new Change("/liabilities/" + uuid(2) + "/shares", null, "OURS 66.5 %, PARTNER 33.5 %")),
        entry.changes());
  }

  @ParameterizedTest
  @CsvSource({"99.99", "100.01", "50"})
  void shares_that_make_less_or_more_than_a_hundred_are_refused_S1_13(String sum) {
    var rest = new BigDecimal(sum).subtract(new BigDecimal("40"));
    var refusal =
        assertThrows(Refusal.class, () -> RULES.check(shares("OURS=40", "PARTNER=" + rest)));
    assertEquals("SHARES_NOT_100", refusal.code());
    assertThrows(
        Refusal.class, () -> SharedLiability.stated(made("OURS=40", "PARTNER=" + rest), RULES));
    assertEquals(new RuleId("S1-13"), refusal.rule());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
  }

  @Test
  void every_share_that_the_procedure_does_not_allow_is_named_S1_13() {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                RULES.check(
                    shares("OURS=0", "NOBODY=50", "PARTNER=100.01", "OURS=-1", "CUSTOMER=0.01")));
    assertEquals("LIABILITY_UNFIT", refusal.code());
    assertEquals(
        List.of(
            "/shares/0/percent OUT_OF_RANGE",
            "/shares/1/party NOT_IN_PROCEDURE",
            "/shares/2/percent OUT_OF_RANGE",
            "/shares/3/party GIVEN_TWICE",
            "/shares/3/percent OUT_OF_RANGE"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    assertEquals(
        List.of(RULES.rule()), refusal.findings().stream().map(Finding::rule).distinct().toList());
  }

  @Test
  void a_procedure_says_who_may_be_at_fault_S1_13() {
    assertThrows(IllegalArgumentException.class, () -> new LiabilityRules(Set.of(), RULES.rule()));
  }

  private static SharedLiability made(String... shares) {
    return new SharedLiability(
        new PartId(complaintId(1), uuid(2)), 1, shares(shares), "both", new Mark(MONDAY, "li"));
  }

  private static List<Share> shares(String... all) {
    return Arrays.stream(all)
        .map(it -> it.split("="))
        .map(it -> new Share(it[0], new BigDecimal(it[1])))
        .toList();
  }
}

package redress.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.sanction.ExampleNotice.LIMITS;
import static redress.sanction.ExampleNotice.MARK;
import static redress.sanction.ExampleNotice.RULES;
import static redress.sanction.ExampleNotice.head;
import static redress.sanction.ExampleNotice.manager;
import static redress.sanction.ExampleNotice.mark;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.uuid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.sanction.RewardPenaltyNotice.State;

class NoticeTest {
  @Test
  void a_notice_is_signed_in_order_and_approved_by_the_last_S4_32() {
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    refused("NOT_YOUR_SIGNATURE", () -> sign(proposed, manager()));
    var signed = sign(proposed, head());
    assertEquals(State.HEAD_SIGNED, signed.state(RULES));
    assertNull(signed.copies());
    var approved =
        signed.sign(manager(), mark("gm", 20), ExampleNotice.copies(), RULES, LIMITS).value();
    assertEquals(State.GM_SIGNED, approved.state(RULES));
    assertEquals(2, approved.copies().copies().size());
    refused("ALREADY_SIGNED", () -> sign(approved, manager()));
  }

  @Test
  void nobody_signs_what_he_proposed_or_what_is_about_him_S4_32() {
    var terms = ExampleNotice.proposed(1, "FINE", "500.00", null).terms();
    var own =
        RewardPenaltyNotice.proposed(
                new RewardPenaltyNotice.Id(ACME, uuid(1)),
                EDITION,
                terms,
                new Basis("basis", null, null),
                mark("head", 0),
                RULES)
            .value();
    refused("OWN_NOTICE", () -> sign(own, head()));
    var about = new Person(ACME, "manufacturing-clerk", head().department(), head().position());
    refused("OWN_NOTICE", () -> sign(ExampleNotice.proposed(1, "FINE", "500.00", null), about));
  }

  @Test
  void what_is_not_allowed_is_not_proposed_S4_32_S4_19() {
    refused("KIND_NOT_IN_PROCEDURE", () -> ExampleNotice.proposed(1, "EXILE", null, null));
    refused("MONEY_MISSING", () -> ExampleNotice.proposed(1, "FINE", null, null));
    refused("MONEY_NOT_ALLOWED", () -> ExampleNotice.proposed(1, "WARNING", "1.00", null));
    refused("MONEY_NEGATIVE", () -> ExampleNotice.proposed(1, "BONUS", "-1.00", null));
    var small = refused("FINE_TOO_SMALL", () -> ExampleNotice.proposed(1, "FINE", "399.99", null));
    assertEquals(new RuleId("S4-19"), small.rule());
    var terms =
        new Terms(
            "BONUS", new Department("SALES"), null, Money.of("1.00", "CNY"), "why", null, null);
    refused("NOT_A_RECIPIENT", () -> Proposing.check(terms, RULES));
  }

  @Test
  void a_loss_needs_the_contract_and_the_statement_and_stays_a_proposal_without_L_01() {
    assertEquals(List.of("AGREEMENT_MISSING", "STATEMENT_MISSING"), missing("LOSS", Basis.NONE));
    assertEquals(List.of(), missing("LOSS", new Basis(null, "clause 7", "I did")));
  }

  @Test
  void a_fine_needs_the_legal_basis_that_the_company_relies_on_L_02() {
    assertEquals(List.of("LEGAL_BASIS_MISSING"), missing("FINE", Basis.NONE));
    assertEquals(List.of(), missing("FINE", new Basis("the bonus rules", null, null)));
  }

  @Test
  void a_demotion_needs_a_recorded_agreement_L_03() {
    assertEquals(List.of("AGREEMENT_MISSING"), missing("DEMOTION", Basis.NONE));
    assertEquals(List.of(), missing("DEMOTION", new Basis(null, "clause 9", null)));
    assertEquals(List.of(), missing("WARNING", Basis.NONE));
  }

  @Test
  void what_is_carried_out_is_not_withdrawn_and_not_before_it_is_approved_S4_32() {
    var executed = ExampleNotice.executed();
    assertEquals(State.FINANCE_EXECUTED, executed.state(RULES));
    refused("ALREADY_EXECUTED", () -> executed.withdraw(manager(), "why", MARK, RULES));
    var approved = ExampleNotice.approved(1, "WARNING", null, null);
    var early = new Execution(MARK.at(), MARK, List.of(), List.of());
    refused("EXECUTED_BEFORE_SIGNED", () -> approved.execute(early, RULES));
  }

  @Test
  void what_is_signed_is_withdrawn_by_who_signed_last_or_would_sign_after_S4_32() {
    var clerk = new Person(ACME, "clerk", ExampleNotice.OFFICE, new Position("CLERK"));
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    assertEquals(State.WITHDRAWN, withdrawn(proposed, clerk));
    var signed = sign(proposed, head());
    var refused = refused("NOT_YOURS_TO_WITHDRAW", () -> withdrawn(signed, clerk));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refused.kind());
    assertEquals(State.WITHDRAWN, withdrawn(signed, head()));
    assertEquals(State.WITHDRAWN, withdrawn(signed, manager()));
    var approved = ExampleNotice.approved(1, "FINE", "500.00", null);
    refused("NOT_YOURS_TO_WITHDRAW", () -> withdrawn(approved, head()));
    assertEquals(State.WITHDRAWN, withdrawn(approved, manager()));
    var frozen = Disputed.frozen(approved, uuid(9), RULES.rule()).value();
    refused("NOT_YOURS_TO_WITHDRAW", () -> withdrawn(frozen, head()));
  }

  @Test
  void what_a_signed_notice_rests_on_stays_while_a_memo_freezes_it_S4_32() {
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    var other = new Basis("others", null, null);
    var frozen = Disputed.frozen(proposed, uuid(9), RULES.rule()).value();
    assertEquals("others", frozen.rest(other, RULES).value().basis().legalBasis());
    var signed = Disputed.frozen(sign(proposed, head()), uuid(9), RULES.rule()).value();
    refused("ALREADY_SIGNED", () -> signed.rest(other, RULES));
  }

  private static State withdrawn(RewardPenaltyNotice notice, Person by) {
    return notice.withdraw(by, "why", MARK, RULES).value().state(RULES);
  }

  private static List<String> missing(String kind, Basis basis) {
    return basis.missing(RULES.kind(kind), true, LIMITS).stream().map(Finding::code).toList();
  }

  private static RewardPenaltyNotice sign(RewardPenaltyNotice notice, Person by) {
    return notice.sign(by, mark(by.user(), 10), null, RULES, LIMITS).value();
  }

  private static Refusal refused(String code, Executable asked) {
    var refusal = assertThrows(Refusal.class, asked);
    assertEquals(code, refusal.code());
    return refusal;
  }
}

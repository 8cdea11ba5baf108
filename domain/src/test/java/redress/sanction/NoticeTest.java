package redress.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.sanction.ExampleNotice.LIMITS;
import static redress.sanction.ExampleNotice.MARK;
import static redress.sanction.ExampleNotice.RULES;
import static redress.sanction.ExampleNotice.head;
import static redress.sanction.ExampleNotice.manager;
import static redress.sanction.ExampleNotice.mark;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import redress.testing.Told;

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
    refused("MONEY_NEGATIVE", () -> ExampleNotice.proposed(1, "BONUS", "0.00", null));
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
    var early = new Execution(MARK.at().minusSeconds(60), MARK, List.of(), List.of());
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
    var mine = resting(new Basis("basis", null, null), "gm", "500.00");
    refused("OWN_NOTICE", () -> withdrawn(mine, manager()));
    refused("OWN_NOTICE", () -> mine.rest(new Basis("none", null, null), manager(), RULES));
    var own = sign(mine, head());
    refused("OWN_NOTICE", () -> withdrawn(own, manager()));
    assertEquals(State.WITHDRAWN, withdrawn(own, head()));
  }

  @Test
  void what_a_signed_notice_rests_on_stays_while_a_memo_freezes_it_S4_32() {
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    var other = new Basis("others", null, null);
    var frozen = Disputed.frozen(proposed, uuid(9), RULES.rule()).value();
    assertEquals("others", frozen.rest(other, head(), RULES).value().basis().legalBasis());
    var signed = Disputed.frozen(sign(proposed, head()), uuid(9), RULES.rule()).value();
    refused("ALREADY_SIGNED", () -> signed.rest(other, head(), RULES));
  }

  @Test
  void each_step_of_a_notice_is_the_next_version_and_tells_what_it_changed_S4_32() {
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    var rested = proposed.rest(new Basis("others", null, null), head(), RULES);
    assertEquals(
        List.of("NOTICE_BASIS_RECORDED S4-32 {/basis/legalBasis the bonus rules of 2026 others}"),
        Told.of(rested));
    var signed = rested.value().sign(head(), mark("head", 10), null, RULES, LIMITS);
    assertEquals(
        List.of("NOTICE_SIGNED S4-32 {/signatures/0 null head} {/state PROPOSED HEAD_SIGNED}"),
        Told.of(signed));
    var approved =
        signed.value().sign(manager(), mark("gm", 20), ExampleNotice.copies(), RULES, LIMITS);
    assertEquals(
        List.of("NOTICE_APPROVED S4-32 {/signatures/1 null gm} {/state HEAD_SIGNED GM_SIGNED}"),
        Told.of(approved));
    var works = new Person(ACME, "works", ExampleNotice.WORKS, new Position("CLERK"));
    var received = approved.value().received(2, works, mark("works", 30));
    assertEquals(
        List.of("NOTICE_COPY_RECEIVED S4-32 {/copies/2/department null MANUFACTURING}"),
        Told.of(received));
    var withdrawn = received.value().withdraw(manager(), "why", mark("gm", 40), RULES);
    assertEquals(List.of("NOTICE_WITHDRAWN S4-32: why"), Told.of(withdrawn));
    assertEquals(
        List.of(2L, 3L, 4L, 5L, 6L),
        Stream.of(rested, signed, approved, received, withdrawn)
            .map(it -> it.value().version())
            .toList());
    assertEquals(List.of(), Told.of(proposed.rest(proposed.basis(), head(), RULES)));
  }

  @Test
  void what_a_notice_rests_on_is_put_right_place_by_place_L_01() {
    var first = Basis.NONE.with(new Basis("a", null, null)).with(new Basis(null, "b", null));
    var whole = first.with(new Basis(null, null, "c"));
    assertEquals(new Basis("a", "b", "c"), whole);
    assertEquals(new Basis("x", "b", "c"), whole.with(new Basis("x", null, null)));
    assertEquals(new Basis("a", "y", "c"), whole.with(new Basis(null, "y", null)));
    assertEquals(new Basis("a", "b", "z"), whole.with(new Basis(null, null, "z")));
  }

  @Test
  void without_what_it_rests_on_nobody_signs_what_falls_on_a_person_L_02() {
    var bare = resting(Basis.NONE, "manufacturing-clerk", "500.00");
    var refusal = refused("BASIS_MISSING", () -> sign(bare, head()));
    assertEquals("L-02", refusal.rule().id());
    assertEquals(
        List.of("/basis/legalBasis LEGAL_BASIS_MISSING"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    assertEquals(State.HEAD_SIGNED, sign(resting(Basis.NONE, null, "500.00"), head()).state(RULES));
    var whole = terms("manufacturing-clerk", "500.00");
    assertTrue(whole.taken());
    assertFalse(terms(null, "500.00").taken());
    assertFalse(terms("manufacturing-clerk", null).taken());
  }

  @Test
  void nobody_signs_twice_S4_32() {
    var twice =
        new SanctionRules(
            RULES.kinds(),
            RULES.recipients(),
            List.of(RULES.signers().getFirst(), RULES.signers().getFirst()),
            List.of(),
            RULES.least(),
            RULES.executionRule(),
            RULES.rule());
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    var signed = proposed.sign(head(), mark("head", 10), null, twice, LIMITS).value();
    refused("OWN_NOTICE", () -> signed.sign(head(), mark("head", 20), null, twice, LIMITS));
  }

  @Test
  void what_is_asked_at_the_wrong_time_is_refused_by_how_far_the_notice_is_S4_32() {
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    var done = new Execution(MARK.at(), MARK, List.of(), List.of());
    refused("NOT_SIGNED", () -> proposed.execute(done, RULES));
    refused("NOT_SIGNED", () -> sign(proposed, head()).execute(done, RULES));
    var withdrawn = proposed.withdraw(head(), "why", MARK, RULES).value();
    refused("NOTICE_WITHDRAWN", () -> withdrawn.execute(done, RULES));
    refused("NOTICE_WITHDRAWN", () -> withdrawn.withdraw(head(), "why", MARK, RULES));
    assertEquals(
        "ALREADY_SIGNED", sign(proposed, head()).holds(RULES, State.PROPOSED).get().code());
    assertEquals("NOT_SIGNED", sign(proposed, head()).holds(RULES, State.GM_SIGNED).get().code());
  }

  @Test
  void the_least_fine_itself_is_enough_and_nothing_is_no_fine_S4_19() {
    var exact = ExampleNotice.proposed(1, "FINE", "400.00", null);
    assertEquals(State.PROPOSED, exact.state(RULES));
    var free = new LeastFines(true, Map.of("FINE", BigDecimal.ZERO), new RuleId("S4-19"));
    assertEquals(Optional.empty(), free.refusal("FINE", Money.of("0.00", "CNY")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LeastFines(true, Map.of("FINE", new BigDecimal("-0.01")), free.rule()));
  }

  @Test
  void whoever_may_not_do_it_is_told_who_may_S4_32() {
    var proposed = ExampleNotice.proposed(1, "FINE", "500.00", null);
    assertEquals(
        "the next signature is that of DEPARTMENT_HEAD of GM_OFFICE;"
            + " gm is GENERAL_MANAGER of GM_OFFICE",
        refused("NOT_YOUR_SIGNATURE", () -> sign(proposed, manager())).getMessage());
    var clerk = new Person(ACME, "clerk", ExampleNotice.OFFICE, new Position("CLERK"));
    assertEquals(
        "head signed it: it is withdrawn by DEPARTMENT_HEAD of GM_OFFICE or GENERAL_MANAGER of"
            + " GM_OFFICE; clerk is CLERK of GM_OFFICE",
        refused("NOT_YOURS_TO_WITHDRAW", () -> withdrawn(sign(proposed, head()), clerk))
            .getMessage());
    assertEquals(
        "HEAD of the department", new SanctionRules.Signer(null, new Position("HEAD")).toString());
    var terms =
        new Terms("BONUS", new Department("SALES"), null, Money.of("1.00", "CNY"), "x", null, null);
    assertEquals(
        "notices are about [MANUFACTURING], and not about SALES",
        refused("NOT_A_RECIPIENT", () -> Proposing.check(terms, RULES)).getMessage());
  }

  @Test
  void its_history_has_told_what_it_says_and_what_it_charges_S4_32() {
    assertEquals(
        List.of(
            "/kind FINE",
            "/department MANUFACTURING",
            "/user manufacturing-clerk",
            "/money 300.00 CNY",
            "/number 261102"),
        ExampleNotice.corrected().told().stream().map(it -> it.path() + " " + it.to()).toList());
  }

  @Test
  void what_no_objection_has_changed_is_one_passage_however_that_was_said() {
    assertEquals(Passage.begun(MARK), new Passage(MARK, List.of(), null, null, null, List.of()));
  }

  private static RewardPenaltyNotice resting(Basis basis, String user, String money) {
    return RewardPenaltyNotice.proposed(
            new RewardPenaltyNotice.Id(ACME, uuid(1)),
            EDITION,
            terms(user, money),
            basis,
            MARK,
            RULES)
        .value();
  }

  private static Terms terms(String user, String money) {
    var amount = money == null ? null : Money.of(money, "CNY");
    return new Terms("FINE", ExampleNotice.WORKS, user, amount, "drilled twice", null, null);
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

package redress.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Course.Acceptance;
import redress.disposition.Course.Given;
import redress.disposition.Disposition.Done;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.history.Changed;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Told;

/**
 * What may become of what a customer is given, at each step of its life, and what is told of it.
 */
class DispositionLifeTest {
  private static final RuleId RULE = new RuleId("S3-03");
  private static final RuleId APPROVING = new RuleId("S4-30");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final Mark HEAD = new Mark(MONDAY.plusSeconds(60), "head");
  private static final Done DONE = new Done(MONDAY.plusSeconds(120), CLERK);
  private static final Signature SIGNED =
      new Signature(new Position("HEAD"), Money.of("50.00", "CNY"), HEAD, APPROVING);
  private static final DispositionRules RULES =
      new DispositionRules(
          Set.of(Demand.COMPENSATION_CLAIM, Demand.RETURN),
          new RuleId("S4-12"),
          new RuleId("S3-04"),
          new RuleId("S3-14"),
          new AcceptanceRules(Set.of(QUALITY), true, new RuleId("D-5")),
          Amounts.UNSAID,
          RULE);

  /** Neither counting nor a standard nor consent nor acceptance is asked. */
  private static final DispositionRules FREE =
      new DispositionRules(RULES.remedies(), null, null, null, null, Amounts.UNSAID, RULE);

  private static Disposition proposed() {
    return Disposition.proposed(new PartId(complaintId(1), uuid(7)), paying("50.00"), CLERK, RULES)
        .value();
  }

  private static Disposition approved() {
    return proposed().approve(SIGNED, RULES).value();
  }

  private static Disposition consented() {
    return approved().consent(DONE, RULES, APPROVING).value();
  }

  private static Disposition accepted() {
    return consented().accept(new Acceptance(QUALITY, CLERK), RULES, APPROVING).value();
  }

  private static Disposition completed() {
    return accepted().complete(DONE, 2, RULES, APPROVING).value();
  }

  private static Disposition ended(End how) {
    return proposed().end(new Ended(how, "too dear", HEAD), RULES, APPROVING).value();
  }

  /** Approved with a ceiling, so that the pieces are counted later. */
  private static Disposition atMost() {
    var line = new Terms.Line(Demand.RETURN, "P-1", null, 9, Money.of("50.00", "CNY"));
    return Disposition.proposed(new PartId(complaintId(1), uuid(7)), terms(line), CLERK, RULES)
        .value()
        .approve(SIGNED, RULES)
        .value();
  }

  @Test
  void at_each_step_some_things_may_be_done_and_the_others_not_yet_or_not_any_more_S4_12_D_5() {
    var states = new LinkedHashMap<String, Disposition>();
    states.put("proposed", proposed());
    states.put("approved", approved());
    states.put("approved at most", atMost());
    states.put("consented", consented());
    states.put("accepted", accepted());
    states.put("completed", completed());
    states.put("fallen", completed().fallen(APPROVING).value());
    states.put("refused", ended(End.REFUSED));
    states.put("withdrawn", ended(End.WITHDRAWN));
    var told = new ArrayList<String>();
    states.forEach(
        (name, it) -> {
          var may = it.may(RULES, APPROVING);
          var gates = new LinkedHashMap<String, Optional<Refusal>>();
          gates.put("amend", may.amend());
          gates.put("withdraw", may.withdraw());
          gates.put("refuse", may.refuse());
          gates.put("approve", may.approve());
          gates.put("determine", may.determine());
          gates.put("consent", may.consent());
          gates.put("accept", may.accept(QUALITY));
          gates.put("acceptable", may.acceptable());
          gates.put("complete", may.complete(List.of()));
          told.add(name + ": " + text(gates));
        });
    assertEquals(
        """
        proposed: amend withdraw refuse approve determine(NOT_APPROVED S4-30) \
        consent(NOT_APPROVED S4-30) accept acceptable complete(NOT_APPROVED S4-30)
        approved: amend withdraw refuse(ALREADY_APPROVED S4-30) \
        approve(ALREADY_APPROVED S4-30) determine(QUANTITY_DETERMINED S4-12) consent accept \
        acceptable complete(NOT_CONSENTED S3-14)
        approved at most: amend withdraw refuse(ALREADY_APPROVED S4-30) \
        approve(ALREADY_APPROVED S4-30) determine consent accept acceptable \
        complete(NOT_CONSENTED S3-14)
        consented: amend withdraw refuse(ALREADY_APPROVED S4-30) \
        approve(ALREADY_APPROVED S4-30) determine(QUANTITY_DETERMINED S4-12) \
        consent(ALREADY_CONSENTED S3-14) accept acceptable complete(NOT_ACCEPTED D-5)
        accepted: amend withdraw refuse(ALREADY_APPROVED S4-30) \
        approve(ALREADY_APPROVED S4-30) determine(QUANTITY_DETERMINED S4-12) \
        consent(ALREADY_CONSENTED S3-14) accept(ALREADY_ACCEPTED D-5) acceptable complete
        completed: amend(ALREADY_COMPLETED S3-03) withdraw(ALREADY_COMPLETED S3-03) \
        refuse(ALREADY_APPROVED S4-30) approve(ALREADY_APPROVED S4-30) \
        determine(ALREADY_COMPLETED S3-03) consent(ALREADY_COMPLETED S3-03) \
        accept(ALREADY_COMPLETED S3-03) acceptable(ALREADY_COMPLETED S3-03) \
        complete(ALREADY_COMPLETED S3-03)
        fallen: amend withdraw(ALREADY_GIVEN S3-03) refuse(ALREADY_GIVEN S3-03) approve \
        determine(NOT_APPROVED S4-30) consent(NOT_APPROVED S4-30) accept acceptable \
        complete(NOT_APPROVED S4-30)
        refused: amend(DISPOSITION_ENDED S3-03) withdraw(DISPOSITION_ENDED S3-03) \
        refuse(DISPOSITION_ENDED S3-03) approve(DISPOSITION_ENDED S3-03) \
        determine(DISPOSITION_ENDED S3-03) consent(DISPOSITION_ENDED S3-03) \
        accept(DISPOSITION_ENDED S3-03) acceptable(DISPOSITION_ENDED S3-03) \
        complete(DISPOSITION_ENDED S3-03)
        withdrawn: amend(DISPOSITION_ENDED S3-03) withdraw(DISPOSITION_ENDED S3-03) \
        refuse(DISPOSITION_ENDED S3-03) approve(DISPOSITION_ENDED S3-03) \
        determine(DISPOSITION_ENDED S3-03) consent(DISPOSITION_ENDED S3-03) \
        accept(DISPOSITION_ENDED S3-03) acceptable(DISPOSITION_ENDED S3-03) \
        complete(DISPOSITION_ENDED S3-03)\
        """,
        String.join("\n", told));
  }

  @Test
  void everybody_to_whom_the_case_was_sent_accepts_where_that_is_asked_D_5() {
    var may = accepted().may(RULES, APPROVING);
    var sales = new Department("SALES");
    assertEquals(Optional.empty(), may.complete(List.of(QUALITY)));
    var missing = may.complete(List.of(sales, QUALITY, new Department("FINANCE"))).orElseThrow();
    assertEquals("FINANCE, SALES has not accepted it yet", missing.getMessage());
    assertEquals(Optional.empty(), may.accept(sales));
    var few = new AcceptanceRules(Set.of(QUALITY), false, new RuleId("D-5"));
    assertEquals(Set.of("QUALITY"), few.involved(List.of(sales)));
    assertEquals(Set.of("QUALITY", "SALES"), RULES.acceptance().involved(List.of(sales)));
    var nobody = approved().may(FREE, APPROVING);
    assertEquals("ACCEPTANCE_NOT_ASKED", nobody.acceptable().orElseThrow().code());
    assertEquals(Optional.empty(), nobody.complete(List.of(sales)));
  }

  @Test
  void what_was_written_by_somebody_is_signed_by_somebody_else_S4_30() {
    var amended = proposed().amend(paying("40.00"), HEAD, RULES, false, APPROVING).value();
    var may = amended.may(RULES, APPROVING);
    assertEquals("OWN_PROPOSAL", may.sign("clerk").orElseThrow().code());
    assertEquals("OWN_PROPOSAL", may.sign("head").orElseThrow().code());
    assertEquals(Optional.empty(), may.sign("gm"));
  }

  @Test
  void what_history_tells_of_each_step_S4_30_S3_03() {
    var more = paying("60.00");
    assertEquals(
        """
        DISPOSITION_PROPOSED S3-03 {lines null [COMPENSATION_CLAIM 50.00 CNY]} \
        {settlement null 50.00 CNY} {text null as agreed} {standard null GB/T 1}
        DISPOSITION_APPROVED S4-30 {approvedBy null head} {level null HEAD} \
        {amount null 50.00 CNY}
        CUSTOMER_CONSENTED S3-14 {consentedAt null 2026-11-23T01:02:00.123456Z}
        PLAN_ACCEPTED D-5 {accepted null QUALITY}
        DISPOSITION_COMPLETED S3-03 {completedAt null 2026-11-23T01:02:00.123456Z}
        DISPOSITION_AMENDED S3-03 {lines [COMPENSATION_CLAIM 50.00 CNY] \
        [COMPENSATION_CLAIM 60.00 CNY]} {settlement 50.00 CNY 60.00 CNY}
        APPROVAL_VOIDED S4-30 {approvedBy head null} {level HEAD null}
        DISPOSITION_AMENDED S3-03 {lines [COMPENSATION_CLAIM 50.00 CNY] \
        [COMPENSATION_CLAIM 60.00 CNY]} {settlement 50.00 CNY 60.00 CNY}
        DISPOSITION_AMENDED S3-03 {lines null [COMPENSATION_CLAIM 60.00 CNY]} \
        {settlement null 60.00 CNY} {text null as agreed} {standard null GB/T 1}
        APPROVAL_VOIDED S4-30 {approvedBy head null} {level HEAD null} {given null 50.00 CNY}
        APPROVAL_VOIDED S4-30 {approvedBy head null} {level HEAD null} {given null 50.00 CNY}
        DISPOSITION_REFUSED S4-30 {ended null REFUSED}: too dear
        DISPOSITION_WITHDRAWN S4-30 {ended null WITHDRAWN}: too dear\
        """,
        told(
            List.of(
                Disposition.proposed(
                    new PartId(complaintId(1), uuid(7)), paying("50.00"), CLERK, RULES),
                proposed().approve(SIGNED, RULES),
                approved().consent(DONE, RULES, APPROVING),
                approved().accept(new Acceptance(QUALITY, CLERK), RULES, APPROVING),
                accepted().complete(DONE, 2, RULES, APPROVING),
                approved().amend(more, CLERK, RULES, false, APPROVING),
                approved().amend(more, CLERK, RULES, true, APPROVING),
                completed().again(more, CLERK, RULES, APPROVING),
                completed().fallen(APPROVING),
                proposed().end(new Ended(End.REFUSED, "too dear", HEAD), RULES, APPROVING),
                proposed().end(new Ended(End.WITHDRAWN, "too dear", HEAD), RULES, APPROVING))));
  }

  @Test
  void each_step_is_another_version_and_keeps_what_was_before() {
    var done = completed();
    assertEquals(5, done.version());
    assertEquals(SIGNED, done.signature());
    assertEquals(DONE, done.course().consented());
    assertEquals(List.of(new Acceptance(QUALITY, CLERK)), done.course().accepted());
    assertEquals(Optional.of(new Position("HEAD")), done.signedLevel());
    assertEquals(Optional.empty(), proposed().signedLevel());
    assertEquals(Optional.empty(), ended(End.WITHDRAWN).signedLevel());
    var fallen = done.fallen(APPROVING).value();
    assertEquals(6, fallen.version());
    assertEquals(null, fallen.signature());
    assertEquals(List.of(), fallen.course().accepted());
    assertEquals(Optional.of(approved()), Disposition.inForce(List.of(proposed(), approved())));
    assertEquals(Optional.empty(), done.unfinished());
    assertEquals("DISPOSITION_OPEN", proposed().unfinished().orElseThrow().code());
    assertEquals("DISPOSITION_UNDONE", consented().unfinished().orElseThrow().code());
    assertEquals(Optional.empty(), ended(End.REFUSED).unfinished());
  }

  @Test
  void what_was_given_in_a_round_was_given_before_the_next_S1_21() {
    assertEquals(false, completed().doneBefore(2));
    assertEquals(true, completed().doneBefore(3));
    assertEquals(false, accepted().doneBefore(3));
    var first = new Course(null, DONE);
    assertEquals(false, first.completedBefore(1));
    assertEquals(true, first.completedBefore(2));
    var less = refused(() -> completed().again(paying("49.99"), CLERK, RULES, APPROVING));
    assertEquals("ALREADY_GIVEN", less.code());
    var same = completed().again(paying("50.00"), CLERK, RULES, APPROVING).value();
    assertEquals(6, same.version());
  }

  private static Optional<String> told(Optional<Given> given) {
    return given.map(it -> it.amount() + " " + it.signed());
  }

  @Test
  void whoever_had_a_hand_in_an_earlier_round_has_worked_on_it_S1_06() {
    var it = completed().again(paying("60.00"), CLERK, RULES, APPROVING).value();
    for (var doer : List.of("first", "second")) {
      var done = it.approve(SIGNED, FREE).value().complete(done(doer), 2, FREE, APPROVING);
      it = done.value().fallen(APPROVING).value();
    }
    assertTrue(it.workers().containsAll(Set.of("first", "second")), it.workers().toString());
    assertEquals(Set.of(HEAD.by()), new Given(yuan("1.00"), HEAD, null).hands());
  }

  private static Done done(String by) {
    return new Done(DONE.at(), new Mark(DONE.recorded().at(), by));
  }

  @Test
  void what_was_given_stays_given_whatever_is_decided_afterwards_S1_21_S4_25_S7() {
    var given = Optional.of("50.00 CNY " + HEAD);
    assertEquals(Optional.empty(), accepted().given());
    assertEquals(given, told(completed().given()));
    for (var it :
        List.of(
            completed().fallen(APPROVING).value(),
            completed().again(paying("60.00"), CLERK, RULES, APPROVING).value())) {
      assertEquals(given, told(it.given()));
      assertEquals(given, told(it.granted()));
      assertEquals("ALREADY_GIVEN", refused(() -> amended(it, paying("49.99"))).code());
      for (var how : End.values()) {
        var ended = new Ended(how, "not again", HEAD);
        var refusal = refused(() -> it.end(ended, RULES, APPROVING));
        assertEquals("ALREADY_GIVEN S3-03", refusal.code() + " " + refusal.rule().id());
        assertEquals(
            "50.00 CNY was given already and stays given: what is said of it may be changed, to no"
                + " less",
            refusal.getMessage());
      }
    }
    var more = completed().again(paying("60.00"), CLERK, RULES, APPROVING).value();
    var back = amended(more, paying("50.00")).value().approve(SIGNED, FREE).value();
    assertEquals(given, told(back.given()));
    assertEquals("ALREADY_GIVEN", refused(() -> amended(back, paying("49.99"))).code());
    var consented = back.consent(DONE, RULES, APPROVING).value();
    assertEquals(given, told(consented.given()));
    var signed = more.approve(SIGNED, FREE).value();
    assertEquals(Optional.of("60.00 CNY " + HEAD), told(signed.granted()));
    var twice = signed.complete(DONE, 3, FREE, APPROVING).value().fallen(APPROVING).value();
    assertEquals(Optional.of("60.00 CNY " + HEAD), told(twice.given()));
    assertEquals(Optional.empty(), proposed().granted());
  }

  @Test
  void each_step_refuses_by_itself_what_may_not_be_done_S3_14_S4_12() {
    var own = new Terms.Line(Demand.RETURN, null, null, null, Money.of("0", "CNY"));
    var open = terms(own);
    assertEquals("ALREADY_COMPLETED", refused(() -> amended(completed(), paying("1"))).code());
    assertEquals("ALREADY_APPROVED", refused(() -> approved().approve(SIGNED, RULES)).code());
    var endless = amended(proposed(), open).value();
    assertEquals("QUANTITY_UNDETERMINED", refused(() -> endless.approve(SIGNED, RULES)).code());
    assertEquals(SIGNED, endless.approve(SIGNED, FREE).value().signature());
    var late = new Ended(End.REFUSED, "too late", HEAD);
    assertEquals("ALREADY_APPROVED", refused(() -> approved().end(late, RULES, APPROVING)).code());
    var back = new Ended(End.WITHDRAWN, "not needed", HEAD);
    assertEquals(false, approved().end(back, RULES, APPROVING).value().inForce());
    assertEquals(
        "ALREADY_COMPLETED", refused(() -> completed().end(back, RULES, APPROVING)).code());
    assertEquals(
        "ALREADY_CONSENTED", refused(() -> consented().consent(DONE, RULES, APPROVING)).code());
    var twice = new Acceptance(QUALITY, HEAD);
    assertEquals(
        "ALREADY_ACCEPTED", refused(() -> accepted().accept(twice, RULES, APPROVING)).code());
    assertEquals(
        "NOT_CONSENTED", refused(() -> approved().complete(DONE, 1, RULES, APPROVING)).code());
    var before = new Done(DONE.at().minusSeconds(1), CLERK);
    var early = refused(() -> consented().complete(before, 1, RULES, APPROVING));
    assertEquals("DONE_BEFORE_CONSENT S3-14", early.code() + " " + early.rule().id());
    var free = approved().complete(before, 1, FREE, APPROVING).value();
    assertEquals(before, free.course().completed());
    var consented = approved().consent(DONE, FREE, APPROVING);
    assertEquals(RULE, consented.entries().getFirst().rule());
  }

  @Test
  void nobody_agrees_to_what_was_not_approved_yet_and_nothing_is_done_before_S3_03_S3_14_S5() {
    var early = new Done(HEAD.at().minusSeconds(1), CLERK);
    var agreed = refused(() -> approved().consent(early, RULES, APPROVING));
    assertEquals("AGREED_BEFORE_APPROVED S4-30", agreed.code() + " " + agreed.rule().id());
    assertEquals(
        "it was approved at 2026-11-23T01:01:00.123456Z: what follows it cannot have been at"
            + " 2026-11-23T01:00:59.123456Z",
        agreed.getMessage());
    var done = refused(() -> approved().complete(early, 1, FREE, APPROVING));
    assertEquals("DONE_BEFORE_APPROVED S4-30", done.code() + " " + done.rule().id());
    var minute = new Done(Instant.parse("2026-11-23T01:01:00Z"), CLERK);
    assertEquals(minute, approved().consent(minute, RULES, APPROVING).value().course().consented());
  }

  @Test
  void nothing_is_done_before_everybody_has_accepted_it_D_5_S5() {
    var later = new Mark(DONE.at().plusSeconds(60), "clerk");
    var accepted = consented().accept(new Acceptance(QUALITY, later), RULES, APPROVING).value();
    var early = refused(() -> accepted.complete(DONE, 1, RULES, APPROVING));
    assertEquals("DONE_BEFORE_ACCEPTED D-5", early.code() + " " + early.rule().id());
    assertEquals(
        true,
        early.getMessage().startsWith("QUALITY accepted it at " + later.at()),
        early.getMessage());
  }

  @Test
  void terms_that_the_procedure_does_not_have_are_refused_with_all_that_is_wrong_S3_04() {
    var terms =
        new Terms(
            List.of(
                new Terms.Line(Demand.COMPENSATION_CLAIM, null, null, null, yuan("-0.01")),
                new Terms.Line(Demand.EXCHANGE, null, 1, null, yuan("0.00"))),
            "all of it",
            null,
            null);
    var wrong =
        """
        TERMS_NOT_ALLOWED S3-03
        /lines/0/amount AMOUNT_NEGATIVE S3-03 nothing is worth less than 0, so not -0.01 CNY
        /lines/1/remedy NOT_IN_PROCEDURE S3-03 EXCHANGE is not given; what may be is \
        [RETURN, COMPENSATION_CLAIM]
        /standard STANDARD_MISSING S3-04 a plan names the standard or policy that it follows, or \
        why it follows none\
        """;
    var id = new PartId(complaintId(1), uuid(7));
    assertEquals(wrong, found(refused(() -> Disposition.proposed(id, terms, CLERK, RULES))));
    assertEquals(wrong, found(refused(() -> amended(proposed(), terms))));
    assertEquals(wrong, found(refused(() -> completed().again(terms, CLERK, RULES, APPROVING))));
    var waived = new Terms(paying("1.00").lines(), "all of it", null, "there is none");
    RULES.check(waived);
    FREE.check(new Terms(paying("0.00").lines(), "nothing", null, null));
  }

  @Test
  void history_must_have_told_what_is_given_and_who_signed_for_how_much() {
    assertEquals(
        "{settlement 50.00 CNY} {text as agreed} {approvedBy head} {level HEAD} {amount 50.00 CNY}",
        retold(approved()));
    assertEquals("{settlement 50.00 CNY} {text as agreed}", retold(proposed()));
    assertEquals(
        "{settlement 50.00 CNY} {text as agreed} {given 50.00 CNY}",
        retold(completed().fallen(APPROVING).value()));
    assertEquals(
        "/dispositions/%s/quantity".formatted(uuid(7)),
        RetoldDisposition.path(proposed(), RetoldDisposition.QUANTITY));
  }

  private static String retold(Disposition it) {
    return RetoldDisposition.of(it).stream()
        .map(one -> "{%s %s}".formatted(one.path(), one.to()))
        .collect(Collectors.joining(" "))
        .replace("/dispositions/%s/".formatted(uuid(7)), "");
  }

  private static String found(Refusal refusal) {
    return refusal.code()
        + " "
        + refusal.rule().id()
        + refusal.findings().stream()
            .map(
                it ->
                    "\n%s %s %s %s"
                        .formatted(it.pointer(), it.code(), it.rule().id(), it.sentence()))
            .collect(Collectors.joining());
  }

  private static Changed<Disposition> amended(Disposition it, Terms terms) {
    return it.amend(terms, CLERK, RULES, false, APPROVING);
  }

  private static Refusal refused(Runnable step) {
    return assertThrows(Refusal.class, step::run);
  }

  private static String told(List<Changed<Disposition>> steps) {
    return steps.stream()
        .flatMap(it -> Told.of(it).stream())
        .collect(Collectors.joining("\n"))
        .replace("/dispositions/%s/".formatted(uuid(7)), "");
  }

  private static String text(Map<String, Optional<Refusal>> gates) {
    return gates.entrySet().stream()
        .map(
            it ->
                it.getKey()
                    + it.getValue()
                        .map(no -> "(%s %s)".formatted(no.code(), no.rule().id()))
                        .orElse(""))
        .collect(Collectors.joining(" "));
  }

  private static Terms paying(String amount) {
    return terms(new Terms.Line(Demand.COMPENSATION_CLAIM, null, null, null, yuan(amount)));
  }

  private static Terms terms(Terms.Line line) {
    return new Terms(List.of(line), "as agreed", "GB/T 1", null);
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}

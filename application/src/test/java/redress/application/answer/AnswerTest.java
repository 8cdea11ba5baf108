package redress.application.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswer.Basis;
import redress.answer.Summary;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.complaint.ExampleCase;
import redress.application.complaint.ReadComplaint;
import redress.application.eightd.ExampleEightD;
import redress.application.investigation.AnalyseComplaint;
import redress.application.recurrence.LinkComplaint;
import redress.application.recurrence.SeparateComplaint;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Track.Mark;
import redress.eightd.ExampleReports;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.technical.TechnicalAnalysis;

/** What the customer is told, by whom, and on what basis. */
class AnswerTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");

  private ExampleCompany company = ExampleCompany.inMemory();
  private UUID complaint = ExampleCase.forwarded(company, Demand.ON_SITE).id();

  @Test
  void quality_summarises_and_marketing_support_answers_in_full_I_02_I_16_I_23() {
    answered("MANUFACTURING");
    answered("PURCHASING");
    var summary = summary();
    assertTrue(summary.full());
    assertEquals(departments("MANUFACTURING", "PURCHASING"), Set.copyOf(summary.answered()));
    assertTrue(replyOwed());
    company.clock().advance(Duration.ofMinutes(5));
    send(summary, true, "The bearings were replaced.");
    var answer = file().parts(CustomerAnswer.class).getLast();
    assertEquals("The bearings were replaced.", answer.sending().text());
    assertEquals(summary.id().value(), answer.basis().record());
    assertFalse(replyOwed());
  }

  @Test
  void an_answer_that_was_sent_while_the_case_went_on_with_another_is_not_owed_again_H_7() {
    answered("MANUFACTURING");
    var summary = summary();
    linked();
    assertFalse(replyOwed());
    company.clock().advance(Duration.ofMinutes(5));
    send(summary, true, "The bearings were replaced.");
    separated();
    assertFalse(replyOwed());
  }

  @Test
  void an_answer_of_technology_that_was_sent_meanwhile_is_not_owed_again_H_7() {
    under(
        DOCUMENT.replace(
            "\"technologyRepliesDirectly\": false", "\"technologyRepliesDirectly\": true"));
    asked(true);
    analyse("technology-clerk");
    linked();
    reply("MARKETING_SUPPORT");
    separated();
    assertFalse(replyOwed());
  }

  @Test
  void what_was_not_done_while_the_case_went_on_with_another_is_owed_again_H_7() {
    linked();
    assertFalse(replyOwed());
    separated();
    assertTrue(replyOwed());
  }

  @Test
  void what_somebody_was_asked_for_meanwhile_is_owed_then_unless_it_was_taken_back_H_7() {
    linked();
    assigned("PURCHASING");
    assigned("MANUFACTURING").withdrawn("not theirs");
    assertEquals(Set.of(), measuresOwed());
    separated();
    assertEquals(departments("PURCHASING"), measuresOwed());
  }

  @Test
  void an_answer_holds_the_words_that_were_sent_and_nothing_of_the_internal_report_I_02() {
    answered("MANUFACTURING");
    send(summary(), true, "The bearings were replaced.");
    var told = file().parts(CustomerAnswer.class).getLast().toString();
    assertTrue(told.contains("The bearings were replaced."));
    assertFalse(told.contains("noisy above 6000"), told);
    assertFalse(told.contains("Delivery of the lot"), told);
  }

  @Test
  void a_partial_summary_names_exactly_who_is_missing_I_23() {
    answered("MANUFACTURING");
    assigned("PURCHASING");
    var silent = assertThrows(Refusal.class, () -> summarise());
    assertEquals("MISSING_DEPARTMENTS_WRONG", silent.code());
    assertEquals("I-23", silent.rule().id());
    assertEquals(List.of("NOT_NAMED"), silent.findings().stream().map(Finding::code).toList());
    var wrong = assertThrows(Refusal.class, () -> summarise("PURCHASING", "MANUFACTURING"));
    assertEquals(List.of("NOT_MISSING"), wrong.findings().stream().map(Finding::code).toList());
    summarise("PURCHASING");
    var summary = file().parts(Summary.class).getLast();
    assertFalse(summary.full());
    assertEquals(List.of(new Department("PURCHASING")), summary.missing());
  }

  @Test
  void an_overdue_department_is_marked_as_such_I_23() {
    assigned("PURCHASING");
    company.clock().advance(Duration.ofHours(49));
    var refusal = assertThrows(Refusal.class, this::summarise);
    assertTrue(refusal.findings().getFirst().sentence().contains("PURCHASING"));
    assertTrue(refusal.findings().getFirst().sentence().contains("overdue"));
  }

  @Test
  void
      where_the_document_wants_it_a_summary_waits_until_each_department_answered_or_is_late_I_23() {
    under(DOCUMENT.replace("\"partial\": true", "\"partial\": false"));
    answered("MANUFACTURING");
    assigned("PURCHASING");
    var refusal = assertThrows(Refusal.class, () -> summarise("PURCHASING"));
    assertEquals("MEASURES_OUTSTANDING", refusal.code());
    assertEquals(Refusal.Kind.LATER, refusal.kind());
    assertTrue(refusal.getMessage().contains("PURCHASING"));
    company.clock().advance(Duration.ofHours(48).plusMillis(1));
    summarise("PURCHASING");
    assertEquals(1, file().parts(Summary.class).size());
  }

  @Test
  void a_withdrawn_department_is_not_missing_I_23() {
    answered("MANUFACTURING");
    assigned("PURCHASING").withdrawn("not theirs");
    assertTrue(summary().full());
  }

  @Test
  void where_the_information_is_wrong_nobody_is_asked_and_the_customer_is_told_I_23() {
    found(false, false);
    send(summary(), true, "The spindle runs as agreed.");
    assertFalse(replyOwed());
  }

  @Test
  void nothing_is_summarised_while_nobody_was_asked_and_nothing_found_wrong_I_23() {
    for (var before : List.<Runnable>of(() -> {}, () -> found(true, false))) {
      before.run();
      var refusal = assertThrows(Refusal.class, this::summarise);
      assertEquals("NO_DEPARTMENT_ASKED", refusal.code());
      assertEquals(Refusal.Kind.LATER, refusal.kind());
      assertEquals("I-23", refusal.rule().id());
    }
    answered("MANUFACTURING");
    summarise();
  }

  @Test
  void no_technical_question_is_raised_after_everything_was_said_I_03() {
    found(true, false);
    answered("MANUFACTURING");
    send(summary(), false, "So far we know this.");
    raise(true);
    raise(false);
    send(summary(), true, "All is known.");
    var refusal = assertThrows(Refusal.class, () -> raise(true));
    assertEquals("ALREADY_ANSWERED", refusal.code());
    assertEquals("I-03", refusal.rule().id());
    assertTrue(refusal.getMessage().contains(now().toString()));
    raise(false);
  }

  @Test
  void a_partial_answer_is_possible_but_leaves_the_reply_owed_I_16_I_23() {
    answered("MANUFACTURING");
    var purchasing = assigned("PURCHASING");
    summarise("PURCHASING");
    var partial = file().parts(Summary.class).getLast();
    var refusal = assertThrows(Refusal.class, () -> send(partial, true, "All is known."));
    assertEquals("SUMMARY_NOT_FULL", refusal.code());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertTrue(refusal.getMessage().contains("PURCHASING"));
    send(partial, false, "So far we know this.");
    assertTrue(replyOwed());
    purchasing.written(ExampleReports.interim(FRIDAY)).interim();
    send(summary(), true, "Now we know all.");
    assertFalse(replyOwed());
    assertEquals(2, file().parts(CustomerAnswer.class).size());
  }

  @Test
  void whatever_the_customer_is_told_ends_the_clocks_that_wait_for_any_word_F_3() {
    for (var moment : List.of("CUSTOMER_CONTACTED", "ACKNOWLEDGED", "FIRST_REPLIED")) {
      under(
          DOCUMENT.replace(
              "\"fulfilledBy\": \"CUSTOMER_ANSWERED\"", "\"fulfilledBy\": \"" + moment + "\""));
      answered("MANUFACTURING");
      assertTrue(replyOwed(), moment);
      send(summary(), false, "So far we know this.");
      assertFalse(replyOwed(), moment);
    }
  }

  @Test
  void a_full_answer_needs_a_summary_that_holds_everybody_who_was_asked_since_I_23() {
    answered("MANUFACTURING");
    var summary = summary();
    assigned("PURCHASING");
    var refusal = assertThrows(Refusal.class, () -> send(summary, true, "All is known."));
    assertEquals("SUMMARY_OUTDATED", refusal.code());
    send(summary, false, "So far we know this.");
  }

  @Test
  void the_customer_is_answered_after_the_summary_and_not_in_the_future_I_16() {
    assertEquals("NOTHING_TO_ANSWER", code(() -> send(UUID.randomUUID(), now())));
    answered("MANUFACTURING");
    var summary = summary();
    var id = summary.id().value();
    assertEquals("SENT_BEFORE_BASIS", code(() -> send(id, summary.made().at().minusMillis(1))));
    assertEquals("IN_THE_FUTURE", code(() -> send(id, now().plusMillis(1))));
    assertThrows(Unknown.class, () -> send(UUID.randomUUID(), now()));
  }

  @Test
  void only_quality_summarises_and_only_marketing_support_answers_I_02_I_23() {
    answered("MANUFACTURING");
    var head = company.person("marketing-support-head");
    var summarising = new SummariseMeasures.Command(head, complaint, "text", Set.of());
    var refusal =
        assertThrows(
            Refusal.class, () -> company.useCases().answers().summarise().handle(summarising));
    assertEquals("I-23", refusal.rule().id());
    var summary = summary();
    for (var user : List.of("quality-head", "technology-head", "account-manager")) {
      var sending = command(company.person(user), summary.id().value(), now(), true, "text");
      var other =
          assertThrows(
              Refusal.class, () -> company.useCases().answers().send().handle(sending), user);
      assertEquals(Refusal.Kind.ANOTHER_PERSON, other.kind());
      assertEquals("I-02", other.rule().id());
    }
  }

  @Test
  void the_ways_to_answer_are_the_documents_I_16() {
    under(
        DOCUMENT.replace(
            "\"channels\": [\"PHONE\", \"EMAIL\", \"ONLINE_CHAT\", \"WEB_FORM\"",
            "\"channels\": [\"PHONE\""));
    answered("MANUFACTURING");
    var summary = summary();
    var refusal = assertThrows(Refusal.class, () -> send(summary, true, "text"));
    assertEquals("CHANNEL_NOT_IN_PROCEDURE", refusal.code());
    assertEquals("I-16", refusal.rule().id());
    assertTrue(refusal.getMessage().contains("PHONE"));
  }

  @Test
  void a_technical_question_is_analysed_by_technology_and_answered_by_marketing_support_I_03() {
    assertEquals("NO_TECHNICAL_QUESTION", code(() -> analyse("technology-clerk")));
    asked(false);
    assertEquals("NO_TECHNICAL_QUESTION", code(() -> analyse("technology-clerk")));
    asked(true);
    var other = assertThrows(Refusal.class, () -> analyse("quality-head"));
    assertEquals("DUTY_NOT_YOURS", other.code());
    assertEquals("I-03", other.rule().id());
    analyse("technology-clerk");
    var analysis = file().parts(TechnicalAnalysis.class).getLast();
    assertEquals("Stiffer preload", analysis.content().solution());
    sendTechnically(analysis, true);
    assertEquals(
        Basis.Kind.TECHNICAL_ANALYSIS, file().parts(CustomerAnswer.class).getLast().basis().kind());
    assertFalse(replyOwed());
  }

  @Test
  void where_departments_were_asked_a_technical_answer_is_partial_I_03_I_23() {
    asked(true);
    analyse("technology-clerk");
    answered("MANUFACTURING");
    var analysis = file().parts(TechnicalAnalysis.class).getLast();
    assertEquals("SUMMARY_NOT_FULL", code(() -> sendTechnically(analysis, true)));
    sendTechnically(analysis, false);
    assertTrue(replyOwed());
  }

  @Test
  void a_full_answer_waits_for_the_technical_analysis_I_03_I_16() {
    asked(true);
    answered("MANUFACTURING");
    var summary = summary();
    var refusal = assertThrows(Refusal.class, () -> send(summary, true, "All is known."));
    assertEquals("TECHNICAL_ANALYSIS_OPEN", refusal.code());
    assertEquals("I-03", refusal.rule().id());
    send(summary, false, "So far we know this.");
    analyse("technology-clerk");
    send(summary, true, "All is known.");
    assertFalse(replyOwed());
  }

  @Test
  void technology_answers_itself_only_where_the_document_says_so_and_with_a_copy_I_03() {
    asked(true);
    analyse("technology-clerk");
    var refusal = assertThrows(Refusal.class, () -> reply("MARKETING_SUPPORT"));
    assertEquals("ONLY_INTAKE_ANSWERS", refusal.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals("I-03", refusal.rule().id());

    under(
        DOCUMENT.replace(
            "\"technologyRepliesDirectly\": false", "\"technologyRepliesDirectly\": true"));
    asked(true);
    assertEquals("NOT_ANALYSED", code(() -> reply("MARKETING_SUPPORT")));
    analyse("technology-clerk");
    var copy = assertThrows(Refusal.class, () -> reply("QUALITY"));
    assertEquals("COPY_MISSING", copy.code());
    assertTrue(copy.getMessage().contains("MARKETING_SUPPORT"));
    reply("MARKETING_SUPPORT");
    var answer = file().parts(CustomerAnswer.class).getLast();
    assertEquals("technology-clerk", answer.sending().by());
    assertEquals(List.of(new Department("MARKETING_SUPPORT")), answer.sending().copiedTo());
    assertFalse(replyOwed());
  }

  @Test
  void no_answer_names_an_amount_without_saying_what_it_promises_S4_23() {
    under(
        DOCUMENT
            .replace("\"technologyRepliesDirectly\": false", "\"technologyRepliesDirectly\": true")
            .replace(
                "\"penalty\": {",
                "\"promise\": {\"amounts\": true, \"rule\": \"S4-23\"}, \"penalty\": {"));
    asked(true);
    analyse("technology-clerk");
    answered("MANUFACTURING");
    var summary = summary();
    unpromised(() -> send(summary, true, "We shall pay 500 CNY."));
    unpromised(() -> reply("MARKETING_SUPPORT", "We shall pay 500 CNY."));
    assertEquals(List.of(), file().parts(CustomerAnswer.class));
    send(summary, true, "The bearings were replaced.");
  }

  private static void unpromised(Executable sending) {
    var refusal = assertThrows(Refusal.class, sending);
    assertEquals("COMMITMENT_MISSING", refusal.code());
    assertEquals("S4-23", refusal.rule().id());
  }

  private void under(String document) {
    assertFalse(document.equals(DOCUMENT), "the document is another one");
    company = ExampleCompany.inMemory(document);
    complaint = ExampleCase.forwarded(company, Demand.ON_SITE).id();
  }

  /** The preliminary analysis as it was made, with or without a technical question. */
  private void asked(boolean technical) {
    found(true, technical);
  }

  /** An analysis through its use case. */
  private void raise(boolean technical) {
    var investigation = file().parts(Investigation.class).getFirst();
    company
        .useCases()
        .investigations()
        .analyse()
        .handle(
            new AnalyseComplaint.Command(
                company.person("quality-head"),
                complaint,
                investigation.id().value(),
                investigation.version(),
                true,
                "seen",
                null,
                technical));
  }

  private void found(boolean right, boolean technical) {
    var made = new Mark(now(), "quality-head");
    var desk = company.useCases().desk();
    desk.change(
        company.person("quality-head"),
        complaint,
        OptionalLong.empty(),
        work -> {
          var before = work.only(Investigation.class).orElseThrow();
          var after =
              before.analyse(
                  new Analysis(right, "seen", technical, made),
                  null,
                  work.procedure().organization().known(),
                  work.procedure().investigation());
          work.keep(Investigation.class, after);
        });
  }

  private void analyse(String user) {
    company
        .useCases()
        .answers()
        .analyse()
        .handle(
            new AnalyseTechnically.Command(
                company.person(user),
                complaint,
                new TechnicalAnalysis.Content(
                    "The preload is low", "Stiffer preload", "From January on")));
  }

  private void reply(String copiedTo) {
    reply(copiedTo, "The preload will be stiffer.");
  }

  private void reply(String copiedTo, String text) {
    var analyses = file().parts(TechnicalAnalysis.class);
    var analysis = analyses.isEmpty() ? UUID.randomUUID() : analyses.getLast().id().value();
    told(
        company
            .useCases()
            .answers()
            .sendTechnical()
            .handle(
                new SendTechnicalAnswer.Command(
                    company.person("technology-clerk"),
                    complaint,
                    analysis,
                    true,
                    Channel.EMAIL,
                    text,
                    now(),
                    List.of(new Department(copiedTo)))));
  }

  private void sendTechnically(TechnicalAnalysis analysis, boolean full) {
    company
        .useCases()
        .answers()
        .send()
        .handle(
            new SendAnswer.Command(
                company.person("marketing-support-clerk"),
                complaint,
                Basis.Kind.TECHNICAL_ANALYSIS,
                analysis.id().value(),
                full,
                Channel.EMAIL,
                "The preload will be stiffer.",
                now()));
  }

  private ExampleEightD assigned(String department) {
    return ExampleEightD.assigned(company, complaint, department);
  }

  private void answered(String department) {
    assigned(department).written(ExampleReports.interim(FRIDAY)).interim();
  }

  private Summary summary() {
    summarise();
    return file().parts(Summary.class).getLast();
  }

  private void summarise(String... missing) {
    told(
        company
            .useCases()
            .answers()
            .summarise()
            .handle(
                new SummariseMeasures.Command(
                    company.person("quality-clerk"),
                    complaint,
                    "The bearings are replaced",
                    departments(missing))));
  }

  /** What is answered is what is read afterwards. */
  private void told(CaseFile answer) {
    assertEquals(file().parts(), answer.parts());
    assertEquals(file().obligations(), answer.obligations());
  }

  private void send(Summary summary, boolean full, String text) {
    var sender = company.person("marketing-support-clerk");
    told(
        company
            .useCases()
            .answers()
            .send()
            .handle(command(sender, summary.id().value(), now(), full, text)));
  }

  private void send(UUID summary, Instant at) {
    var sender = company.person("marketing-support-clerk");
    company.useCases().answers().send().handle(command(sender, summary, at, false, "text"));
  }

  private SendAnswer.Command command(
      Person by, UUID summary, Instant at, boolean full, String text) {
    return new SendAnswer.Command(
        by, complaint, Basis.Kind.SUMMARY, summary, full, Channel.EMAIL, text, at);
  }

  private boolean replyOwed() {
    return file().obligations().stream()
        .anyMatch(it -> it.open() && it.kind() == ObligationKind.RESULT_REPLY);
  }

  private Set<Department> measuresOwed() {
    return file().obligations().stream()
        .filter(it -> it.open() && it.kind() == ObligationKind.MEASURES)
        .map(Obligation::holder)
        .collect(Collectors.toSet());
  }

  /** The case goes on with one that came later. */
  private void linked() {
    var other = ExampleCase.forwarded(company, Demand.ON_SITE).id();
    var link =
        new LinkComplaint.Command(
            company.person("quality-head"), complaint, version(), other, "the same spindle");
    company.useCases().recurrences().link().handle(link);
    company.clock().advance(Duration.ofMinutes(5));
  }

  private void separated() {
    company.clock().advance(Duration.ofMinutes(5));
    var apart =
        new SeparateComplaint.Command(
            company.person("quality-head"), complaint, version(), "another spindle");
    company.useCases().recurrences().separate().handle(apart);
  }

  private long version() {
    return file().complaint().version();
  }

  private CaseFile file() {
    return company
        .useCases()
        .complaints()
        .read()
        .handle(new ReadComplaint.Command(company.person("quality-head"), complaint.toString()));
  }

  private Instant now() {
    return company.clock().instant();
  }

  private static Set<Department> departments(String... codes) {
    return Arrays.stream(codes).map(Department::new).collect(Collectors.toSet());
  }

  private static String code(Executable refused) {
    return assertThrows(Refusal.class, refused).code();
  }
}

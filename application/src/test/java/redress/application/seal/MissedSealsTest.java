package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.job.ByItself;
import redress.application.monthbook.EndMonth;
import redress.application.review.EndReviewPeriod;
import redress.application.weeklylist.EndWeek;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.history.Verification;
import redress.monthbook.Snapshot.Seal;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.seal.DaySeal;
import redress.seal.SealVerification.Broken;
import redress.testing.Memory;
import redress.testing.MovableClock;
import redress.time.IsoWeek;

/** Seals that should be there, and companies that were (R32). */
class MissedSealsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Subject CASE = new Subject(ACME, uuid(1));

  private final MovableClock clock = MovableClock.at("2026-11-18T01:00:00Z");
  private final Ports ports = InMemoryPorts.on(new Memory(), clock);

  @Test
  void a_company_in_which_nothing_happened_misses_nothing_R32() {
    var held = held(OTHER);
    assertEquals(Optional.empty(), held.seals().broken());
    assertEquals(0, held.behind());
  }

  @Test
  void a_fault_that_was_found_is_told_without_the_days_that_are_not_sealed_yet_R32() {
    founded(ACME, "2026-11-18");
    run(ACME, () -> ports.jobs().plan(SealDay.first(company(ACME), clock.instant())));
    append(DaySeal.chain(ACME), "clerk");
    itIs("2026-11-23T01:00:00Z");
    var held = held(ACME);
    assertEquals("an event DONE is no seal", held.seals().broken().orElseThrow().why());
    assertEquals(0, held.behind());
  }

  @Test
  void chains_of_nobody_are_no_company_R32() {
    append(CASE, "clerk");
    assertEquals("no such company", assertThrows(Unknown.class, () -> held(ACME)).getMessage());
  }

  @Test
  void a_company_that_is_older_than_seals_has_its_first_of_a_monday_R32() {
    founded(ACME, null);
    append(CASE, "clerk");
    itIs("2026-11-23T01:00:00Z");
    run(ACME, () -> ports.jobs().plan(SealDay.first(company(ACME), clock.instant())));
    assertEquals(Optional.empty(), held(ACME).seals().broken());
    itIs("2026-11-29T16:00:00Z");
    append(CASE, ByItself.NAME);
    assertEquals(Optional.empty(), held(ACME).seals().broken());
    itIs("2026-11-30T16:00:00Z");
    append(CASE, ByItself.NAME);
    assertEquals(Optional.empty(), held(ACME).seals().broken(), "a day of grace to the instant");
    itIs("2026-11-30T16:00:01Z");
    append(CASE, ByItself.NAME);
    assertEquals(
        new Broken(
            LocalDate.of(2026, 11, 23),
            null,
            1,
            "it is missing, and the program still ran at 2026-11-30T16:00:01Z"),
        held(ACME).seals().broken().orElseThrow());
  }

  @Test
  void a_company_that_tells_its_first_day_is_not_older_than_seals_R32() {
    founded(ACME, "2026-11-23");
    itIs("2026-11-23T01:00:00Z");
    run(ACME, () -> ports.jobs().plan(SealDay.first(company(ACME), clock.instant())));
    itIs("2026-11-24T16:00:00Z");
    append(CASE, ByItself.NAME);
    assertEquals(Optional.empty(), held(ACME).seals().broken());
    itIs("2026-11-24T16:00:01Z");
    append(CASE, ByItself.NAME);
    assertEquals(
        "it is missing, and the program still ran at 2026-11-24T16:00:01Z",
        held(ACME).seals().broken().orElseThrow().why());
    assertEquals(0, held(ACME).behind(), "what is missing is told alone");
  }

  @Test
  void the_operators_first_day_is_that_before_companies_were_known_R32() {
    founded(CompanyId.OPERATOR, null);
    append(new Subject(CompanyId.OPERATOR, uuid(3)), "clerk");
    itIs("2026-11-23T01:00:00Z");
    run(
        CompanyId.OPERATOR,
        () -> ports.jobs().plan(SealDay.first(company(CompanyId.OPERATOR), clock.instant())));
    assertEquals(Optional.empty(), held(CompanyId.OPERATOR).seals().broken());
    tell(clock.instant());
    assertEquals(
        new Broken(
            LocalDate.of(2026, 11, 22),
            null,
            1,
            "it is missing: this is the company's first day, and 2026-11-23 is the first that"
                + " would be sealed"),
        held(CompanyId.OPERATOR).seals().broken().orElseThrow());
  }

  @Test
  void the_operator_is_missed_where_he_has_chains_or_somebody_has_seals_R32() {
    var known = new KnownCompanies(ports);
    assertEquals(List.of(), known.gone());
    append(new Subject(CompanyId.OPERATOR, uuid(3)), "clerk");
    assertEquals(List.of(CompanyId.OPERATOR), known.gone());
  }

  @Test
  void the_operator_is_missed_where_days_were_sealed_and_he_has_nothing_left_R32() {
    founded(ACME, null);
    var known = new KnownCompanies(ports);
    assertEquals(List.of(), known.gone());
    sealed(ACME, "2026-11-18");
    assertEquals(List.of(CompanyId.OPERATOR), known.gone());
  }

  @Test
  void an_operator_who_came_long_after_the_first_seals_of_others_is_another_R32() {
    founded(ACME, null);
    founded(OTHER, null);
    founded(CompanyId.OPERATOR, null);
    var known = new KnownCompanies(ports);
    sealed(ACME, "2026-11-18");
    sealed(OTHER, "2026-11-19");
    assertEquals(List.of(), known.olderThanTheOperator());
    sealed(CompanyId.OPERATOR, "2026-11-26");
    assertEquals(List.of(ACME), known.olderThanTheOperator());
    assertEquals(List.of(), known.gone());
  }

  @Test
  void very_many_companies_are_known_and_nothing_else_is_taken_for_one_R32() {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i <= 500; i++) {
      entries.add(Entry.of("COMPANY_KNOWN", null, new Change("/company", null, "company-" + i)));
    }
    entries.add(Entry.of("NOTED", null, new Change("/note", null, "a note")));
    run(
        CompanyId.OPERATOR,
        () ->
            ports
                .history()
                .append(KnownCompanies.chain(), clock.instant(), ByItself.NAME, entries));
    var gone = new KnownCompanies(ports).gone();
    assertEquals(502, gone.size(), "501 companies and the operator");
    assertTrue(gone.contains(new CompanyId("company-500")));
  }

  @Test
  void a_company_that_is_founded_tells_its_first_day_and_has_all_its_ends_planned_R32() {
    var founded = ExampleCompany.inMemory();
    var jobs = founded.ports().jobs();
    var happened = new Happened();
    new Verification(founded.ports().history()).verify(founded.id(), happened);
    assertEquals(LocalDate.of(2026, 11, 23), happened.firstSeal());
    var company = founded.ports().companies().find(founded.id()).orElseThrow();
    var now = ExampleCompany.MONDAY;
    for (var planned :
        List.of(
            SealDay.first(company, now),
            EndMonth.of(company, YearMonth.of(2026, 11)),
            EndReviewPeriod.of(company, now),
            EndWeek.of(company, IsoWeek.of(now, company.zone())))) {
      assertEquals(Optional.of(planned), jobs.find(planned.id()));
    }
  }

  private VerifySeals.Held held(CompanyId company) {
    var happened = new Happened();
    new Verification(ports.history()).verify(company, happened);
    return new VerifySeals(ports).handle(company, happened);
  }

  private void founded(CompanyId id, String first) {
    run(id, () -> ports.companies().save(company(id)));
    if (first != null) {
      var change = new Change(Founded.FIRST_SEAL, null, first);
      run(
          id,
          () ->
              ports
                  .history()
                  .append(
                      Subject.of(id),
                      clock.instant(),
                      "gm",
                      List.of(Entry.of("FOUNDED", null, change))));
    }
  }

  private void tell(Instant at) {
    run(CompanyId.OPERATOR, () -> new KnownCompanies(ports).tell(at));
  }

  private void sealed(CompanyId company, String day) {
    var seal = new DaySeal(company, LocalDate.parse(day), null, 1, 1, "root");
    var signed = new DaySeal.Signed(seal, new Seal("key", "algorithm", "public", "value"));
    run(
        company,
        () ->
            ports
                .history()
                .append(
                    DaySeal.chain(company),
                    clock.instant(),
                    ByItself.NAME,
                    List.of(signed.entry())));
  }

  private void append(Subject subject, String by) {
    run(
        subject.company(),
        () ->
            ports.history().append(subject, clock.instant(), by, List.of(Entry.of("DONE", null))));
  }

  private void run(CompanyId company, Runnable work) {
    ports.transactions().run(company, work);
  }

  private void itIs(String instant) {
    clock.set(Instant.parse(instant));
  }

  private static Company company(CompanyId id) {
    return new Company(id, id.code(), ZONE, Currency.getInstance("CNY"));
  }
}

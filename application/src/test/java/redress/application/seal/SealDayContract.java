package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.Ports;
import redress.application.audit.AtTheMachine;
import redress.application.job.ByItself;
import redress.application.job.Job;
import redress.application.job.RunJobs;
import redress.application.monthbook.Sealer;
import redress.audit.AuditRecords;
import redress.audit.Deed;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Head;
import redress.history.Link;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.seal.DaySeal;
import redress.seal.PredatedEvents;
import redress.seal.SealVerification;
import redress.seal.UnsealedLines;
import redress.testing.MovableClock;

/**
 * Days are sealed, and what is changed, taken away or put in behind the program's back is found and
 * named (check R32).
 */
public abstract class SealDayContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String NONE = "00".repeat(32);
  private static final Subject CASE = new Subject(ACME, uuid(1));
  private static final Subject SECOND = new Subject(ACME, uuid(2));
  private static final Subject THIRD = new Subject(ACME, uuid(3));

  protected abstract Ports ports();

  protected abstract MovableClock clock();

  /** Puts another link there behind the program's back, or removes it if that is {@code null}. */
  protected abstract void tamper(Subject subject, long seq, Link link);

  /** Sets the end of a chain behind the program's back, or removes it if that is {@code null}. */
  protected abstract void tamper(Subject subject, Head head);

  /** Puts a line of what was sealed of a chain there, or removes it if that is {@code null}. */
  protected abstract void tamper(LocalDate day, Subject subject, Head head);

  /** Takes the row of a company away behind the program's back. */
  protected abstract void remove(CompanyId company);

  @BeforeEach
  void two_companies() {
    for (var id : List.of(ACME, OTHER)) {
      var company = company(id);
      in(
          id,
          () -> {
            ports().companies().save(company);
            ports().jobs().plan(SealDay.first(company, clock().instant()));
          });
    }
  }

  @Test
  void a_day_is_sealed_when_it_has_ended_and_the_next_is_planned() {
    append(CASE, 2);
    work();
    assertEquals(Optional.empty(), ports().history().head(DaySeal.chain(ACME)));
    sealed();
    var seal = seals(ACME).getFirst().seal();
    assertEquals(MONDAY, seal.day());
    assertEquals(List.of(1L, 1L), List.of(seal.chains(), seal.grown()));
    assertNull(seal.previous());
    var job = ports().jobs().find(SealDay.id(ACME)).orElseThrow();
    assertEquals(MONDAY.plusDays(1), SealDay.day(job, ZONE));
    assertEquals(MONDAY.plusDays(2).atStartOfDay(ZONE).toInstant(), job.dueAt());
  }

  @Test
  void only_chains_that_have_grown_are_sealed_again_and_each_seal_names_the_one_before() {
    append(CASE, 2);
    append(SECOND, 1);
    append(THIRD, 1);
    sealed();
    append(THIRD, 1);
    sealed();
    var seals = seals(ACME);
    // the chain of seals had its first event by then
    assertEquals(
        List.of(3L, 2L), seals.stream().map(DaySeal.Signed::seal).map(DaySeal::grown).toList());
    assertEquals(4, seals.get(1).seal().chains());
    var first = ports().history().read(DaySeal.chain(ACME), 0, 1).getFirst();
    assertEquals(HexFormat.of().formatHex(first.hash()), seals.get(1).seal().previous());
    var lines = ports().sealedHeads().of(ACME, MONDAY.plusDays(1), null, 10);
    assertTrue(lines.stream().anyMatch(line -> line.head().subject().equals(THIRD)));
    assertFalse(lines.stream().anyMatch(line -> line.head().subject().equals(CASE)));
    assertSound(2);
  }

  @Test
  void days_on_which_the_program_did_not_run_are_made_up_for() {
    append(CASE, 1);
    clock().advance(Duration.ofDays(4));
    work();
    assertEquals(
        List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3)),
        seals(ACME).stream().map(signed -> signed.seal().day()).toList());
    assertSound(4);
  }

  @Test
  void each_company_seals_its_own_chains() {
    append(CASE, 1);
    sealed();
    assertEquals(0, seals(OTHER).getFirst().seal().chains());
    assertEquals(1, seals(ACME).getFirst().seal().chains());
    assertEquals(Optional.empty(), verify(OTHER).broken());
  }

  @Test
  void what_has_happened_since_is_no_fault_R32() {
    append(CASE, 2);
    sealed();
    append(CASE, 3);
    append(SECOND, 1);
    assertSound(1);
  }

  @Test
  void a_changed_event_is_named_though_the_rest_of_its_chain_was_written_anew_R32() {
    append(CASE, 1);
    append(SECOND, 2);
    sealed();
    var forged = Link.after(null, event(SECOND, 1, "forged"));
    var next = Link.after(forged.hash(), event(SECOND, 2, "2"));
    tamper(SECOND, 1, forged);
    tamper(SECOND, 2, next);
    tamper(SECOND, new Head(SECOND, 2, next.hash()));
    assertEquals(Optional.empty(), chains(), "the chain itself holds");
    var broken = broken();
    assertEquals(MONDAY, broken.day());
    assertEquals(SECOND, broken.subject());
    assertEquals(2, broken.seq());
  }

  @Test
  void an_event_behind_an_old_chain_cannot_be_older_than_the_seals_made_without_it_R32() {
    append(CASE, 2);
    append(SECOND, 1);
    var then = clock().instant();
    sealed();
    sealed();
    append(SECOND, 1);
    assertEquals(List.of(), predated());
    putBehind(CASE, then.plus(Duration.ofHours(30)), 1);
    assertEquals(Optional.empty(), chains(), "the chain itself holds");
    var why =
        "event 3 says that it happened at 2026-11-24T07:00:00Z, and was not there when 2026-11-24"
            + " was sealed at 2026-11-25T01:00:00Z";
    assertEquals(List.of(why), predated());
    sealed();
    sealed();
    assertEquals(Optional.empty(), verify(ACME).broken(), "it was sealed with the others");
    assertEquals(List.of(why), predated());
  }

  @Test
  void a_clock_that_stepped_back_over_a_seal_makes_no_event_too_old_R22_R32() {
    append(CASE, 1);
    sealed();
    putBehind(CASE, clock().instant().minus(Duration.ofMinutes(10)), 1);
    assertEquals(List.of(), predated());
    putBehind(CASE, clock().instant().minus(Duration.ofMinutes(61)), 1);
    assertEquals(1, predated().size());
  }

  @Test
  void of_many_events_at_once_each_is_held_against_the_seals_R32() {
    append(CASE, 1);
    var then = clock().instant();
    sealed();
    putBehind(CASE, then, 5_001);
    assertEquals(5_001, predated().size());
  }

  @Test
  void a_removed_event_is_named_R32() {
    append(CASE, 3);
    sealed();
    tamper(CASE, 2, null);
    assertEquals(2, chains().orElseThrow().seq());
  }

  @Test
  void a_last_event_that_is_gone_with_its_place_at_the_head_is_named_R32() {
    append(CASE, 3);
    sealed();
    var rest = ports().history().read(CASE, 1, 1).getFirst();
    tamper(CASE, 3, null);
    tamper(CASE, new Head(CASE, 2, rest.hash()));
    assertEquals(Optional.empty(), chains(), "the chain itself holds");
    var broken = broken();
    assertEquals(CASE, broken.subject());
    assertEquals(3, broken.seq());
    assertEquals("it had 3 events then, and this one is gone", broken.why());
  }

  @Test
  void a_whole_case_that_is_gone_is_named_R32() {
    append(CASE, 1);
    append(SECOND, 1);
    sealed();
    sealed();
    tamper(CASE, 1, null);
    tamper(CASE, null);
    assertEquals(Optional.empty(), chains(), "nothing is left that could be wrong");
    assertEquals(CASE, broken().subject());
    assertEquals(MONDAY, broken().day());
  }

  @Test
  void a_case_that_is_gone_with_what_was_sealed_of_it_is_missed_R32() {
    append(CASE, 1);
    append(SECOND, 1);
    sealed();
    tamper(CASE, 1, null);
    tamper(CASE, null);
    tamper(MONDAY, CASE, null);
    assertEquals("its 1 lines are not the 2 that were signed", broken().why());
    assertEquals(MONDAY, broken().day());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2099-01-01", "2026-11-25", "2026-11-22", "1970-01-01"})
  void a_line_of_a_day_without_a_seal_takes_no_chain_out_of_sealing_and_is_named_R32(String text) {
    var day = LocalDate.parse(text);
    append(CASE, 1);
    append(SECOND, 1);
    sealed();
    append(SECOND, 1);
    var planted = ports().history().head(SECOND).orElseThrow();
    tamper(day, SECOND, planted);
    sealed();
    assertTrue(
        ports().sealedHeads().of(ACME, MONDAY.plusDays(1), null, 10).stream()
            .anyMatch(line -> text(line.head()).equals(text(planted))));
    assertSound(2);
    assertEquals(List.of(day + " " + text(planted)), unsealed());
    var first = ports().history().read(SECOND, 0, 1).getFirst();
    var forged = Link.after(first.hash(), event(SECOND, 2, "forged"));
    tamper(SECOND, 2, forged);
    tamper(SECOND, new Head(SECOND, 2, forged.hash()));
    assertEquals(Optional.empty(), chains(), "the chain itself holds");
    assertEquals(List.of(), predated());
    assertEquals(SECOND, broken().subject());
    tamper(day, SECOND, (Head) null);
    assertEquals(List.of(), unsealed());
  }

  @Test
  void what_was_sealed_last_is_not_what_was_once_as_long_R32() {
    append(CASE, 2);
    sealed();
    append(CASE, 1);
    sealed();
    var first = ports().sealedHeads().of(ACME, MONDAY, null, 1).getFirst().head();
    tamper(CASE, 3, null);
    tamper(CASE, first);
    sealed();
    var lines = ports().sealedHeads().of(ACME, MONDAY.plusDays(2), null, 10);
    assertTrue(lines.stream().anyMatch(line -> text(line.head()).equals(text(first))));
  }

  @Test
  void a_line_of_the_very_day_that_is_sealed_stops_no_sealing_and_does_not_fit_to_its_seal_R32() {
    append(CASE, 1);
    append(SECOND, 1);
    sealed();
    append(SECOND, 1);
    var tuesday = MONDAY.plusDays(1);
    var planted = new Head(SECOND, 2, new byte[32]);
    tamper(tuesday, SECOND, planted);
    sealed();
    append(SECOND, 1);
    sealed();
    assertEquals(3, seals(ACME).size());
    assertEquals(
        new SealVerification.Broken(tuesday, SECOND, 2, "its hash was %s then".formatted(NONE)),
        broken());
    tamper(tuesday, SECOND, (Head) null);
    assertEquals("its 1 lines are not the 2 that were signed", broken().why());
    var right = ports().history().read(SECOND, 1, 1).getFirst().hash();
    tamper(tuesday, SECOND, new Head(SECOND, 2, right));
    assertSound(3);
  }

  @Test
  void a_line_of_the_very_day_of_a_chain_that_has_not_grown_is_named_R32() {
    append(CASE, 1);
    sealed();
    tamper(MONDAY.plusDays(1), CASE, ports().history().head(CASE).orElseThrow());
    assertEquals(1, unsealed().size());
    sealed();
    assertEquals(List.of(), unsealed());
    assertEquals("its 2 lines are not the 1 that were signed", broken().why());
  }

  @Test
  void where_the_first_seal_cannot_be_read_all_is_sealed_anew_R32() {
    append(CASE, 1);
    sealed();
    var chain = DaySeal.chain(ACME);
    tamper(chain, 1, Link.after(null, told(chain, Entry.of("FORGED", null))));
    sealed();
    var lines = ports().sealedHeads().of(ACME, MONDAY.plusDays(1), null, 10);
    assertTrue(lines.stream().anyMatch(line -> line.head().subject().equals(CASE)));
    var named = unsealed();
    assertEquals(List.of(MONDAY + " " + text(lines.getFirst().head())), named);
    sealed();
    var third = ports().sealedHeads().of(ACME, MONDAY.plusDays(2), null, 10);
    assertTrue(third.stream().noneMatch(line -> line.head().subject().equals(CASE)), "once");
  }

  @Test
  void a_seal_that_was_changed_is_named_even_with_all_its_hashes_R32() {
    append(CASE, 1);
    sealed();
    var chain = DaySeal.chain(ACME);
    var seal = seals(ACME).getFirst();
    var before = seal.seal();
    var other = new DaySeal(ACME, before.day(), null, 7, before.grown(), before.root());
    var link = Link.after(null, told(chain, new DaySeal.Signed(other, seal.signature()).entry()));
    tamper(chain, 1, link);
    tamper(chain, new Head(chain, 1, link.hash()));
    assertEquals(Optional.empty(), chains(), "the chain of seals itself holds");
    assertEquals("its signature is not the company's", broken().why());
  }

  @Test
  void a_seal_that_is_gone_is_missed_R32() {
    append(CASE, 1);
    sealed();
    sealed();
    sealed();
    var chain = DaySeal.chain(ACME);
    tamper(chain, 2, null);
    assertEquals(chain, chains().orElseThrow().subject());
    assertEquals(2, chains().orElseThrow().seq());
  }

  @Test
  void the_newest_seal_is_missed_by_the_day_that_is_planned_R32() {
    append(CASE, 1);
    sealed();
    sealed();
    var chain = DaySeal.chain(ACME);
    var first = ports().history().read(chain, 0, 1).getFirst();
    tamper(chain, 2, null);
    tamper(chain, new Head(chain, 1, first.hash()));
    for (var line : ports().sealedHeads().of(ACME, MONDAY.plusDays(1), null, 10)) {
      tamper(MONDAY.plusDays(1), line.head().subject(), null);
    }
    assertEquals(MONDAY.plusDays(1), broken().day());
    assertEquals("it is missing: the next day is planned already", broken().why());
  }

  @Test
  void whose_signature_it_is_has_to_be_known_R32() {
    append(CASE, 1);
    sealed();
    var sealer = new Sealer(ports().sealKeys());
    var signed = seals(ACME).getFirst();
    assertTrue(sealer.holds(ACME, signed.signature(), signed.seal().text()));
    assertFalse(sealer.holds(OTHER, signed.signature(), signed.seal().text()));
    assertFalse(sealer.holds(ACME, signed.signature(), signed.seal().text() + " "));
  }

  @Test
  void a_new_key_signs_from_then_on_and_what_the_old_one_signed_holds() {
    append(CASE, 1);
    sealed();
    clock().advance(Duration.ofSeconds(1));
    var companies = ports().companies().all().size();
    assertEquals(new RotateKeys.Rotated(companies + 1, 0), rotate(false));
    sealed();
    var seals = seals(ACME);
    assertNotEquals(seals.get(0).signature().keyId(), seals.get(1).signature().keyId());
    assertSound(2);
    var sessions = in(CompanyId.OPERATOR, () -> ports().signingKeys().all());
    assertEquals(1, sessions.size());
  }

  @Test
  void keys_of_sessions_that_somebody_may_know_are_taken_away_and_all_that_is_told_S40() {
    rotate(false);
    clock().advance(Duration.ofSeconds(1));
    rotate(false);
    clock().advance(Duration.ofSeconds(1));
    assertEquals(2, rotate(true).ended());
    assertEquals(1, in(CompanyId.OPERATOR, () -> ports().signingKeys().all()).size());
    var everything = new AuditRecords.Filter(Deed.ROLE_CHANGE, null, null, null);
    for (var company : List.of(ACME, CompanyId.OPERATOR)) {
      var told = ports().auditRecords().list(company, everything, null, 10);
      assertEquals(3, told.size());
      assertEquals("~machine:root", told.getFirst().record().by());
      assertEquals("command line", told.getFirst().record().address());
      assertEquals("rotate-keys", told.getFirst().record().operation());
    }
    var newest = ports().auditRecords().list(CompanyId.OPERATOR, everything, null, 1).getFirst();
    assertEquals(3, newest.record().changes().size());
  }

  private RotateKeys.Rotated rotate(boolean endOld) {
    return new RotateKeys(ports())
        .handle(new RotateKeys.Command(new AtTheMachine(ports(), "root"), endOld));
  }

  @Test
  void nothing_is_sealed_outside_a_transaction_and_a_line_that_is_there_stays_as_it_is() {
    append(CASE, 1);
    var heads = ports().history().heads(ACME, null, 1);
    assertThrows(
        IllegalStateException.class, () -> ports().sealedHeads().keep(ACME, MONDAY, heads));
    in(ACME, () -> ports().sealedHeads().keep(ACME, MONDAY, heads));
    var other = List.of(new Head(CASE, 7, new byte[32]));
    in(ACME, () -> ports().sealedHeads().keep(ACME, MONDAY, other));
    var lines = ports().sealedHeads().of(ACME, MONDAY, null, 10);
    assertEquals(
        heads.stream().map(SealDayContract::text).toList(),
        lines.stream().map(line -> text(line.head())).toList());
  }

  @Test
  void seals_that_are_all_gone_are_missed_by_the_day_that_is_planned_R32() {
    append(CASE, 1);
    sealed();
    sealed();
    wiped(MONDAY, 2);
    assertEquals(Optional.empty(), chains(), "nothing is left that could be wrong");
    var broken = broken();
    assertEquals(MONDAY, broken.day());
    assertEquals(
        "it is missing: this is the company's first day, and 2026-11-25 is the first that would be"
            + " sealed",
        broken.why());
  }

  @Test
  void seals_that_are_all_gone_with_what_is_planned_are_missed_by_what_happened_since_R32() {
    append(CASE, 1);
    sealed();
    sealed();
    in(
        ACME,
        () ->
            ports()
                .history()
                .append(
                    SECOND, clock().instant(), ByItself.NAME, List.of(Entry.of("URGED", null))));
    wiped(MONDAY, 2);
    planned(SealDay.first(company(ACME), clock().instant().minus(Duration.ofDays(9))));
    assertEquals("2026-11-16", broken().day().toString());
    assertEquals(
        "it is missing, and the program still ran at 2026-11-25T01:00:00Z", broken().why());
    in(ACME, () -> ports().jobs().done(SealDay.id(ACME)));
    assertEquals("it is missing, and nothing is planned that would make it", broken().why());
  }

  @Test
  void the_first_day_that_the_founding_tells_has_to_be_sealed_R32() {
    var first = new Change(Founded.FIRST_SEAL, null, "2026-11-20");
    in(
        ACME,
        () ->
            ports()
                .history()
                .append(
                    Subject.of(ACME),
                    clock().instant(),
                    "gm",
                    List.of(Entry.of("FOUNDED", null, first))));
    sealed();
    assertEquals("2026-11-20", broken().day().toString());
    assertEquals(
        "it is missing: this is the company's first day, and 2026-11-23 is the first that is"
            + " sealed",
        broken().why());
  }

  @Test
  void days_that_ended_while_the_program_did_not_run_are_told_and_no_fault_R32() {
    append(CASE, 1);
    assertEquals(0, held(ACME).behind());
    clock().advance(Duration.ofDays(3));
    // commands work beside a program that is stopped
    append(SECOND, 1);
    assertEquals(3, held(ACME).behind());
    assertEquals(Optional.empty(), verify(ACME).broken());
    work();
    assertEquals(0, held(ACME).behind());
    assertSound(3);
  }

  @Test
  void a_company_that_is_gone_whole_is_missed_by_the_operator_R32() {
    var operator = CompanyId.OPERATOR;
    in(
        operator,
        () -> {
          ports().companies().save(company(operator));
          ports().jobs().plan(SealDay.first(company(operator), clock().instant()));
        });
    var known = new KnownCompanies(ports());
    assertEquals(List.of(), known.gone());
    sealed();
    assertEquals(List.of(), known.gone());
    in(OTHER, () -> ports().jobs().done(SealDay.id(OTHER)));
    remove(OTHER);
    assertEquals(List.of(OTHER), known.gone());
    sealed();
    assertEquals(3, ports().history().head(KnownCompanies.chain()).orElseThrow().seq());
    assertEquals(Optional.empty(), held(operator).seals().broken());
    wiped(operator, MONDAY, 2);
    assertEquals(MONDAY, held(operator).seals().broken().orElseThrow().day());
    remove(operator);
    assertEquals(List.of(operator, OTHER), known.gone().stream().sorted(BY_CODE).toList());
  }

  private static final Comparator<CompanyId> BY_CODE = Comparator.comparing(CompanyId::code);

  private void planned(Job job) {
    in(
        ACME,
        () -> {
          ports().jobs().done(job.id());
          ports().jobs().plan(job);
        });
  }

  private void wiped(LocalDate from, int days) {
    wiped(ACME, from, days);
  }

  /** All seals, and all that was sealed, are taken away. */
  private void wiped(CompanyId company, LocalDate from, int days) {
    for (int i = 0; i < days; i++) {
      var day = from.plusDays(i);
      for (var line : ports().sealedHeads().of(company, day, null, 100)) {
        tamper(day, line.head().subject(), null);
      }
      tamper(DaySeal.chain(company), i + 1, null);
    }
    tamper(DaySeal.chain(company), null);
  }

  private static Company company(CompanyId id) {
    return new Company(id, id.code(), ZONE, Currency.getInstance("CNY"));
  }

  private void assertSound(long seals) {
    assertEquals(Optional.empty(), chains());
    var result = verify(ACME);
    assertEquals(Optional.empty(), result.broken());
    assertEquals(seals, result.seals());
    var newest = ports().history().head(DaySeal.chain(ACME)).orElseThrow();
    assertEquals(HexFormat.of().formatHex(newest.hash()), result.hash());
  }

  private Optional<Verification.Broken> chains() {
    return new Verification(ports().history()).verify(ACME).broken();
  }

  /** The events that say they are older than they can be. */
  private List<String> predated() {
    var found = new ArrayList<String>();
    var events =
        new PredatedEvents(
            ports().history(), ports().sealedHeads(), ACME, it -> found.add(it.toString()));
    new Verification(ports().history()).verify(ACME, events);
    events.done();
    return found;
  }

  /** The lines of days that have no seal. */
  private List<String> unsealed() {
    var found = new ArrayList<String>();
    new UnsealedLines(ports().history(), ports().sealedHeads())
        .find(ACME, line -> found.add(line.day() + " " + text(line.head())));
    return found;
  }

  private static String text(Head head) {
    return "%s %d %s"
        .formatted(head.subject().id(), head.seq(), HexFormat.of().formatHex(head.hash()));
  }

  /** Events at the end of a chain, with the right hashes, that say they happened then. */
  private void putBehind(Subject subject, Instant at, int count) {
    var forged = Collections.nCopies(count, Entry.of("CHANGED", null));
    in(subject.company(), () -> ports().history().append(subject, at, "clerk", forged));
  }

  private SealVerification.Broken broken() {
    return verify(ACME).broken().orElseThrow();
  }

  private SealVerification.Result verify(CompanyId company) {
    return held(company).seals();
  }

  private VerifySeals.Held held(CompanyId company) {
    var happened = new Happened();
    new Verification(ports().history()).verify(company, happened);
    return new VerifySeals(ports()).handle(company, happened);
  }

  private List<DaySeal.Signed> seals(CompanyId company) {
    return ports().history().read(DaySeal.chain(company), 0, 100).stream()
        .map(Link::event)
        .map(DaySeal::read)
        .toList();
  }

  /** The day ends, and what is due is done. */
  private void sealed() {
    clock().advance(Duration.ofDays(1));
    work();
  }

  private void work() {
    var jobs =
        new RunJobs(ports().transactions(), ports().jobs(), clock(), List.of(new SealDay(ports())));
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }

  private void append(Subject subject, int events) {
    long from = ports().history().head(subject).map(Head::seq).orElse(0L);
    for (int i = 1; i <= events; i++) {
      var event = event(subject, from + i, Long.toString(from + i));
      in(
          subject.company(),
          () -> ports().history().append(subject, event.at(), event.by(), List.of(event.entry())));
    }
  }

  private Event event(Subject subject, long seq, String what) {
    var entry = Entry.of("CHANGED", null, new Change("/what", null, what));
    return new Event(subject, seq, clock().instant(), "clerk", entry);
  }

  private Event told(Subject subject, Entry entry) {
    return new Event(subject, 1, clock().instant(), "clock", entry);
  }

  private <T> T in(CompanyId company, Supplier<T> work) {
    return ports().transactions().run(company, work);
  }

  private void in(CompanyId company, Runnable work) {
    ports().transactions().run(company, work);
  }
}

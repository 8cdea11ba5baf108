package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Imprint;
import redress.history.InMemoryHistory;
import redress.history.Link;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** Records that somebody has put in, and that no event tells of (R32). */
class AddedRecordsTest {
  private static final CompanyId ACME = new CompanyId("acme");
  private static final Imprint OWN = new Imprint(Founded.COMPANIES, "acme", "aa");
  private static final Imprint CLERK = new Imprint("accounts", "clerk", "bb");
  private static final Imprint FORGED = new Imprint("accounts", "ghost", "cc");

  private final Ports ports = InMemoryPorts.on(new Memory(), new MovableClock(MONDAY));
  private final InMemoryStock stock = (InMemoryStock) ports.stock();
  private final Subject company = Subject.of(ACME);

  @Test
  void what_is_found_by_its_key_must_be_told_by_some_chain_R32() {
    tell(company, "FOUNDED", OWN, CLERK);
    stock.keep(null, OWN);
    stock.keep(null, CLERK);
    assertEquals(List.of(), differing());
    stock.keep(null, FORGED);
    assertEquals(List.of("accounts/ghost was added"), differing());
    tell(chain(1), "ACCOUNT_CREATED", FORGED);
    assertEquals(List.of(), differing());
  }

  @Test
  void of_a_company_that_is_older_than_imprints_nobody_knows_what_there_was_R32() {
    tell(company, "FOUNDED", CLERK);
    stock.keep(null, CLERK);
    stock.keep(null, FORGED);
    stock.keep(chain(1).id(), new Imprint("obligations", "1", "dd"));
    tell(chain(1), "SAID");
    assertEquals(List.of(), differing());
  }

  @Test
  void since_its_stock_was_taken_it_is_known_of_what_some_chain_is_known_to_tell_R32() {
    tell(company, "FOUNDED", CLERK);
    tell(company, "STOCK_TAKEN", OWN);
    stock.keep(null, OWN);
    stock.keep(null, CLERK);
    stock.keep(null, FORGED);
    stock.keep(chain(1).id(), new Imprint("obligations", "1", "dd"));
    tell(chain(1), "SAID");
    assertEquals(List.of("accounts/ghost was added"), differing());
    stock.keep(null, new Imprint("deductions", "1", "ee"));
    assertEquals(List.of(), differing());
  }

  @Test
  void a_history_that_began_with_taking_stock_was_no_founding_that_told_all_R32() {
    tell(company, "STOCK_TAKEN", OWN);
    stock.keep(null, OWN);
    stock.keep(chain(1).id(), new Imprint("obligations", "1", "dd"));
    tell(chain(1), "SAID");
    assertEquals(List.of(), differing());
  }

  @Test
  void where_a_chain_is_broken_it_may_have_told_of_what_no_other_does_R32() {
    tell(company, "FOUNDED", OWN);
    tell(chain(1), "SAID", new Imprint("obligations", "1", "dd"));
    tell(chain(1), "SAID", new Imprint("obligations", "2", "ee"));
    stock.keep(null, OWN);
    stock.keep(null, CLERK);
    stock.keep(null, FORGED);
    ((InMemoryHistory) ports.history()).tamper(chain(1), 2, (Link) null);
    var found = new ArrayList<String>();
    var records = new VerifyRecords(ports, ACME, it -> found.add(it.why()));
    new Verification(ports.history())
        .verify(ACME, records, broken -> records.broken(broken.subject()));
    records.done();
    assertEquals(
        List.of("of 2 records, accounts/clerk first, nothing tells that can be read"), found);
  }

  @Test
  void under_any_chain_of_a_company_that_was_told_whole_all_is_told_R32() {
    tell(company, "FOUNDED", OWN);
    stock.keep(null, OWN);
    tell(chain(1), "SAID");
    assertEquals(List.of(), differing());
    stock.keep(chain(1).id(), new Imprint("delegations", "1", "dd"));
    assertEquals(List.of("delegations/1 was added"), differing());
  }

  @Test
  void what_is_under_a_chain_that_never_began_is_named_R32() {
    stock.stray(chain(7).id(), "complaints/7");
    assertEquals(List.of("complaints/7 was added: there is no history that it is in"), differing());
  }

  @Test
  void what_a_week_has_taken_up_and_is_noted_otherwise_is_named_R32() {
    stock.mismark(chain(7).id(), "obligations/7", 5);
    stock.mismark(chain(8).id(), "obligations/8", 4);
    assertEquals(
        List.of("obligations/7 is noted as charged or listed otherwise than its week says"),
        differing());
  }

  @Test
  void numbers_that_were_given_and_that_no_case_has_are_counted_R32() {
    stock.misnumber(new Stock.Numbers(YearMonth.of(2026, 11), 2, 3, 4));
    assertEquals(
        List.of(
            "of the numbers of 2026-11, 4 were given as the counter says; 2 cases have one, the"
                + " highest is 3"),
        differing());
  }

  private List<String> differing() {
    var found = new ArrayList<String>();
    var records = new VerifyRecords(ports, ACME, it -> found.add(it.why()));
    var chains = new Verification(ports.history()).verify(ACME, records);
    assertEquals(Optional.empty(), chains.broken());
    records.done();
    return found;
  }

  private static Subject chain(long number) {
    return new Subject(ACME, uuid(number));
  }

  private void tell(Subject subject, String type, Imprint... imprints) {
    var changes = Arrays.stream(imprints).map(Imprint::change).toArray(Change[]::new);
    ports
        .transactions()
        .run(
            ACME,
            () -> {
              ports
                  .history()
                  .append(subject, MONDAY, "clerk", List.of(Entry.of(type, null, changes)));
              return null;
            });
  }
}

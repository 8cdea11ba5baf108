package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.ComplaintViews;
import redress.organization.CompanyId;
import redress.organization.Department;

/** One connection serves companies in turn, and each sees its own rows whatever came before. */
class OneConnectionTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private PostgresStore store;
  private Ports ports;

  @BeforeEach
  void one_connection_and_a_case() {
    store = FRESH.another(TestServer.port(), 1, PostgresStore.Database.PATIENCE);
    ports = store.ports();
    save(ACME);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void each_company_reads_its_own() {
    for (int round = 0; round < 3; round++) {
      assertEquals(List.of(complaintId(1).value()), read(ACME));
      assertEquals(List.of(), read(OTHER));
      assertEquals(List.of(), read(OTHER));
    }
  }

  @Test
  void a_company_is_still_named_after_a_change_of_it_was_rolled_back() {
    assertEquals(List.of(), read(OTHER));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports
                .transactions()
                .run(
                    ACME,
                    () -> {
                      ports.complaints().save(draft(complaintId(2)));
                      throw new IllegalArgumentException("changed our mind");
                    }));
    assertEquals(List.of(complaintId(1).value()), read(ACME));
    assertEquals(List.of(), read(OTHER));
  }

  @Test
  void reading_leaves_no_transaction_open() throws Exception {
    read(ACME);
    assertEquals(
        "0",
        TestServer.query(
            FRESH.database(),
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%'
            """));
  }

  @Test
  void the_company_is_named_once_for_all_that_it_asks_in_a_row() {
    read(ACME);
    long before = store.traffic().statements();
    read(ACME);
    read(ACME);
    assertEquals(before + 2, store.traffic().statements());
    read(OTHER);
    assertEquals(before + 4, store.traffic().statements());
  }

  @Test
  void a_page_of_cases_is_planned_once_and_not_for_each_value() {
    var transactions = (PgTransactions) ports.transactions();
    for (int i = 0; i < 8; i++) {
      ports.views().list(ACME, CaseFilter.ALL.owed(new Department("D" + i), null));
    }
    assertEquals(
        List.of("8 and 0"),
        transactions.read(
            ACME,
            sql ->
                sql.list(
                    "looking how it was planned",
                    row -> row.getLong("generic_plans") + " and " + row.getLong("custom_plans"),
                    """
                    select generic_plans, custom_plans from pg_prepared_statements
                    where statement like '%select distinct complaint%' and statement not like '%pg_prepared%'
                    """)));
    assertEquals(
        List.of("auto"),
        transactions.read(
            ACME,
            sql ->
                sql.list(
                    "looking how it is planned",
                    row -> row.getString(0),
                    "select current_setting('plan_cache_mode')")));
  }

  private void save(CompanyId company) {
    ports.transactions().run(company, () -> ports.complaints().save(draft(complaintId(1))));
  }

  private List<UUID> read(CompanyId company) {
    return ports.views().list(company, CaseFilter.ALL).rows().stream()
        .map(ComplaintViews.Row::id)
        .toList();
  }
}

package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Sort;
import redress.application.complaint.CaseFilter.Span;
import redress.application.complaint.CaseFilter.Trait;
import redress.application.statistics.StatisticsViews;
import redress.complaint.ComplaintId;
import redress.disposition.Occasion;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.recurrence.Likeness;
import redress.recurrence.Trace;

/**
 * Under row-level security a page of the ledger reads what it shows, or a bounded number of cases,
 * and the statistics of a month read that month: not what is stored.
 */
class LedgerPlanTest {
  private static final int CASES = 29_000;
  private static final CompanyId ACME = new CompanyId("acme");
  private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");
  private static final UUID PLACED = new UUID(0x0190000000007000L, 0);
  private static final CaseFilter ALL = CaseFilter.ALL.page(null, 51);

  /**
   * A case an hour; what is open is open since yesterday. And some that were finished elsewhere and
   * imported at once.
   */
  private static final String MANY_CASES =
      """
      insert into complaints (
        company, id, version, procedure, edition, stage, drafted_at, searched, grams, body, number,
        kind, channel, market, received_at, registered_at, ended_at, customer, model, order_number,
        part_number, failure_code, class, severity, validity, urgency, priority)
      select 'acme', ('01900000-' || lpad(to_hex(n / 65536), 4, '0') || '-7000-8000-'
          || lpad(to_hex(n), 12, '0'))::uuid, 1, 'p', 1,
        case when n % 300 = 0 then 'REGISTERED' else 'CLOSED' end, at, '每一件', 'PIECES', '{}',
        'N' || n,
        'COMPLAINT', 'PHONE', case when n < 900 then 'OVERSEAS' else 'DOMESTIC' end,
        at, at + interval '1 hour', case when n % 300 > 0 then at + interval '9 days' end,
        'C' || n % 400, 'M' || n % 300, 'O' || n % 9000, 'P' || n % 2000, 'F' || n % 50,
        case when n % 1000 = 0 then 'CLAIM' else 'APPEAL' end,
        case when n % 1000 = 0 then 'SERIOUS' else 'GENERAL' end, 'VALID', 'ROUTINE',
        case when n % 2 = 0 then 1 + n % 7 end
      from generate_series(1, CASES) as n,
        lateral (select timestamptz '2020-01-01Z' + n * interval '1 hour' as at) as made;
      insert into investigations (company, complaint, id, version, department, body)
      select company, id, id, 1, 'D' || sequence % 40, '{}'
      from (select company, id, row_number() over (order by id) as sequence from complaints) as c;
      insert into obligations (
        company, id, complaint, kind, holder, started_at, due_at, late_from, ended_at, fulfilled_at,
        standing, body)
      select company, gen_random_uuid(), id, kind, 'D' || sequence % 40, received_at,
        received_at + interval '2 days',
        case when ended_at is null then received_at + interval '2 days' end, ended_at, ended_at,
        case when ended_at is null then 'OPEN' else 'FULFILLED' end, '{}'
      from (select company, id, received_at, ended_at, row_number() over (order by id) as sequence
        from complaints) as c, (values ('FORWARD'), ('MEASURES')) as k (kind);
      insert into failures (
        company, complaint, code, model, part_number, customer, facts, received_at)
      select company, id, failure_code, model, part_number, customer, '{}', received_at
      from complaints;
      insert into follow_ups (
        company, complaint, id, version, round, satisfaction, called_at, body)
      select company, id, id, 1, 1, 'SATISFIED', ended_at, '{}' from complaints
      where ended_at is not null;
      insert into dispositions (
        company, complaint, id, version, settlement, level, stands, body)
      select company, id, id, 1, 1, 'GENERAL_MANAGER', true, jsonb_build_object(
        'signature', jsonb_build_object('made', jsonb_build_object('at', received_at)))
      from complaints;
      insert into complaints (
        company, id, version, procedure, edition, stage, drafted_at, searched, grams, body, kind,
        received_at, ended_at)
      select 'acme', gen_random_uuid(), 1, 'p', 1, 'ARCHIVED', at, '每一件', 'PIECES', '{}',
        'COMPLAINT', at - n * interval '1 hour', at
      from generate_series(1, 900) as n, lateral (select timestamptz '2021-01-15Z' as at) as it;
      """;

  private static String database;

  @BeforeAll
  static void cases() {
    database = TestServer.emptyDatabase();
    TestServer.execute("postgres", "create role ledger_owner login createrole password 'secret'");
    TestServer.execute("postgres", "grant redress_app, redress_search to ledger_owner");
    TestServer.execute("postgres", "alter database %s owner to ledger_owner".formatted(database));
    TestServer.migrate(database, "ledger_owner", "secret");
    TestServer.execute(
        database, MANY_CASES.replace("CASES", "" + CASES).replace("PIECES", Grams.of("每一件")));
    for (var table :
        List.of(
            "complaints",
            "dispositions",
            "failures",
            "investigations",
            "obligations",
            "follow_ups")) {
      TestServer.execute(database, "vacuum analyze " + table);
    }
  }

  static Stream<Arguments> single() {
    var late = Instant.parse("2024-01-01T00:00:00Z");
    var june = span("2021-06-01T00:00:00Z", "2021-07-01T00:00:00Z");
    return Stream.of(
        Arguments.of(ALL, "complaints_pkey", 51),
        Arguments.of(ALL.with(Trait.NUMBER, "N77"), "complaints_number", 1),
        Arguments.of(ALL.with(Trait.ORDER, "O77"), "complaints_order", 4),
        Arguments.of(ALL.with(Trait.PART, "P77"), "complaints_part", 15),
        Arguments.of(ALL.with(Trait.CUSTOMER, "C77"), "complaints_customer", 51),
        Arguments.of(ALL.with(Trait.FAILURE, "F7"), "complaints_failure", 51),
        Arguments.of(ALL.with(Trait.PRODUCT, "M77"), "complaints_model", 51),
        Arguments.of(ALL.with(Trait.CLASS, "CLAIM"), "complaints_class", 29),
        Arguments.of(ALL.with(Trait.SEVERITY, "SERIOUS"), "complaints_severity", 29),
        Arguments.of(ALL.with(Trait.STAGE, "REGISTERED"), "complaints_stage", 51),
        Arguments.of(ALL.received(june), "complaints_received", 51),
        Arguments.of(ALL.registered(june), "complaints_registered", 51),
        Arguments.of(ALL.closed(june), "complaints_ended", 51),
        Arguments.of(ALL.responsible(new Department("D7")), "investigations_department", 51),
        Arguments.of(ALL.owed(new Department("D20"), null), "obligations_owed", 48),
        Arguments.of(ALL.owed(null, late), "obligations_overdue", 51),
        Arguments.of(ALL.owed(new Department("D20"), late), "obligations_owed", 48),
        Arguments.of(ALL.sorted(Sort.PRIORITY), "complaints_priority", 51),
        Arguments.of(
            ALL.sorted(Sort.PRIORITY).page(new CaseFilter.Key(null, 2, PLACED), 51),
            "complaints_priority",
            51));
  }

  @ParameterizedTest
  @MethodSource("single")
  void a_condition_leads_to_its_cases_by_an_index_and_reads_no_others(
      CaseFilter filter, String index, int rows) throws SQLException {
    var plan = plan(CaseListing.rows(ACME, filter));
    assertEquals(rows, rows(plan), plan);
    assertTrue(plan.contains(index), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
    // an obligation each of two cases is looked at to tell one that owes twice
    assertTrue(read(plan) <= 2 * 51 + 2, plan);
  }

  static Stream<CaseFilter> together() {
    var years = span("2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z");
    return Stream.of(
        ALL.with(Trait.MARKET, "OVERSEAS"),
        ALL.with(Trait.KIND, "INQUIRY"),
        ALL.with(Trait.STAGE, "CLOSED").with(Trait.SEVERITY, "NONE OF THEM"),
        ALL.with(Trait.STAGE, "CLOSED").with(Trait.MARKET, "OVERSEAS"),
        ALL.with(Trait.SEVERITY, "GENERAL").with(Trait.CLASS, "CLAIM"),
        ALL.with(Trait.FAILURE, "F7").with(Trait.CUSTOMER, "C8"),
        ALL.with(Trait.STAGE, "REGISTERED").received(years).with(Trait.MARKET, "OVERSEAS"),
        ALL.registered(years).with(Trait.CHANNEL, "EMAIL"),
        ALL.responsible(new Department("D7")).with(Trait.STAGE, "REGISTERED"),
        ALL.owed(new Department("D20"), null).with(Trait.MARKET, "OVERSEAS").received(years),
        ALL.due(years),
        ALL.due(years).with(Trait.MARKET, "OVERSEAS"),
        ALL.closed(years).with(Trait.CHANNEL, "EMAIL"),
        ALL.sorted(Sort.PRIORITY).with(Trait.MARKET, "OVERSEAS"),
        ALL.sorted(Sort.PRIORITY).text("漏油").owed(new Department("D20"), null));
  }

  @ParameterizedTest
  @MethodSource("together")
  void conditions_that_together_fit_few_read_a_bounded_number_of_cases(CaseFilter filter)
      throws SQLException {
    var listing = CaseListing.rows(ACME, filter);
    var plan = plan(listing);
    assertFalse(plan.contains("Seq Scan"), plan);
    assertTrue(read(plan) <= CaseListing.FAR, plan);
    assertTrue(CaseListing.bounded(filter));
  }

  @Test
  void a_bounded_page_reads_as_far_as_it_may() throws SQLException {
    var plan = plan(CaseListing.rows(ACME, ALL.with(Trait.MARKET, "OVERSEAS")));
    assertEquals(CaseListing.FAR, read(plan), plan);
  }

  @Test
  void a_page_goes_on_where_an_empty_one_has_ended() throws SQLException {
    var filter = ALL.with(Trait.MARKET, "OVERSEAS");
    var pages = 0;
    var found = 0;
    CaseFilter.Key after = null;
    do {
      var listing = filter.page(after, 900);
      found += rows(plan(CaseListing.rows(ACME, listing)));
      after = last(CaseListing.last(ACME, listing));
      pages++;
    } while (after != null);
    assertEquals(3, pages);
    assertEquals(201, found);
  }

  static Stream<Arguments> withText() {
    var text = ALL.text("每一件");
    var late = Instant.parse("2024-01-01T00:00:00Z");
    return Stream.of(
        Arguments.of(text, 51),
        Arguments.of(text.with(Trait.NUMBER, "N77"), 1),
        Arguments.of(text.with(Trait.ORDER, "O77"), 4),
        Arguments.of(text.with(Trait.CUSTOMER, "C77"), 51),
        Arguments.of(text.with(Trait.CUSTOMER, "C77").with(Trait.MARKET, "DOMESTIC"), 51),
        Arguments.of(text.with(Trait.SEVERITY, "SERIOUS"), 29),
        Arguments.of(text.with(Trait.STAGE, "REGISTERED"), 51),
        Arguments.of(text.responsible(new Department("D7")), 51),
        Arguments.of(text.owed(new Department("D20"), null), 48),
        Arguments.of(text.owed(null, late).with(Trait.KIND, "COMPLAINT"), 51),
        Arguments.of(text.due(span("2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z")), 51),
        Arguments.of(text.closed(span("2021-06-01T00:00:00Z", "2024-07-01T00:00:00Z")), 51),
        Arguments.of(text.received(span("2021-06-01T00:00:00Z", "2024-07-01T00:00:00Z")), 51));
  }

  @ParameterizedTest
  @MethodSource("withText")
  void a_text_that_all_cases_have_is_found_with_other_conditions_by_their_indexes(
      CaseFilter filter, int rows) throws SQLException {
    var listing = CaseListing.rows(ACME, filter);
    assertEquals(rows, asked("", listing).size());
    var plans = nested(listing);
    assertFalse(plans.contains("Seq Scan on complaints"), plans);
    assertFalse(plans.contains("Seq Scan on obligations"), plans);
    assertFalse(plans.contains("Seq Scan on investigations"), plans);
  }

  /** The plans of all statements, the one within the function among them. */
  private static String nested(Listing listing) throws SQLException {
    try (var connection = TestServer.connect(database)) {
      execute(connection, "load 'auto_explain'");
      execute(connection, "set auto_explain.log_min_duration = 0");
      execute(connection, "set auto_explain.log_nested_statements = on");
      execute(connection, "set client_min_messages = log");
      prepare(connection, listing);
      var plans = new StringBuilder();
      try (var statement = connection.createStatement()) {
        statement.executeQuery(execution(listing)).close();
        for (var told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
          plans.append(told.getMessage()).append('\n');
        }
      }
      assertTrue(plans.toString().contains("Index"), plans.toString());
      return plans.toString();
    }
  }

  @Test
  void a_month_is_counted_by_what_happened_in_it() throws SQLException {
    var month =
        new StatisticsViews.Span(
            BEGINNING.plus(Duration.ofDays(366)),
            BEGINNING.plus(Duration.ofDays(397)),
            Instant.parse("2024-01-01T00:00:00Z"));
    var cases = plan(PgStatistics.cases(month, ACME));
    assertTrue(cases.contains("complaints_registered"), cases);
    assertTrue(cases.contains("complaints_closed"), cases);
    assertTrue(cases.contains("follow_ups_called"), cases);
    assertFalse(cases.contains("Seq Scan"), cases);
    assertTrue(read(cases) <= 31 * 24 * 2, "none that was imported: " + cases);
    var owed = plan(PgStatistics.promptness(month, ACME));
    assertTrue(owed.contains("obligations_fulfilled"), owed);
    assertTrue(owed.contains("obligations_late_from"), owed);
    assertFalse(owed.contains("Seq Scan"), owed);
    assertTrue(read(owed) <= 31 * 24 * 4, owed);
  }

  @Test
  void the_same_failure_is_looked_for_among_those_of_its_kind_within_the_window_H_7()
      throws SQLException {
    var middle = BEGINNING.plus(Duration.ofDays(700));
    for (var likeness : List.of(Likeness.MODEL, Likeness.PART_NUMBER)) {
      var trace =
          new Trace(
              Map.of(
                  likeness,
                  new TreeSet<>(Set.of(likeness == Likeness.MODEL ? "M77" : "P77")),
                  Likeness.FAILURE_CODE,
                  new TreeSet<>(Set.of("F27", "F28"))),
              new TreeMap<>(),
              middle.minus(Duration.ofDays(90)),
              middle.plus(Duration.ofDays(90)));
      var none = new ComplaintId(ACME, new UUID(0, 0));
      var plan = plan(PgRecurrences.listing(none, trace));
      assertTrue(plan.contains("failures_"), plan);
      assertFalse(plan.contains("Seq Scan"), plan);
      assertTrue(read(plan) <= 180 * 24 / 300 + 1, plan);
      assertTrue(rows(plan) > 0, plan);
    }
  }

  @Test
  void what_is_settled_for_the_same_is_looked_for_among_a_bounded_number_of_cases_S7_S4_30()
      throws SQLException {
    var none = new ComplaintId(ACME, new UUID(0, 0));
    var about = new Occasion("C77", "O77", "P77");
    var plan = plan(PgDispositions.listing(none, about, BEGINNING));
    for (var index : List.of("complaints_customer", "complaints_order", "complaints_part")) {
      assertTrue(plan.contains(index), plan);
    }
    assertTrue(plan.contains("dispositions_pkey"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
    // the cases of the customer, of the order and of the part
    assertTrue(read(plan) <= 73 + 4 + 15, plan);
    assertEquals(2, rows(plan), plan);
  }

  private static Span span(String from, String before) {
    return new Span(Instant.parse(from), Instant.parse(before));
  }

  /** The plan as it was carried out, as the program sees it: under row-level security. */
  private static String plan(Listing listing) throws SQLException {
    return String.join("\n", asked("explain (analyze, timing off) ", listing));
  }

  private static CaseFilter.Key last(Listing listing) throws SQLException {
    return asked("", listing).stream()
        .map(id -> CaseFilter.Key.of(UUID.fromString(id)))
        .findFirst()
        .orElse(null);
  }

  private static List<String> asked(String before, Listing listing) throws SQLException {
    try (var connection = TestServer.connect(database)) {
      prepare(connection, listing);
      var rows = new ArrayList<String>();
      try (var statement = connection.createStatement();
          var result = statement.executeQuery(before + execution(listing))) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
      return rows;
    }
  }

  /** As the program, with the general plan, which is what a connection comes to use. */
  private static void prepare(Connection connection, Listing listing) throws SQLException {
    execute(connection, "set role redress_app");
    execute(connection, "set redress.company = 'acme'");
    execute(connection, "set plan_cache_mode = force_generic_plan");
    var types = listing.parameters().stream().map(LedgerPlanTest::type).toList();
    execute(
        connection,
        "prepare it (%s) as %s".formatted(String.join(", ", types), listing.statement()));
  }

  private static String type(Object value) {
    return switch (value) {
      case null -> "uuid";
      case UUID id -> "uuid";
      case String text -> "text";
      case Integer number -> "int";
      case Integer[] pieces -> "int[]";
      case String[] texts -> "text[]";
      default -> "timestamptz";
    };
  }

  private static String execution(Listing listing) {
    var values = new ArrayList<String>();
    for (var value : listing.parameters()) {
      var text =
          value instanceof Object[] pieces
              ? Arrays.toString(pieces).replace('[', '{').replace(']', '}')
              : "" + value;
      values.add(value == null ? "null" : "'" + text + "'");
    }
    return "execute it (%s)".formatted(String.join(", ", values));
  }

  private static int rows(String plan) {
    var first = ACTUAL.matcher(plan);
    assertTrue(first.find(), plan);
    return (int) Double.parseDouble(first.group(1));
  }

  private static final Pattern ACTUAL = Pattern.compile("actual rows=([0-9.]+) loops=([0-9]+)");

  private static final Pattern SCAN =
      Pattern.compile("Scan[^\n]*actual rows=([0-9.]+) loops=1\\b[^\n]*(?:\n(?! *->)[^\n]*)*");
  private static final Pattern FILTERED =
      Pattern.compile("Rows Removed by (?:Index Recheck|Filter): ([0-9]+)");

  /** The most rows that a scan went through once. */
  private static double read(String plan) {
    double most = 0;
    for (var scan = SCAN.matcher(plan); scan.find(); ) {
      double rows = Double.parseDouble(scan.group(1));
      for (var removed = FILTERED.matcher(scan.group()); removed.find(); ) {
        rows += Double.parseDouble(removed.group(1));
      }
      most = Math.max(most, rows);
    }
    return most;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Trait;
import redress.application.statistics.StatisticsViews;
import redress.bootstrap.postgres.Endpoint;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.persistence.Listing;
import redress.persistence.PostgresStore;

/**
 * Reading one case, lists of fifty and searches, with more and more cases stored; a list beside the
 * same statement sent to the database directly.
 */
final class Looking {
  private static final String USER = "quality-clerk";
  private static final int ROWS = 50;
  private static final int CLIENTS = 8;

  /** So many times as long as a round. */
  private static final int WARM_UP = 4;

  private static final String[] SEARCHED = {"异响", "漏油", "断裂", "锈蚀"};

  private final PostgresStore store;
  private final Vertx vertx;
  private final Endpoint endpoint;
  private final Served program;
  private Clients clients;
  private final Stock stock;
  private final CompanyId company = new CompanyId(Served.COMPANY);

  Looking(Served program, PostgresStore store, Vertx vertx, Endpoint endpoint, ComplaintId like) {
    this.store = store;
    this.vertx = vertx;
    this.endpoint = endpoint;
    this.program = program;
    this.stock = new Stock(store.ports(), like);
  }

  /** One kind of list: how it is asked for over HTTP, and as a filter. */
  private record Question(String name, String query, CaseFilter filter) {
    private Question(String name, CaseFilter filter, String parameter, String value) {
      this(
          name,
          parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
          filter.page(null, ROWS));
    }
  }

  private static List<Question> questions() {
    var customer = Words.customer(ThreadLocalRandom.current().nextInt(Words.CUSTOMERS));
    var text = SEARCHED[ThreadLocalRandom.current().nextInt(SEARCHED.length)];
    var all = CaseFilter.ALL;
    return List.of(
        new Question("50 by status", all.with(Trait.STAGE, "RECEIVED"), "stage", "RECEIVED"),
        new Question(
            "50 by department", all.owed(new Department("QUALITY"), null), "holder", "QUALITY"),
        new Question("50 by customer", all.with(Trait.CUSTOMER, customer), "customer", customer),
        new Question("search, two characters", all.text(text), "text", text));
  }

  /** Measures with each of these numbers of cases, the smallest first. */
  void measure(Report report, long[] sizes, int rounds, Duration time) {
    int number = CLIENTS;
    report.heading("Looking at cases, %d clients".formatted(number));
    report.columns(
        "what",
        "cases",
        "a second",
        "p50 ms",
        "p99 ms",
        "p50 / first",
        "statement p50 ms",
        "API / statement");
    var first = new LinkedHashMap<String, Double>();
    for (long size : sizes) {
      long begun = System.nanoTime();
      stock.fill(size);
      maintain();
      // whoever signed in before has been away for too long
      clients = new Clients(vertx, program.port(), program.signIn(USER));
      report.note(
          "filled up to %d cases in %d s"
              .formatted(size, (System.nanoTime() - begun) / 1_000_000_000));
      if (first.isEmpty()) {
        warmUp(size, number, time.multipliedBy(WARM_UP));
      }
      reading(report, size, number, rounds, time, first);
      for (var question : questions()) {
        listing(report, question, size, number, rounds, time, first);
      }
      counting(report, size, number, rounds, time, first);
    }
  }

  /** Lets the compiler come to its end, so that what is measured first is not the slowest. */
  private void warmUp(long size, int number, Duration time) {
    var paths = new ArrayList<>(questions().stream().map(Looking::path).toList());
    paths.add(anyCase(size));
    check(clients.run(number, time, 0, i -> Clients.Call.get(paths.get((int) (i % paths.size())))));
  }

  /** What the server does by itself sooner or later. */
  private void maintain() {
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException("vacuuming", e);
    }
  }

  private void reading(
      Report report, long size, int number, int rounds, Duration time, Map<String, Double> first) {
    var any = ThreadLocalRandom.current();
    beside(
        report,
        "one case",
        i -> anyCase(size),
        List.of(store.reading(new ComplaintId(company, Stock.id(any.nextLong(size))))),
        size,
        number,
        rounds,
        time,
        first);
  }

  private static String anyCase(long size) {
    return "/api/v1/complaints/" + Stock.id(ThreadLocalRandom.current().nextLong(size));
  }

  private static String path(Question question) {
    return "/api/v1/complaints?limit=" + ROWS + "&" + question.query();
  }

  private void listing(
      Report report,
      Question question,
      long size,
      int number,
      int rounds,
      Duration time,
      Map<String, Double> first) {
    var path = path(question);
    var statement = store.listing(company, question.filter());
    beside(
        report, question.name(), i -> path, List.of(statement), size, number, rounds, time, first);
  }

  /** The statistics of this month, in which the bench has registered cases. */
  private void counting(
      Report report, long size, int number, int rounds, Duration time, Map<String, Double> first) {
    var now = store.ports().clock().instant();
    var zone = store.ports().companies().find(company).orElseThrow().zone();
    var month = YearMonth.from(now.atZone(zone));
    var span =
        new StatisticsViews.Span(
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
            now);
    var path = "/api/v1/statistics?month=" + month;
    var statements = store.counting(company, span);
    beside(
        report, "the month's statistics", i -> path, statements, size, number, rounds, time, first);
  }

  /** An answer beside its statements, sent one after the other. */
  private void beside(
      Report report,
      String name,
      LongFunction<String> path,
      List<Listing> statements,
      long size,
      int number,
      int rounds,
      Duration time,
      Map<String, Double> first) {
    var api = new ArrayList<Pace>();
    var direct = new ArrayList<Pace>();
    for (int round = 0; round <= rounds; round++) {
      api.add(clients.run(number, time, 0, i -> Clients.Call.get(path.apply(i))));
      try (var connections = new Statements(vertx, endpoint, company, number)) {
        direct.add(connections.run(time, statements));
      }
    }
    report.row(cells(name, size, api, first, direct));
  }

  /** The first round of each warms up and does not count. */
  private static Object[] cells(
      String name, long size, List<Pace> api, Map<String, Double> first, List<Pace> direct) {
    api.forEach(Looking::check);
    direct.forEach(Looking::check);
    double p50 = median(api, Pace::p50);
    first.putIfAbsent(name, p50);
    double statement = direct.isEmpty() ? Double.NaN : median(direct, Pace::p50);
    return new Object[] {
      name,
      size,
      median(api, Pace::perSecond),
      p50,
      median(api, Pace::p99),
      p50 / first.get(name),
      statement,
      p50 / statement
    };
  }

  private static double median(List<Pace> paces, ToDoubleFunction<Pace> figure) {
    return Report.median(
        paces.subList(1, paces.size()).stream().mapToDouble(figure).boxed().toList());
  }

  private static void check(Pace pace) {
    if (pace.failed() > 0) {
      throw new IllegalStateException(pace.failed() + " requests failed");
    }
  }
}

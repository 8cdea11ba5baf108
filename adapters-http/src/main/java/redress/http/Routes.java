package redress.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import redress.application.Reply;
import redress.http.json.JsonWriter;
import redress.http.limit.Apart;
import redress.procedure.ShippedProcedures;

/** Which path leads where. */
final class Routes {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  /** Who wait for their turn to be told how the program is. */
  private static final int MOST_ASKING = 1024;

  private Routes() {}

  static Router main(
      Vertx vertx,
      List<Chapter> chapters,
      Contract contract,
      Dispatch.Shared shared,
      Health health) {
    var router = begun(vertx, shared.gate().traces().watched(), shared.gate().proxies());
    get(router, "/health/live", context -> state(context, true));
    var asked = new Apart("readiness", 1, MOST_ASKING);
    get(router, "/health/ready", off(asked, context -> state(context, health.report().ready())));
    var yaml = Answers.shared(contract.yaml().getBytes(StandardCharsets.UTF_8));
    get(router, "/openapi.yaml", context -> Answers.page(context, "application/yaml", yaml));
    var docs = Answers.shared(contract.page().getBytes(StandardCharsets.UTF_8));
    get(router, "/docs", context -> Answers.page(context, "text/html; charset=utf-8", docs));
    var style = Answers.shared(ContractPage.style());
    get(router, "/docs.css", context -> Answers.page(context, "text/css; charset=utf-8", style));
    var schema = Answers.shared(ShippedProcedures.schema().getBytes(StandardCharsets.UTF_8));
    get(
        router,
        "/procedure.schema.json",
        context -> Answers.page(context, "application/schema+json", schema));
    operations(router, chapters, contract, shared);
    return ended(router);
  }

  static Router management(Vertx vertx, PrometheusMeterRegistry meters, Health health) {
    var router = begun(vertx, false, Proxies.NONE);
    var asked = new Apart("management", 2, MOST_ASKING);
    get(
        router,
        "/metrics",
        off(
            asked,
            context ->
                Answers.send(
                    context,
                    new Reply(
                        200,
                        Map.of("Content-Type", PROMETHEUS),
                        meters.scrape().getBytes(StandardCharsets.UTF_8)))));
    get(
        router,
        "/health",
        off(
            asked,
            context -> {
              var report = health.report();
              json(context, report.ready() ? 200 : 503, report);
            }));
    return ended(router);
  }

  /** What is not even HTTP. */
  static void invalid(HttpServerRequest request) {
    var occurrence = Occurrence.ofNothing();
    var reply = Problems.render(Problems.unreadable(), occurrence, ZoneOffset.UTC);
    Answers.guard(request.response(), occurrence);
    Answers.last(request.response());
    request.response().setStatusCode(reply.status());
    reply.headers().forEach(request.response()::putHeader);
    request
        .response()
        .end(Buffer.buffer(reply.body()))
        .onComplete(done -> request.connection().close());
  }

  private static void operations(
      Router router, List<Chapter> chapters, Contract contract, Dispatch.Shared shared) {
    // where a path could be read in two ways, its fixed words come before its parameters
    var byPath = new TreeMap<String, List<Operation>>(Comparator.comparing(Routes::fixedFirst));
    byPath.putAll(
        chapters.stream()
            .flatMap(chapter -> chapter.operations().stream())
            .collect(Collectors.groupingBy(Operation::path)));
    byPath.forEach(
        (path, operations) -> {
          var place = HttpServer.BASE + path.replace('{', ':').replace("}", "");
          for (var operation : operations) {
            route(router, place, operation, contract, shared);
          }
          others(router, place, operations.stream().map(Operation::method).toList());
        });
  }

  private static void route(
      Router router, String place, Operation operation, Contract contract, Dispatch.Shared shared) {
    var dispatch = new Dispatch(operation, contract, shared);
    var entrance = new Entrance(operation, shared, dispatch);
    router.route(operation.method(), place).handler(entrance::handle);
  }

  private static String fixedFirst(String path) {
    return path.replace('{', '\uffff');
  }

  private static void get(Router router, String path, Handler<RoutingContext> handler) {
    router.get(path).handler(handler);
    others(router, path, List.of(HttpMethod.GET));
  }

  private static void others(Router router, String path, List<HttpMethod> allowed) {
    var allow = allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    router
        .route(path)
        .handler(
            context ->
                Answers.send(
                    context,
                    Problem.of(405, "METHOD_NOT_ALLOWED", "allowed here: " + allow)
                        .with("Allow", allow)));
  }

  /** Every request, first: headers, and no path that could be read in two ways. */
  private static Router begun(Vertx vertx, boolean traced, Proxies proxies) {
    var router = Router.router(vertx);
    Set<HttpConnection> ending =
        Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    router
        .route()
        .handler(
            context -> {
              var connection = context.request().connection();
              if (ending.contains(connection)) {
                // what came behind a request that was cut wrongly is no request
                return;
              }
              Answers.begin(context, traced, proxies);
              if (ambiguous(context.request().headers())) {
                ending.add(connection);
                invalid(context.request());
                return;
              }
              var path = context.request().path();
              if (PlainPath.is(path) && path.equals(context.normalizedPath())) {
                context.next();
              } else {
                nowhere(context);
              }
            });
    return router;
  }

  /**
   * Whether whoever is in front may have understood the request otherwise: gone by another host, or
   * cut its content in a way that we do not know.
   */
  private static boolean ambiguous(MultiMap headers) {
    var codings = headers.getAll("Transfer-Encoding");
    return headers.getAll("Host").size() > 1
        || codings.size() > 1
        || codings.stream().anyMatch(it -> !it.equalsIgnoreCase("chunked"));
  }

  private static Router ended(Router router) {
    router.route().handler(Routes::nowhere);
    router.route().failureHandler(Routes::failed);
    return router;
  }

  private static void nowhere(RoutingContext context) {
    Answers.send(context, Problem.of(404, "NO_SUCH_PATH", "nothing is at this path"));
  }

  private static void failed(RoutingContext context) {
    if (Answers.occurrence(context) == null) {
      // it names no host, or none that there can be: it failed before anybody looked at it
      invalid(context.request());
    } else if (context.failure() == null || context.statusCode() < 500) {
      Answers.send(context, Problems.unreadable());
    } else {
      Answers.send(context, Problems.of(context.failure(), Answers.occurrence(context)));
    }
  }

  /**
   * Off the event loop, since it may wait; and not where requests are worked on, which may all be
   * taken just when somebody asks.
   */
  private static Handler<RoutingContext> off(Apart threads, Handler<RoutingContext> handler) {
    return context -> {
      try {
        threads.run(() -> answer(context, handler));
      } catch (RejectedExecutionException full) {
        Answers.send(context, Problems.unavailable("too many ask; come back in a moment"));
      }
    };
  }

  private static void answer(RoutingContext context, Handler<RoutingContext> handler) {
    try {
      handler.handle(context);
    } catch (RuntimeException failure) {
      Answers.send(context, Problems.of(failure, Answers.occurrence(context)));
    }
  }

  private static void state(RoutingContext context, boolean good) {
    json(context, good ? 200 : 503, Map.of("status", good ? "UP" : "DOWN"));
  }

  private static void json(RoutingContext context, int status, Object body) {
    var bytes = JsonWriter.write(body, ZoneOffset.UTC);
    Answers.send(context, new Reply(status, Map.of("Content-Type", "application/json"), bytes));
  }
}

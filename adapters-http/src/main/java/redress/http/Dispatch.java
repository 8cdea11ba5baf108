package redress.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.Unavailable;
import redress.application.session.Sessions;
import redress.http.file.Inbox;
import redress.http.file.Upload;
import redress.rule.Finding;
import redress.tree.Malformed;

/**
 * Carries out one operation for one request after another: admission, session, form, handler,
 * answer.
 */
final class Dispatch {
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) ([A-Za-z0-9._~+/=-]{1,4096})");
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };
  private static final List<String> ONCE =
      List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match");
  private static final byte[] NOTHING = new byte[0];

  private final Operation operation;
  private final Set<String> parameters;
  private final boolean takesContent;
  private final boolean takesVersion;
  private final Pattern wantedType;
  private final Shared shared;
  private final Map<Integer, Timer> timers = new ConcurrentHashMap<>();

  /** What all operations share. */
  record Shared(
      Admission admission,
      Sessions sessions,
      Replies replies,
      Inbox inbox,
      Connections connections,
      MeterRegistry meters) {}

  Dispatch(Operation operation, Contract contract, Shared shared) {
    this.operation = operation;
    this.parameters = contract.queryParameters(operation);
    this.takesContent = contract.takesContent(operation);
    this.takesVersion = contract.takesVersion(operation);
    this.wantedType = Pattern.compile(Pattern.quote(wanted()) + "( *; *charset=\"?utf-8\"?)?");
    this.shared = shared;
  }

  /** On the event loop: hands the request over to a thread of its own. */
  void handle(RoutingContext context) {
    shared.admission().offer(() -> work(context), () -> refuse(context));
  }

  private void refuse(RoutingContext context) {
    shared.meters().counter("redress.http.refused").increment();
    Answers.send(
        context, Problems.unavailable("too many requests are waiting; come back in a moment"));
  }

  private void work(RoutingContext context) {
    var timing = Timer.start();
    var reply = reply(context);
    int status = reply == null ? context.response().getStatusCode() : reply.status();
    timing.stop(timer(status));
    if (reply != null) {
      leave(context.request());
      Answers.send(context, reply);
    }
  }

  /**
   * A file that nobody has read, since the request was refused before: the rest of it is let pass,
   * so that the client sees the answer and the connection serves on. More than any file may have is
   * not waited for.
   */
  private void leave(HttpServerRequest request) {
    if (operation.content() != Operation.Content.FILE || request.isEnded()) {
      return;
    }
    if (announced(request) > shared.inbox().most()) {
      Answers.last(request.response());
    } else {
      request.handler(rest -> {});
      request.resume();
    }
  }

  private static long announced(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    try {
      return length == null ? Long.MAX_VALUE : Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      return Long.MAX_VALUE;
    }
  }

  /** The answer, be it good or bad; none if it was streamed, whole or not. */
  private Reply reply(RoutingContext context) {
    try {
      var once = answer(context);
      return once == null ? null : marked(once);
    } catch (Exception | LinkageError | StackOverflowError failure) {
      var trace = Answers.trace(context);
      var problem = Problems.of(failure, trace);
      if (context.response().headWritten()) {
        // only a broken connection still tells the client that something is missing
        context.response().reset();
        return null;
      }
      return Problems.render(problem, trace, Answers.zone(context));
    }
  }

  private Replies.Once answer(RoutingContext context) {
    var request = context.request();
    checkHeaders(request);
    var actor = operation.access() == Operation.Access.OPEN ? null : actor(request);
    if (actor != null) {
      Answers.readIn(actor.zone(), context);
    }
    var faults = Headers.faults(request, operation.access() == Operation.Access.ONCE, takesVersion);
    faults.addAll(unknown(context.queryParams()));
    if (operation.content() == Operation.Content.FILE) {
      if (context.queryParams().get("name") == null) {
        faults.add(new Finding(Query.POINTER + "name", "MISSING", null, "'name' is required"));
      }
      refuse(faults);
      try (var upload = receive(context)) {
        return handle(context, actor, NOTHING, upload, List.of());
      }
    }
    var content = content(context);
    if (!takesContent && parameters.isEmpty()) {
      refuse(faults);
    }
    var once = handle(context, actor, content, null, faults);
    refuse(faults);
    return once;
  }

  private Replies.Once handle(
      RoutingContext context,
      Sessions.Actor actor,
      byte[] bytes,
      Upload upload,
      List<Finding> faults) {
    return operation
        .handler()
        .handle(new Exchange(context, shared.replies(), actor, bytes, upload, faults));
  }

  private Sessions.Actor actor(HttpServerRequest request) {
    var header = request.getHeader("Authorization");
    var bearer = BEARER.matcher(header == null ? "" : header);
    if (!bearer.matches()) {
      throw Problems.unauthenticated("open a session and send its token as a bearer token")
          .rejected();
    }
    return shared.sessions().resume(bearer.group(1));
  }

  /** What is read once is given once: a proxy on the way may have read the other. */
  private static void checkHeaders(HttpServerRequest request) {
    for (var header : ONCE) {
      if (request.headers().getAll(header).size() > 1) {
        throw Problem.of(400, "HEADER_GIVEN_TWICE", header + " is given more than once").rejected();
      }
    }
  }

  private static void refuse(List<Finding> faults) {
    if (!faults.isEmpty()) {
      throw new Malformed(faults);
    }
  }

  private List<Finding> unknown(MultiMap given) {
    return given.names().stream()
        .filter(name -> !parameters.contains(name))
        .map(
            name ->
                new Finding(
                    Query.POINTER + name,
                    "UNKNOWN_PARAMETER",
                    null,
                    parameters.isEmpty()
                        ? "the operation has no parameters"
                        : "unknown parameter; allowed are " + String.join(", ", parameters)))
        .toList();
  }

  private byte[] content(RoutingContext context) {
    var buffer = context.body().buffer();
    var type = context.request().getHeader("Content-Type");
    boolean empty = buffer == null || buffer.length() == 0;
    if (!takesContent && !empty) {
      throw Problem.of(400, "CONTENT_NOT_EXPECTED", "the operation takes no content").rejected();
    }
    if (takesContent && !(empty && type == null) && !isWanted(String.valueOf(type))) {
      throw Problem.of(415, "UNSUPPORTED_CONTENT_TYPE", "the content has to be " + wanted())
          .with("Accept", wanted())
          .rejected();
    }
    return empty ? NOTHING : buffer.getBytes();
  }

  private boolean isWanted(String type) {
    return wantedType.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
  }

  private String wanted() {
    return operation.content() == Operation.Content.MERGE_PATCH
        ? "application/merge-patch+json"
        : "application/json";
  }

  private Upload receive(RoutingContext context) {
    var request = context.request();
    var name = context.queryParams().get("name");
    try {
      return shared.inbox().receive(request, name);
    } catch (Inbox.NotTaken notTaken) {
      Answers.last(context.response());
      throw Problems.of(notTaken, shared.inbox().most()).rejected();
    } catch (Unavailable full) {
      // the rest of the file would be taken for the next request
      Answers.last(context.response());
      throw full;
    }
  }

  private static Reply marked(Replies.Once once) {
    if (!once.replayed()) {
      return once.reply();
    }
    var headers = new HashMap<>(once.reply().headers());
    headers.put("Idempotency-Replayed", "true");
    return new Reply(once.reply().status(), headers, once.reply().body());
  }

  private Timer timer(int status) {
    return timers.computeIfAbsent(status, this::registered);
  }

  private Timer registered(int status) {
    return Timer.builder("redress.http.requests")
        .tag("operation", operation.id())
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(BUCKETS)
        .register(shared.meters());
  }
}

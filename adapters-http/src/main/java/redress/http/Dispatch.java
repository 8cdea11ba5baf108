package redress.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.Unavailable;
import redress.application.Unsaid;
import redress.application.session.Sessions;
import redress.http.file.ClientGone;
import redress.http.file.Inbox;
import redress.http.file.Upload;
import redress.rule.Finding;
import redress.tree.Malformed;

/**
 * Carries out one operation for one request after another: admission, session, form, handler,
 * answer.
 */
final class Dispatch {
  private static final byte[] NOTHING = new byte[0];
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final Operation operation;
  private final Set<String> parameters;
  private final boolean takesContent;
  private final boolean takesVersion;
  private final Pattern wantedType;
  private final Shared shared;
  private final Watching watching;

  /** What all operations share. */
  record Shared(
      Admission admission,
      Recognition recognition,
      Contents contents,
      Gate gate,
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
    this.watching = new Watching(operation, shared.gate().traces(), shared.meters());
  }

  /** On a thread of the request's own: works on it and answers it. */
  void work(Visit visit) {
    try (visit) {
      var context = visit.context();
      watching.request(context, () -> reply(visit), reply -> send(context, reply));
    }
  }

  /** Answers a request that comes no further; on a thread that may wait. */
  void fail(RoutingContext context, Throwable failure) {
    watching.request(context, () -> refused(context, failure), reply -> send(context, reply));
  }

  private void send(RoutingContext context, Reply reply) {
    boolean file = operation.content() == Operation.Content.FILE;
    Contents.leave(context.request(), file ? shared.inbox().most() : Contents.MOST);
    Answers.send(context, reply);
  }

  /** The answer, be it good or bad; none if it was streamed, whole or not. */
  private Reply reply(Visit visit) {
    try {
      var once = answer(visit);
      return once == null ? null : marked(once);
    } catch (Exception | LinkageError | StackOverflowError failure) {
      return isClientGone(failure)
          ? left(visit.context(), failure)
          : refused(visit.context(), failure);
    }
  }

  private Reply refused(RoutingContext context, Throwable failure) {
    return problem(context, shared.gate().auditor().heard(operation, context, failure));
  }

  /** Whoever waits no longer is told nothing. */
  private static Reply left(RoutingContext context, Throwable gone) {
    LOG.debug("{}: the client has gone", Answers.occurrence(context), Unsaid.of(gone));
    context.response().reset();
    return null;
  }

  private static boolean isClientGone(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(ClientGone.class::isInstance);
  }

  private static Reply problem(RoutingContext context, Throwable failure) {
    var occurrence = Answers.occurrence(context);
    var problem = Problems.of(failure, occurrence);
    if (context.response().headWritten()) {
      // only a broken connection still tells the client that something is missing
      context.response().reset();
      return null;
    }
    return Problems.render(problem, occurrence, Answers.zone(context));
  }

  private Replies.Once answer(Visit visit) {
    var context = visit.context();
    var request = context.request();
    // also whoever was known before the content came: that may have taken long
    var actor = shared.recognition().of(context, operation);
    if (actor != null) {
      shared
          .gate()
          .moderation()
          .admit(operation, context.queryParams(), actor, () -> Answers.address(context));
    }
    var faults = Headers.faults(request, operation.access() == Operation.Access.ONCE, takesVersion);
    faults.addAll(unknown(context.queryParams()));
    if (operation.content() == Operation.Content.FILE) {
      if (context.queryParams().get("name") == null) {
        faults.add(new Finding(Query.POINTER + "name", "MISSING", null, "'name' is required"));
      }
      refuse(faults);
      try (var room = room(context);
          var upload = receive(context)) {
        return handle(
            context, shared.recognition().of(context, operation), NOTHING, upload, List.of());
      }
    }
    var content = content(request, visit.bytes());
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
        .handle(
            new Exchange(
                context,
                shared.gate().auditor().replies(operation, actor, context, shared.gate().replies()),
                actor,
                shared.gate().sessions(),
                bytes,
                upload,
                faults,
                shared.gate().auditor().opening(operation, actor, context)));
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

  private byte[] content(HttpServerRequest request, byte[] bytes) {
    var type = request.getHeader("Content-Type");
    boolean empty = bytes.length == 0;
    if (!takesContent && !empty) {
      throw Problem.of(400, "CONTENT_NOT_EXPECTED", "the operation takes no content").rejected();
    }
    if (takesContent && !(empty && type == null) && !isWanted(String.valueOf(type))) {
      throw Problem.of(415, "UNSUPPORTED_CONTENT_TYPE", "the content has to be " + wanted())
          .with("Accept", wanted())
          .rejected();
    }
    return bytes;
  }

  private boolean isWanted(String type) {
    return wantedType.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
  }

  private String wanted() {
    return switch (operation.content()) {
      case MERGE_PATCH -> "application/merge-patch+json";
      case FORM -> "application/x-www-form-urlencoded";
      case JSON, FILE -> "application/json";
    };
  }

  private Contents.Content room(RoutingContext context) {
    var room = shared.contents().file();
    if (room == null) {
      Answers.last(context.response());
      throw Contents.full().rejected();
    }
    return room;
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
}

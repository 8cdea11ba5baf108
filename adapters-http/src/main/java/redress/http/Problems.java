package redress.http;

import io.vertx.ext.web.handler.HttpException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Reply;
import redress.application.Stale;
import redress.application.Unavailable;
import redress.application.Unknown;
import redress.application.Unsaid;
import redress.application.session.PasswordsBusy;
import redress.application.session.TooManyAttempts;
import redress.application.session.Unauthenticated;
import redress.http.file.Inbox;
import redress.http.json.JsonWriter;
import redress.http.json.Sentences;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Malformed;

/** The one place that turns what was thrown into what a client is told. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** One finding; where a query parameter or header is at fault it is named instead. */
  private record Fault(
      String pointer, String parameter, String header, String code, RuleId rule, String detail) {
    static Fault of(Finding finding, ZoneId zone) {
      boolean query = finding.pointer().startsWith(Query.POINTER);
      boolean header = finding.pointer().startsWith(Headers.POINTER);
      return new Fault(
          query || header ? null : finding.pointer(),
          query ? finding.pointer().substring(Query.POINTER.length()) : null,
          header ? finding.pointer().substring(Headers.POINTER.length()) : null,
          finding.code(),
          finding.rule(),
          Sentences.in(zone, finding.sentence()));
    }
  }

  private record Document(
      String type,
      String title,
      int status,
      String detail,
      String code,
      RuleId rule,
      String instance,
      String traceId,
      Long currentVersion,
      List<Fault> errors) {}

  static Problem of(Throwable failure, Occurrence occurrence) {
    return switch (failure) {
      case Problem.Rejected rejected -> rejected.problem();
      case Malformed malformed -> malformed(malformed.findings());
      case Refusal refusal ->
          Problem.of(status(refusal), refusal.code(), refusal.getMessage())
              .with(refusal.rule())
              .with(refusal.findings());
      case Stale stale ->
          Problem.of(412, "STALE", "somebody changed the record since; " + stale.getMessage())
              .at(stale.current());
      case Unknown unknown -> Problem.of(404, "NOT_FOUND", unknown.getMessage());
      case Unauthenticated stranger -> unauthenticated(stranger.getMessage());
      case TooManyAttempts often ->
          Problem.of(429, "TOO_MANY_ATTEMPTS", often.getMessage())
              .with("Retry-After", seconds(often.remaining()));
      case PasswordsBusy busy ->
          unavailable("many come in at this moment; the same request may be sent again");
      case Unavailable away -> {
        LOG.warn("{}: unavailable", occurrence, Unsaid.of(away));
        yield unavailable("the store cannot answer now; the same request may be sent again");
      }
      case HttpException unreadable when unreadable.getStatusCode() < 500 -> unreadable();
      default -> {
        LOG.error("{}: failed", occurrence, Unsaid.of(failure));
        yield Problem.of(500, "INTERNAL", "something went wrong on our side");
      }
    };
  }

  /** A header that alone is at fault gives its code to the whole. */
  private static Problem malformed(List<Finding> findings) {
    var first = findings.getFirst();
    boolean alone = findings.size() == 1 && first.pointer().startsWith(Headers.POINTER);
    return (alone
            ? Problem.of(400, first.code(), first.sentence())
            : Problem.of(400, "MALFORMED", "the request does not have the form that is asked for"))
        .with(findings);
  }

  static Problem of(Inbox.NotTaken notTaken, long most) {
    return switch (notTaken.fault()) {
      case TOO_LARGE -> tooLarge(most);
      case EMPTY -> Problem.of(400, "CONTENT_MISSING", "the file is empty");
      case TYPE_NOT_TAKEN ->
          Problem.of(
              415,
              "UNSUPPORTED_FILE",
              "by its content the file is no picture, PDF, office document or plain text that we"
                  + " take: pictures have 250 million pixels at most; documents have no macros, and"
                  + " 10,000 parts and 256 MiB at most when unpacked");
      case BROKEN_OFF -> Problem.of(400, "CONTENT_BROKEN_OFF", "the file did not arrive whole");
    };
  }

  static Problem unreadable() {
    return Problem.of(400, "NOT_HTTP", "the request cannot be read");
  }

  static Problem tooLarge(long most) {
    return Problem.of(413, "TOO_LARGE", "at most %d bytes are taken".formatted(most));
  }

  static Problem unauthenticated(String detail) {
    return Problem.of(401, "UNAUTHENTICATED", detail).with("WWW-Authenticate", "Bearer");
  }

  static Problem often(String detail, Duration wait) {
    return Problem.of(429, "TOO_MANY_REQUESTS", detail).with("Retry-After", seconds(wait));
  }

  static Problem unavailable(String detail) {
    return Problem.of(503, "UNAVAILABLE", detail).with("Retry-After", seconds(SOON));
  }

  /**
   * The answer.
   *
   * @param zone the zone in which its reader is shown instants
   */
  static Reply render(Problem problem, Occurrence occurrence, ZoneId zone) {
    var document =
        new Document(
            "urn:redress:problem:" + problem.code().toLowerCase(Locale.ROOT),
            title(problem.status()),
            problem.status(),
            Sentences.in(zone, problem.detail()),
            problem.code(),
            problem.rule(),
            "urn:uuid:" + occurrence.id(),
            occurrence.trace(),
            problem.version(),
            problem.findings().isEmpty()
                ? null
                : problem.findings().stream().map(it -> Fault.of(it, zone)).toList());
    var headers = new HashMap<>(problem.headers());
    headers.put("Content-Type", MEDIA_TYPE);
    return new Reply(problem.status(), headers, JsonWriter.write(document, ZoneOffset.UTC));
  }

  private static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case LATER -> 409;
      case ANOTHER_PERSON -> 403;
      case OTHER_CONTENT -> 422;
    };
  }

  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Malformed request";
      case 401 -> "No session";
      case 403 -> "Not for this person";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 409 -> "Not now";
      case 412 -> "Changed meanwhile";
      case 413 -> "Too large";
      case 415 -> "Unsupported content type";
      case 422 -> "Refused by a rule";
      case 428 -> "Version required";
      case 429 -> "Too often";
      case 503 -> "Not available now";
      default -> status < 500 ? "Request refused" : "Internal error";
    };
  }
}

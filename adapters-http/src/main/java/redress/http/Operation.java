package redress.http;

import io.vertx.core.http.HttpMethod;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import redress.application.Replies;
import redress.application.Reply;
import redress.rule.Refusal;

/**
 * One thing that can be asked for over HTTP.
 *
 * <p>Its handler runs on a virtual thread of its own and may block. Whatever it throws becomes a
 * problem document in one place, so it only parses, calls its use case and renders.
 *
 * @param id the name of its use case, and of itself in the contract
 * @param path below {@code /api/v1}, with its parameters in braces
 */
public record Operation(
    String id, HttpMethod method, String path, Access access, Content content, Handler handler) {

  /** Whether it changes anything: a question does not, nor a calculation. */
  boolean changes() {
    return access != Access.SESSION || method == HttpMethod.PATCH;
  }

  /** Who may ask. */
  public enum Access {
    /** Anybody. */
    OPEN,
    /** Whoever has a session. */
    SESSION,
    /** Whoever has a session, and a repetition with the same key is answered and not done again. */
    ONCE
  }

  /** The form in which content is given. */
  public enum Content {
    JSON,
    MERGE_PATCH,
    /** Names and values, as browsers send them and providers do. */
    FORM,
    FILE
  }

  /** Answers one request; an answer that was streamed needs no reply. */
  @FunctionalInterface
  public interface Handler {
    Replies.Once handle(Exchange exchange);
  }

  /** A question. */
  public static Operation get(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(id, HttpMethod.GET, path, Access.SESSION, Content.JSON, simple(handler));
  }

  /** A question whose answer is streamed to the client with {@link Exchange#send}. */
  public static Operation download(String id, String path, Consumer<Exchange> handler) {
    return get(
        id,
        path,
        exchange -> {
          handler.accept(exchange);
          return null;
        });
  }

  /** A calculation that needs content but changes nothing. */
  public static Operation quote(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(id, HttpMethod.POST, path, Access.SESSION, Content.JSON, simple(handler));
  }

  /** A command, carried out once: everything it does and its reply are one transaction. */
  public static Operation post(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(
        id,
        HttpMethod.POST,
        path,
        Access.ONCE,
        Content.JSON,
        exchange -> exchange.once(() -> handler.apply(exchange)));
  }

  /**
   * As {@link #post}, and a refusal is heard of when all that was done is undone.
   *
   * @param heard what is done about it, in a transaction of its own
   */
  public static Operation post(
      String id,
      String path,
      Function<Exchange, Reply> handler,
      BiConsumer<Exchange, Refusal> heard) {
    return new Operation(
        id,
        HttpMethod.POST,
        path,
        Access.ONCE,
        Content.JSON,
        exchange -> {
          try {
            return exchange.once(() -> handler.apply(exchange));
          } catch (Refusal refusal) {
            heard.accept(exchange, refusal);
            throw refusal;
          }
        });
  }

  /**
   * What a command answers and what of it is kept.
   *
   * @param told what is answered when it is carried out
   * @param kept what a repetition is answered with
   */
  public record Told(Reply told, Reply kept) {}

  /** As {@link #post}, and the answer tells a secret: a repetition is not told it again. */
  public static Operation telling(String id, String path, Function<Exchange, Told> handler) {
    return new Operation(
        id,
        HttpMethod.POST,
        path,
        Access.ONCE,
        Content.JSON,
        exchange -> {
          var told = new AtomicReference<Reply>();
          var once =
              exchange.once(
                  () -> {
                    var answer = handler.apply(exchange);
                    told.set(answer.told());
                    return answer.kept();
                  });
          return once.replayed() ? once : new Replies.Once(told.get(), false);
        });
  }

  /**
   * A change whose content is a secret, of which nothing is kept, so that a repetition is not
   * recognised: it does no harm.
   */
  public static Operation secret(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(id, HttpMethod.POST, path, Access.SESSION, Content.JSON, simple(handler));
  }

  /**
   * A command that is a unit of work of its own and itself stores, and finds, its reply under
   * {@link Exchange#replyKey}. A repetition whose form is refused, such as for want of a version,
   * is answered with that reply too.
   */
  public static Operation unit(String id, String path, Handler handler) {
    return new Operation(
        id,
        HttpMethod.POST,
        path,
        Access.ONCE,
        Content.JSON,
        exchange -> {
          try {
            return handler.handle(exchange);
          } catch (Problem.Rejected rejected) {
            return exchange.replayed().orElseThrow(() -> rejected);
          }
        });
  }

  /** As {@link #post}, and the content is a file: {@link Exchange#upload}. */
  public static Operation upload(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(
        id,
        HttpMethod.POST,
        path,
        Access.ONCE,
        Content.FILE,
        exchange -> exchange.once(() -> handler.apply(exchange)));
  }

  /** A change of some members of a record (RFC 7396). */
  public static Operation patch(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(
        id, HttpMethod.PATCH, path, Access.SESSION, Content.MERGE_PATCH, simple(handler));
  }

  /** A {@code POST} for anybody, without session and key. */
  public static Operation open(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(id, HttpMethod.POST, path, Access.OPEN, Content.JSON, simple(handler));
  }

  /** A {@code POST} of a form for anybody: it proves by itself whose word it is. */
  public static Operation word(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(id, HttpMethod.POST, path, Access.OPEN, Content.FORM, simple(handler));
  }

  /** A {@code GET} for anybody: a browser that has no session yet goes there. */
  public static Operation visit(String id, String path, Function<Exchange, Reply> handler) {
    return new Operation(id, HttpMethod.GET, path, Access.OPEN, Content.JSON, simple(handler));
  }

  private static Handler simple(Function<Exchange, Reply> handler) {
    return exchange -> new Replies.Once(handler.apply(exchange), false);
  }
}

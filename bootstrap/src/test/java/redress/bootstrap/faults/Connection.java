package redress.bootstrap.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import redress.http.Answer;

/**
 * Asks the programs until one of them answers: a request whose answer is lost, or that is told to
 * come back, is sent again as it was.
 */
final class Connection implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofMillis(50);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Program> programs;
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger unheard = new AtomicInteger();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private volatile String authorization;
  private int unavailable;

  Connection(List<Program> programs) {
    this.programs = programs;
  }

  void signIn() {
    var body =
        "{\"company\":\"%s\",\"user\":\"%s\",\"password\":\"%s\"}"
            .formatted(Program.COMPANY, Program.CLERK, Program.PASSWORD);
    var session = ask(0, new Request("POST", "/sessions", 0, "", body)).expect(201);
    authorization = "Bearer " + session.text("/token");
  }

  /** What its requests are recognised by. */
  String authorization() {
    return authorization;
  }

  /**
   * The answer, whatever it is but unavailable.
   *
   * @param client who asks; each begins with a program of its own
   */
  Answer ask(int client, Request request) {
    long end = System.nanoTime() + LONGEST.toNanos();
    boolean gone = false;
    for (int attempt = client; System.nanoTime() < end; attempt++) {
      try {
        var program = programs.get(attempt % programs.size());
        var answer = send(program, request);
        if (answer.status() == 503) {
          told();
          pause(Duration.ofSeconds(retryAfter(request, answer)));
        } else if (answer.status() == 409 && "IDEMPOTENCY_KEY_BUSY".equals(answer.text("/code"))) {
          // the program still works on what nobody hears of any more
          pause(SOON);
        } else {
          if (gone && (answer.header("Idempotency-Replayed") != null || answer.status() == 412)) {
            unheard.incrementAndGet();
          }
          return answer;
        }
      } catch (ConnectException away) {
        refused.incrementAndGet();
        pause(SOON);
      } catch (IOException broken) {
        gone = true;
        lost.incrementAndGet();
        pause(SOON);
      }
    }
    throw new AssertionError("no answer within %s to %s".formatted(LONGEST, request));
  }

  /** Sends it once. */
  Answer send(Program program, Request request) throws IOException {
    try {
      return new Answer(
          http.send(request.to(program.port(), authorization), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long retryAfter(Request request, Answer answer) {
    var told = answer.header("Retry-After");
    if (told == null) {
      fault("503 without Retry-After to %s: %s".formatted(request, answer));
      return 1;
    }
    return Long.parseLong(told);
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that must never be. */
  void fault(String sentence) {
    faults.add(sentence);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Requests whose answer never came. */
  int lost() {
    return lost.get();
  }

  /** Requests that found nobody listening. */
  int refused() {
    return refused.get();
  }

  /** Those of the lost that had been carried out, as their repetition showed. */
  int unheard() {
    return unheard.get();
  }

  /** Requests that were told to come back. */
  synchronized int unavailable() {
    return unavailable;
  }

  private synchronized void told() {
    unavailable++;
    notifyAll();
  }

  /** Waits until so many more requests have been told to come back. */
  synchronized void awaitUnavailable(int more) throws InterruptedException {
    int wanted = unavailable + more;
    long end = System.nanoTime() + LONGEST.toNanos();
    while (unavailable < wanted) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError("nobody is told to come back");
      }
      wait(left);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

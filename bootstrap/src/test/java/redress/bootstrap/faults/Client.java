package redress.bootstrap.faults;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import redress.http.Answer;

/**
 * One of those who work at the same time: registers complete intakes, leads drafts through their
 * life to the forwarding, reads and lists.
 */
final class Client {
  private static final int STEPS = 6;
  private static final int PHOTO = 2;

  /** One person adds 500 files a day, and all clients are one person. */
  private static final int MOST_PHOTOS = 60;

  private final int number;
  private final Connection connection;
  private final Journal journal;
  private final Random random;
  private Acknowledged draft;
  private Acknowledged last;
  private int done;
  private int photos;
  private long between;
  private long notBefore;

  Client(int number, Connection connection, Journal journal, long seed) {
    this.number = number;
    this.connection = connection;
    this.journal = journal;
    this.random = new Random(seed + number);
  }

  /** The same, who takes photos for as long as he works, but lets so much time pass between two. */
  Client photographing(Duration each) {
    between = each.toNanos();
    notBefore = System.nanoTime();
    return this;
  }

  /** Sends one request and, if it changed something, has that written down. */
  void step() {
    int choice = random.nextInt(10);
    if (choice < 3) {
      var at = post("/complaints?register=true", 0, Intakes.complete(random.nextInt(1_000_000)));
      last = change(at, 201);
    } else if (choice < 8) {
      goOn();
    } else if (choice < 9 && last != null) {
      read();
    } else {
      answered(Request.get("/complaints?limit=20"), 200);
    }
  }

  /**
   * The next step in the life of this client's draft, which stays one when there were photos
   * enough.
   */
  private void goOn() {
    if (done == PHOTO && !mayPhotograph()) {
      done = 0;
    }
    var next =
        switch (done) {
          case 0 -> change(post("/complaints", 0, Intakes.draft(random.nextInt(1_000_000))), 201);
          case 1 -> amend();
          case PHOTO -> change(onDraft("/photos?name=spindle.png", Request.PHOTO), 200);
          case 3 -> change(onDraft("/verification", Intakes.verification()), 200);
          case 4 -> change(onDraft("/registration", ""), 200);
          default -> change(onDraft("/forwarding", Intakes.forwarding()), 200);
        };
    if (next != null) {
      draft = next;
      last = next;
      done = (done + 1) % STEPS;
    }
  }

  private boolean mayPhotograph() {
    if (between == 0) {
      return photos++ < MOST_PHOTOS;
    }
    long now = System.nanoTime();
    if (now - notBefore < 0) {
      return false;
    }
    notBefore = now + between;
    return true;
  }

  /** A repetition has no key: whoever finds his change made has made it, since nobody else may. */
  private Acknowledged amend() {
    var request =
        new Request("PATCH", "/complaints/" + draft.id(), draft.version(), "", Intakes.amendment());
    var answer = connection.ask(number, request);
    if (answer.status() != 412) {
      return acknowledged(request, answer, 200);
    }
    var now = answered(Request.get("/complaints/" + draft.id()), 200);
    if (now == null || now.version() != draft.version() + 1) {
      connection.fault("after a lost amendment of %s: %s".formatted(draft, now));
      return null;
    }
    var found = Acknowledged.of(request, now).found();
    journal.write(found);
    return found;
  }

  private void read() {
    var answer = answered(Request.get("/complaints/" + last.id()), 200);
    if (answer != null && answer.version() != last.version()) {
      connection.fault("%s was acknowledged, and read was %s".formatted(last, answer));
    }
  }

  private Request onDraft(String path, String content) {
    return post("/complaints/" + draft.id() + path, draft.version(), content);
  }

  private static Request post(String path, long version, String content) {
    return new Request("POST", path, version, UUID.randomUUID().toString(), content);
  }

  private Acknowledged change(Request request, int expected) {
    return acknowledged(request, connection.ask(number, request), expected);
  }

  private Acknowledged acknowledged(Request request, Answer answer, int expected) {
    if (answer.status() != expected) {
      connection.fault("%s was answered %s".formatted(request, answer));
      return null;
    }
    var acknowledged = Acknowledged.of(request, answer);
    journal.write(acknowledged);
    return acknowledged;
  }

  private Answer answered(Request request, int expected) {
    var answer = connection.ask(number, request);
    if (answer.status() != expected) {
      connection.fault("%s was answered %s".formatted(request, answer));
      return null;
    }
    return answer;
  }
}

package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * Eight clients at one case at the same time: what each was told is recorded, and the record is
 * checked for lost updates, double approvals and gaps (check R15), on whatever store.
 */
public abstract class ConcurrentChangesStory {
  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("redress.concurrent.rounds", 25);

  private static final int NUMBERS = ROUNDS / 5;

  private static final int APPROVALS = Integer.getInteger("redress.concurrent.approvals", 1);

  private static final Duration SOON = Duration.ofMillis(20);

  private boolean troubled;

  protected abstract ServedCompany served(String document);

  /**
   * Begins to trouble whatever is below the company, until it is closed; nothing does unless a test
   * says so.
   */
  protected AutoCloseable troubled() {
    return null;
  }

  /** A change: the version that was seen, the one that was made, what was written. */
  private record Written(long seen, long made, String word) {}

  @Test
  void of_edits_at_the_same_time_none_is_lost_and_none_is_had_twice_R15() throws Exception {
    try (var company = served(ShippedProcedures.text("equipment-manufacturer"))) {
      var clerk = company.desk("marketing-support-clerk");
      var path = "/complaints/" + clerk.post("/complaints", Map.of()).expect(201).text("/id");
      var told = new ConcurrentLinkedQueue<Written>();
      var unheard = new ConcurrentLinkedQueue<Written>();
      var others = new ConcurrentLinkedQueue<Integer>();
      together(
          client -> {
            for (int round = 0; round < ROUNDS; round++) {
              long seen = settled(() -> clerk.get(path)).expect(200).version();
              var word = client + " in round " + round;
              var change = Map.of("customer", Map.of("name", word));
              var answer = clerk.ifMatch(seen).patch(path, change);
              switch (answer.status()) {
                case 200 -> told.add(new Written(seen, answer.version(), word));
                case 503 -> unheard.add(new Written(seen, seen + 1, word));
                default -> others.add(answer.status());
              }
            }
          });
      assertEquals(CLIENTS * ROUNDS, told.size() + unheard.size() + others.size());
      assertTrue(List.of(412).containsAll(new TreeSet<>(others)), others::toString);
      assertTrue(troubled || unheard.isEmpty(), unheard::toString);
      var made = made(clerk, path);
      var last = followed(made, 1);
      var now = clerk.get(path).expect(200);
      assertEquals(last.made(), now.version());
      assertEquals(last.word(), now.text("/customer/name"));
      assertEquals(List.of(), told.stream().filter(it -> !made.contains(it)).toList(), "lost");
      var nobodys = new ArrayList<>(made);
      nobodys.removeAll(told);
      assertTrue(unheard.containsAll(nobodys), nobodys::toString);
      assertEquals(made.size(), made.stream().map(Written::word).distinct().count(), "twice");
    }
  }

  @Test
  void of_approvals_at_the_same_time_one_counts_R15() throws Exception {
    try (var company = served(ShippedProcedures.text("pcb-manufacturer"))) {
      for (int round = 0; round < APPROVALS; round++) {
        approved(company);
      }
    }
  }

  private void approved(ServedCompany company) throws Exception {
    var it = DispositionHttpTest.pcb(company);
    it.propose(DispositionHttpTest.paid("100000.00")).expect(201);
    var all = it.read().at("/parts/dispositions");
    int newest = all.size() - 1;
    var disposition = all.get(newest).get("id").asText();
    var path = "/complaints/" + it.read().text("/id");
    var approval = path + "/dispositions/" + disposition + "/approval";
    long version = all.get(newest).get("version").asLong();
    var desks = Stream.of("sales-head", "deputy-gm", "gm").map(company::desk).toList();
    var answers = new ConcurrentLinkedQueue<Answer>();
    together(
        client -> {
          var desk = desks.get(client % desks.size());
          answers.add(once(desk.ifMatch(version), keyed -> keyed.post(approval, null)));
        });
    var counted = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertEquals(1, counted.size(), answers::toString);
    assertTrue(
        answers.stream().allMatch(answer -> List.of(200, 409, 412).contains(answer.status())),
        answers::toString);
    var disposed = company.desk("gm").get(path).expect(200).at("/parts/dispositions/" + newest);
    assertEquals(version + 1, disposed.get("version").asLong());
    assertEquals(
        counted.getFirst().text("/signature/by"), disposed.at("/signature/by").asText(null));
  }

  @Test
  void numbers_that_are_given_at_the_same_time_have_no_gap_and_no_double_R15() throws Exception {
    try (var company = served(ShippedProcedures.text("equipment-manufacturer"))) {
      var clerk = company.desk("marketing-support-clerk");
      var numbers = new ConcurrentLinkedQueue<String>();
      together(
          client -> {
            for (int round = 0; round < NUMBERS; round++) {
              var intake = redress.http.ServedCase.intake("ON_SITE");
              var made = once(clerk, desk -> desk.post("/complaints", intake)).expect(201);
              var path = "/complaints/" + made.text("/id");
              var waiver = Map.of("field", "PHOTO", "reason", "no camera");
              once(clerk.ifMatch(1), desk -> desk.post(path + "/waivers", waiver)).expect(200);
              var received = Map.of("receivedAt", "2026-11-23T09:00:00+08:00");
              once(clerk.ifMatch(2), desk -> desk.post(path + "/verification", received))
                  .expect(200);
              var registered =
                  once(clerk.ifMatch(3), desk -> desk.post(path + "/registration", null));
              numbers.add(registered.expect(200).text("/number"));
            }
          });
      int all = CLIENTS * NUMBERS;
      assertEquals(
          IntStream.rangeClosed(1, all).mapToObj("2611%02d"::formatted).toList(),
          numbers.stream().sorted(Comparator.comparing(Integer::valueOf)).toList());
    }
  }

  /** The answer to a request with a key of its own, sent until it is known what became of it. */
  private static Answer once(Desk desk, Function<Desk, Answer> request) {
    var keyed = desk.key(UUID.randomUUID().toString());
    return settled(() -> request.apply(keyed));
  }

  private static Answer settled(Supplier<Answer> request) {
    while (true) {
      var answer = request.get();
      boolean busy = answer.status() == 409 && "IDEMPOTENCY_KEY_BUSY".equals(answer.text("/code"));
      if (answer.status() != 503 && !busy) {
        return answer;
      }
      LockSupport.parkNanos(SOON.toNanos());
    }
  }

  /** What the timeline says was written, each after what it found. */
  private static List<Written> made(Desk desk, String path) {
    var made = new ArrayList<Written>();
    String before = null;
    for (var page = path + "/timeline?limit=200"; page != null; ) {
      var answer = desk.get(page).expect(200);
      for (var event : answer.at("/items")) {
        for (var change : event.get("changes")) {
          if (change.get("path").asText().equals("/customer/name")) {
            assertEquals(before, change.path("from").asText(null), event::toString);
            before = change.get("to").asText();
            long seq = event.get("seq").asLong();
            made.add(new Written(seq - 1, seq, before));
          }
        }
      }
      page = next(answer);
    }
    return made;
  }

  private static String next(Answer answer) {
    var link = answer.header("Link");
    return link == null ? null : link.substring(link.indexOf("/complaints"), link.indexOf('>'));
  }

  /** The last of the changes, each of which was made to what the one before it had left. */
  private static Written followed(Collection<Written> history, long first) {
    var bySeen = new TreeMap<Long, Written>();
    for (var one : history) {
      var before = bySeen.put(one.seen(), one);
      assertEquals(null, before, () -> "two were made to the same version: " + one);
      assertEquals(one.seen() + 1, one.made(), one::toString);
    }
    long version = first;
    for (var one : bySeen.values()) {
      assertEquals(version, one.seen(), () -> "nobody was told of the change before " + one);
      version = one.made();
    }
    return bySeen.lastEntry().getValue();
  }

  /** The work of one client. */
  private interface Work {
    void of(int client) throws Exception;
  }

  private void together(Work work) throws Exception {
    var start = new CyclicBarrier(CLIENTS);
    try (var threads = Executors.newFixedThreadPool(CLIENTS);
        var trouble = troubled()) {
      troubled = trouble != null;
      var clients = new ArrayList<Callable<Void>>();
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        clients.add(
            () -> {
              start.await();
              work.of(number);
              return null;
            });
      }
      for (var done : threads.invokeAll(clients)) {
        done.get();
      }
    }
  }
}

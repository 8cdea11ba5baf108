package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * Eight clients at one case at the same time: what each was told is recorded, and the record is
 * checked for lost updates, double approvals and gaps (check R15), on whatever store.
 */
public abstract class ConcurrentChangesStory {
  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("redress.concurrent.rounds", 25);

  protected abstract ServedCompany served(String document);

  /** An acknowledged change: the version that was seen, the one that was made, what was written. */
  private record Written(long seen, long made, String word) {}

  @Test
  void of_edits_at_the_same_time_none_is_lost_and_none_is_had_twice_R15() throws Exception {
    try (var company = served(ShippedProcedures.text("equipment-manufacturer"))) {
      var clerk = company.desk("marketing-support-clerk");
      var path = "/complaints/" + clerk.post("/complaints", Map.of()).expect(201).text("/id");
      var history = new ConcurrentLinkedQueue<Written>();
      var others = new ConcurrentLinkedQueue<Integer>();
      together(
          client -> {
            for (int round = 0; round < ROUNDS; round++) {
              long seen = clerk.get(path).expect(200).version();
              var word = client + " in round " + round;
              var change = Map.of("customer", Map.of("name", word));
              var answer = clerk.ifMatch(seen).patch(path, change);
              if (answer.status() == 200) {
                history.add(new Written(seen, answer.version(), word));
              } else {
                others.add(answer.status());
              }
            }
            return null;
          });
      assertEquals(CLIENTS * ROUNDS, history.size() + others.size());
      assertTrue(List.of(412).containsAll(new TreeSet<>(others)), others::toString);
      var last = followed(history, 1);
      var now = clerk.get(path).expect(200);
      assertEquals(last.made(), now.version());
      assertEquals(last.word(), now.text("/customer/name"));
      assertEquals(history.size() + 1, events(clerk.get(path + "/timeline?limit=200")), "events");
    }
  }

  @Test
  void of_approvals_at_the_same_time_one_counts_R15() throws Exception {
    try (var company = served(ShippedProcedures.text("pcb-manufacturer"))) {
      var it = DispositionHttpTest.pcb(company);
      it.propose(DispositionHttpTest.paid("100000.00")).expect(201);
      var all = it.read().at("/parts/dispositions");
      int newest = all.size() - 1;
      var disposition = all.get(newest).get("id").asText();
      var path = "/complaints/" + it.read().text("/id");
      var approval = path + "/dispositions/" + disposition + "/approval";
      long version = all.get(newest).get("version").asLong();
      var people = List.of("sales-head", "deputy-gm", "gm");
      var answers = new ConcurrentLinkedQueue<Answer>();
      together(
          client -> {
            var desk = company.desk(people.get(client % people.size()));
            answers.add(desk.ifMatch(version).post(approval, null));
            return null;
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
  }

  @Test
  void numbers_that_are_given_at_the_same_time_have_no_gap_and_no_double_R15() throws Exception {
    try (var company = served(ShippedProcedures.text("equipment-manufacturer"))) {
      var clerk = company.desk("marketing-support-clerk");
      var numbers = new ConcurrentLinkedQueue<String>();
      together(
          client -> {
            for (int round = 0; round < ROUNDS / 5; round++) {
              var made = clerk.post("/complaints", redress.http.ServedCase.intake("ON_SITE"));
              var path = "/complaints/" + made.expect(201).text("/id");
              var waiver = Map.of("field", "PHOTO", "reason", "no camera");
              clerk.ifMatch(1).post(path + "/waivers", waiver).expect(200);
              var received = Map.of("receivedAt", "2026-11-23T09:00:00+08:00");
              clerk.ifMatch(2).post(path + "/verification", received).expect(200);
              var registered = clerk.ifMatch(3).post(path + "/registration", null).expect(200);
              numbers.add(registered.text("/number"));
            }
            return null;
          });
      int all = CLIENTS * (ROUNDS / 5);
      assertEquals(
          IntStream.rangeClosed(1, all).mapToObj("2611%02d"::formatted).toList(),
          numbers.stream().sorted().toList());
    }
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

  private static int events(Answer timeline) {
    return timeline.expect(200).at("/items").size();
  }

  /** The work of one client. */
  private interface Work {
    Void of(int client) throws Exception;
  }

  private static void together(Work work) throws Exception {
    var start = new CyclicBarrier(CLIENTS);
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var clients = new ArrayList<Callable<Void>>();
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        clients.add(
            () -> {
              start.await();
              return work.of(number);
            });
      }
      for (var done : threads.invokeAll(clients)) {
        done.get();
      }
    }
  }
}

package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Two pairs of eyes see what is approved, whatever way is tried (checks S6, S11). */
public abstract class FourEyesStory {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");

  /** The company behind real sockets. */
  protected abstract ServedCompany served(String document);

  @Test
  void nobody_approves_his_own_proposal_by_a_program_of_his_S6() {
    try (var company = served(PCB)) {
      var head = company.desk("sales-head");
      var it = DispositionHttpTest.pcb(company);
      var program = it.by(program(company, head));
      it.by(head).propose(DispositionHttpTest.paid("10.00")).expect(201);
      program.dispose("/approval", null).refused(403, "OWN_PROPOSAL", "S4-30");
      it.by(company, "operations-director").dispose("/approval", null).expect(200);
      var other = DispositionHttpTest.pcb(company);
      other.by(program(company, head)).propose(DispositionHttpTest.paid("10.00")).expect(201);
      other.by(head).dispose("/approval", null).refused(403, "OWN_PROPOSAL", "S4-30");
    }
  }

  @Test
  void nobody_approves_his_own_proposal_in_another_post_S6() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var it = DispositionHttpTest.pcb(company);
      var head = it.by(company, "sales-head");
      head.propose(DispositionHttpTest.paid("10.00")).expect(201);
      var account = gm.get("/accounts/sales-head").expect(200);
      var higher =
          Map.of(
              "department",
              "GM_OFFICE",
              "position",
              "DEPUTY_GENERAL_MANAGER",
              "reason",
              "is promoted");
      gm.ifMatch(account.version()).post("/accounts/sales-head/post", higher).expect(200);
      head.dispose("/approval", null).refused(403, "OWN_PROPOSAL", "S4-30");
      it.by(company, "deputy-gm").dispose("/approval", null).expect(200);
    }
  }

  @Test
  void of_those_who_approve_at_the_same_time_one_does_S11() throws Exception {
    try (var company = served(PCB);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var it = DispositionHttpTest.pcb(company);
      it.propose(DispositionHttpTest.paid("10.00")).expect(201);
      var all = it.read().at("/parts/dispositions");
      var newest = all.get(all.size() - 1);
      var path =
          "/complaints/%s/dispositions/%s/approval"
              .formatted(it.read().text("/id"), newest.get("id").asText());
      var tries = new ArrayList<Callable<Answer>>();
      for (var user : List.of("operations-director", "deputy-gm", "gm")) {
        var desk = company.desk(user).ifMatch(newest.get("version").asLong());
        for (int i = 0; i < 4; i++) {
          tries.add(() -> desk.post(path, null));
        }
      }
      var answers = new ArrayList<Answer>();
      for (Future<Answer> answer : threads.invokeAll(tries)) {
        answers.add(answer.get());
      }
      assertEquals(
          1, answers.stream().filter(answer -> answer.status() == 200).count(), answers::toString);
      assertTrue(
          answers.stream().allMatch(answer -> List.of(200, 409, 412).contains(answer.status())),
          answers::toString);
      var approvals =
          it.timeline().texts("/items", "/type").stream()
              .filter("DISPOSITION_APPROVED"::equals)
              .toList();
      assertEquals(1, approvals.size(), () -> it.timeline().toString());
    }
  }

  /** A program to which that person has given all of what he may do himself. */
  static Desk program(ServedCompany company, Desk desk) {
    var form = Map.of("name", "x", "access", "WRITE", "until", "2026-12-23T09:00:00+08:00");
    var token = desk.post("/tokens", form).expect(201).text("/token");
    return company.desk().with("Authorization", "Bearer " + token);
  }
}

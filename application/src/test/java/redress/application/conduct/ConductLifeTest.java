package redress.application.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.complaint.ExampleTicket.seatSoldTwice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.Chronicle;
import redress.application.complaint.RegisterComplaint;
import redress.application.review.RecordReview;
import redress.conduct.Conduct;
import redress.conduct.ErrorKind;
import redress.procedure.ShippedProcedures;

/** Who errs is coached, goes off duty, learns, is examined and comes back (S1-22). */
class ConductLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final String AGENT = "phone-agent";
  private static final String HEAD = "ops-support-head";
  private static final String TRAINER = "human-resources-clerk";

  private final Chronicle it =
      new Chronicle(
          ShippedProcedures.text("ticketing-platform")
              .replace(
                  "{\"user\": \"phone-agent\",",
                  "{\"user\": \"second-head\", \"department\": \"OPS_SUPPORT\","
                      + " \"position\": \"DEPARTMENT_HEAD\"}, {\"user\": \"phone-agent\","));

  @Test
  void an_error_is_recorded_of_somebody_by_somebody_else_S1_22() {
    var complaint = it.drafted(AGENT, seatSoldTwice());
    it.company()
        .ports()
        .transactions()
        .run(
            it.company().id(),
            () -> {
              var accounts = it.company().ports().accounts();
              var left = accounts.find(it.company().id(), "callback-agent").orElseThrow();
              accounts.save(left.switched(false), NOW);
              return null;
            });
    it.watch("conducts", this::all);
    it.quietly();
    it.refused("the clerk records it", () -> erred("ops-support-clerk", AGENT, TODAY, null));
    it.refused("of himself", () -> erred(HEAD, HEAD, TODAY, null));
    it.refused("of tomorrow", () -> erred(HEAD, AGENT, TODAY.plusDays(1), null));
    it.refused("in no case", () -> erred(HEAD, AGENT, TODAY, new UUID(1, 1)));
    it.refused("of nobody", () -> erred(HEAD, "moon-clerk", TODAY, null));
    it.refused("of somebody who has left", () -> erred(HEAD, "callback-agent", TODAY, null));
    it.refused("of somebody of sales", () -> erred(HEAD, "sales-clerk", TODAY, null));
    var once = same(erred(HEAD, AGENT, TODAY, complaint));
    it.after("the agent has erred");
    assertEquals(once.id(), erred(HEAD, AGENT, TODAY.minusDays(9), null).conduct().id());
    it.after("and has erred before");
    erred(HEAD, AGENT, TODAY.minusMonths(1), null);
    it.after("in another month");
    same(erred("second-head", HEAD, TODAY, null));
    it.after("the head has erred, too");
    it.same(ConductLifeTest.class, "recorded");
  }

  @Test
  void whoever_erred_is_coached_by_somebody_else_S1_22() {
    var first = erred(HEAD, AGENT, TODAY, null).conduct();
    var other = erred("second-head", HEAD, TODAY, null).conduct();
    it.watch("conducts", this::all);
    it.quietly();
    it.refused("the trainer coaches", () -> coached(TRAINER, first, first, NOW));
    it.refused("the head himself", () -> coached(HEAD, other, other, NOW));
    it.refused("later today", () -> coached(HEAD, first, first, NOW.plusSeconds(1)));
    assertThrows(Unknown.class, () -> coached(HEAD, first, other, NOW));
    assertThrows(Stale.class, () -> coached(HEAD, stale(first), first, NOW));
    same(coached(HEAD, first, first, NOW.minusSeconds(60)));
    it.after("the agent is coached");
    it.refused("coached again", () -> coached(HEAD, read(HEAD, first.id()), first, NOW));
    it.same(ConductLifeTest.class, "coached");
  }

  @Test
  void whoever_is_off_duty_comes_back_by_training_and_an_exam_S1_22() {
    erred(HEAD, AGENT, TODAY, null);
    it.refused("an exam of somebody on duty", () -> examined(TRAINER, only(), true, TODAY));
    it.refused("a training of somebody on duty", () -> trained(TRAINER, only(), "JOB_SKILL"));
    it.refused("a look back, as ever", this::reviewed);
    same(erred(HEAD, AGENT, TODAY, null));
    it.watch("conducts", this::all);
    it.quietly();
    it.refused("a look back by somebody off duty", this::reviewed);
    it.refused("an intake by somebody off duty", this::takenIn);
    it.refused("a draft by somebody off duty", () -> it.drafted(AGENT, seatSoldTwice()));
    it.refused("the head trains", () -> trained(HEAD, only(), "JOB_SKILL"));
    it.refused("of tomorrow", () -> trained(TRAINER, only(), "JOB_SKILL", TODAY.plusDays(1)));
    it.refused("before the error", () -> trained(TRAINER, only(), "JOB_SKILL", TODAY.minusDays(1)));
    it.refused("how to sing", () -> trained(TRAINER, only(), "SINGING"));
    it.refused("an exam too early", () -> examined(TRAINER, only(), true, TODAY));
    assertThrows(Stale.class, () -> trained(TRAINER, stale(only()), "JOB_SKILL"));
    same(trained(TRAINER, only(), "SERVICE_ETIQUETTE"));
    trained(TRAINER, only(), "JOB_SKILL");
    trained(TRAINER, only(), "PROFESSIONAL_KNOWLEDGE");
    it.after("everything is learnt");
    it.refused("the head examines", () -> examined(HEAD, only(), true, TODAY));
    it.refused("of tomorrow", () -> examined(TRAINER, only(), true, TODAY.plusDays(1)));
    assertThrows(Stale.class, () -> examined(TRAINER, stale(only()), true, TODAY));
    it.refused("before what was learnt", () -> examined(TRAINER, only(), true, TODAY.minusDays(1)));
    same(examined(TRAINER, only(), false, TODAY));
    it.after("not passed");
    it.refused("still off duty", this::takenIn);
    examined(TRAINER, only(), true, TODAY);
    it.after("passed");
    it.drafted(AGENT, seatSoldTwice());
    takenIn();
    it.same(ConductLifeTest.class, "duty");
  }

  @Test
  void what_is_recorded_is_read_by_those_whom_it_concerns_S1_22() {
    var october = erred(HEAD, AGENT, TODAY.minusMonths(1), null).conduct();
    var november = erred(HEAD, AGENT, TODAY, null).conduct();
    var other = erred(HEAD, "callback-agent", TODAY, null).conduct();
    for (var reader : List.of(AGENT, HEAD, TRAINER)) {
      assertEquals(october, read(reader, october.id()));
      assertEquals(List.of(november, october), listed(reader, null, AGENT, null, 9), reader);
    }
    it.refused("sales reads it", () -> read("sales-head", october.id()));
    it.refused("the agent reads of another", () -> read(AGENT, other.id()));
    it.refused("the agent lists everybody", () -> listed(AGENT, null, null, null, 9));
    it.refused("sales lists the agent", () -> listed("sales-head", null, AGENT, null, 9));
    assertThrows(Unknown.class, () -> read(HEAD, new UUID(1, 1)));
    assertThrows(Unknown.class, () -> coached(HEAD, unknown(november), november, NOW));
    assertEquals(List.of(other, november, october), listed(TRAINER, null, null, null, 9));
    assertEquals(List.of(other, november), listed(HEAD, NOVEMBER, null, null, 9));
    assertEquals(List.of(other), listed(HEAD, null, null, null, 1));
    assertEquals(List.of(october), listed(HEAD, null, null, november.id(), 9));
    var file = it.does().conduct().read().handle(new ReadConduct.Command(it.by(HEAD), other.id()));
    assertEquals("S1-22", file.rules().rule().id());
    var files =
        it.does()
            .conduct()
            .list()
            .handle(new ListConducts.Command(it.by(HEAD), null, "callback-agent", null, 9));
    assertEquals(List.of(file), files);
    it.same(ConductLifeTest.class, "read");
  }

  private ConductFile erred(String by, String person, LocalDate day, UUID complaint) {
    return it.does()
        .conduct()
        .record()
        .handle(
            new RecordStaffError.Command(
                it.by(by), person, ErrorKind.OPERATION_ERROR, day, complaint, "the wrong seat"));
  }

  private ConductFile coached(String by, Conduct of, Conduct error, Instant at) {
    return it.does()
        .conduct()
        .coach()
        .handle(
            new CoachStaff.Command(
                it.by(by),
                of.id(),
                error.errors().getFirst().id(),
                of.version(),
                "look twice",
                at));
  }

  private ConductFile trained(String by, Conduct of, String subject) {
    return trained(by, of, subject, TODAY);
  }

  private ConductFile trained(String by, Conduct of, String subject, LocalDate day) {
    return it.does()
        .conduct()
        .train()
        .handle(new TrainStaff.Command(it.by(by), of.id(), of.version(), subject, day));
  }

  private ConductFile examined(String by, Conduct of, boolean passed, LocalDate day) {
    return it.does()
        .conduct()
        .examine()
        .handle(new ExamineStaff.Command(it.by(by), of.id(), of.version(), passed, day));
  }

  private Object reviewed() {
    return it.does()
        .reviews()
        .record()
        .handle(
            new RecordReview.Command(
                it.by(AGENT),
                "CUSTOMER_MISUSE",
                NOVEMBER,
                null,
                "by phone",
                null,
                List.of(),
                Map.of()));
  }

  private Object takenIn() {
    return it.does()
        .complaints()
        .register()
        .handle(
            new RegisterComplaint.AtOnce(
                it.by(AGENT),
                seatSoldTwice(),
                Map.of(),
                new ReplyKey(it.company().id(), AGENT, "POST", "/complaints", "same"),
                file -> new Reply(201, Map.of(), new byte[0])));
  }

  /** What is answered is what is read afterwards. */
  private Conduct same(ConductFile answer) {
    assertEquals(answer.conduct(), read(HEAD, answer.conduct().id()));
    assertEquals("S1-22", answer.rules().rule().id());
    return answer.conduct();
  }

  private static Conduct stale(Conduct known) {
    return new Conduct(
        known.key(), known.id(), known.version() - 1, known.errors(), known.suspensions());
  }

  private static Conduct unknown(Conduct known) {
    return new Conduct(
        known.key(), new UUID(1, 1), known.version(), known.errors(), known.suspensions());
  }

  private Conduct read(String by, UUID id) {
    return it.does().conduct().read().handle(new ReadConduct.Command(it.by(by), id)).conduct();
  }

  /** What is recorded of the agent, of one month alone. */
  private Conduct only() {
    return listed(HEAD, null, AGENT, null, 9).getFirst();
  }

  private List<Conduct> listed(String by, YearMonth month, String person, UUID before, int limit) {
    return it
        .does()
        .conduct()
        .list()
        .handle(new ListConducts.Command(it.by(by), month, person, before, limit))
        .stream()
        .map(ConductFile::conduct)
        .toList();
  }

  private Map<String, Conduct> all() {
    var all = new TreeMap<String, Conduct>();
    listed(TRAINER, null, null, null, 50)
        .forEach(conduct -> all.put(conduct.key().person() + " " + conduct.key().month(), conduct));
    return all;
  }
}

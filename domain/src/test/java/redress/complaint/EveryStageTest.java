package redress.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redress.complaint.Track.Ending;
import redress.complaint.Track.Forwarding;
import redress.complaint.Track.Mark;
import redress.complaint.Track.Origin;
import redress.history.Changed;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Edition;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Example;
import redress.testing.Json;
import redress.testing.Kept;
import redress.testing.Told;

/**
 * What a complaint does or refuses at each stage of its life, whoever has looked before it was
 * asked, as a text to be read: what is asked, and what it answers if that is not as it was before.
 *
 * <p>The text is kept beside the test. After a failing run {@code target/kept} has what it is now.
 */
class EveryStageTest {
  private static final RuleId RULE = new RuleId("S4-21");
  private static final Instant NOW = Example.MONDAY.plusSeconds(1000);
  private static final Mark CLERK = new Mark(NOW, "clerk");
  private static final Ending ENDING = new Ending(NOW, "clerk", "it is over", new UUID(1, 1));
  private static final Edition PINNED = new Edition("pinned", 2);
  private static final Judgement JUDGED = Judgement.NONE.valid(Validity.VALID);

  private final Map<String, String> before = new HashMap<>();
  private final StringBuilder told = new StringBuilder();

  @Test
  void nothing_is_done_to_a_complaint_for_which_it_is_too_early_or_too_late() {
    var first = intake("pcb-manufacturer");
    told("verified first", first, lives(first));
    var other = intake("general-feedback");
    var lives = lives(other);
    lives.keySet().retainAll(List.of("a draft", "half accepted", "accepted"));
    told("registered first", other, lives);
    Kept.same("/redress/complaint/stages.txt", told.toString());
  }

  private static IntakeRules intake(String procedure) {
    return Procedure.read(Json.tree(ShippedProcedures.text(procedure))).intake();
  }

  private void told(String order, IntakeRules rules, Map<String, Complaint> lives) {
    lives.forEach(
        (stage, it) -> {
          told.append(order).append(", ").append(stage).append(":\n");
          asked(it, rules).forEach((what, how) -> tell(what, how, it));
        });
    before.clear();
  }

  /** One complaint at each of its stages. */
  private static Map<String, Complaint> lives(IntakeRules rules) {
    var lives = new LinkedHashMap<String, Complaint>();
    var draft = draft(rules, whole(rules));
    lives.put("a draft", draft);
    lives.put("a draft of nothing", draft(rules, Intake.EMPTY));
    lives.put("waiting", draft.await("CUSTOMER_DATA", "a photo", "li", NOW, rules).value());
    lives.put("an anomaly", draft.aside(CLERK, RULE).value());
    boolean first = rules.verification().beforeRegistration();
    var half = first ? verified(draft, rules) : registered(draft, rules);
    lives.put("half accepted", half);
    var accepted = first ? registered(half, rules) : verified(half, rules);
    lives.put("accepted", accepted);
    var forwarded = accepted.forward(forwarding(NOW, "QUALITY"), rules).value();
    lives.put("forwarded", forwarded);
    lives.put("worked on", new WorkRules(RULE).start(forwarded, CLERK).value());
    lives.put("assigned", forwarded.assigned(CLERK, RULE).value());
    lives.put("linked", Joining.linked(forwarded, accepted, CLERK, "alike", RULE).value());
    lives.put("unfounded", Unfounded.declared(forwarded, ENDING, RULE).value());
    lives.put("merged", Joining.merged(forwarded, accepted, CLERK, "same", RULE).value());
    var closed = forwarded.end(Stage.CLOSED, ENDING, RULE).value();
    lives.put("closed", closed);
    lives.put("being carried out", closed.reach(Stage.EXECUTING, CLERK, "so", RULE).value());
    lives.put("archived", closed.reach(Stage.ARCHIVED, CLERK, "so", RULE).value());
    return lives;
  }

  private static Map<String, Supplier<Object>> asked(Complaint it, IntakeRules rules) {
    var asked = new LinkedHashMap<String, Supplier<Object>>();
    asked.put("amend", () -> it.amend(whole(rules).with(new UUID(9, 9)), rules, NOW));
    asked.put("amend nothing", () -> it.amend(it.intake(), rules, NOW));
    asked.put("amend to what is not taken in", () -> it.amend(unfit(it.intake()), rules, NOW));
    asked.put("judge", () -> it.judge(JUDGED, "so", RULE));
    asked.put("judge nothing", () -> it.judge(it.judgement(), "so", RULE));
    asked.put("photo", () -> it.photographed(new UUID(7, 7), "a.png", "abc", rules));
    asked.put("waive", () -> it.waive(waivable(rules), "lost", "li", NOW, rules));
    asked.put("await", () -> it.await("CUSTOMER_DATA", "the plate", "li", NOW, rules));
    asked.put("resume", () -> it.resume(NOW, rules));
    asked.put("verify", () -> it.verify(Example.MONDAY, CLERK, rules, Map.of()));
    asked.put("verify for later", () -> it.verify(NOW.plusSeconds(1), CLERK, rules, Map.of()));
    asked.put("register", () -> it.register(number(), PINNED, CLERK, rules));
    asked.put("forward", () -> it.forward(forwarding(NOW, "QUALITY"), rules));
    asked.put("forward to nobody", () -> it.forward(forwarding(NOW, "SALES"), rules));
    asked.put("forward before", () -> it.forward(forwarding(Instant.EPOCH, "QUALITY"), rules));
    asked.put("start work", () -> new WorkRules(RULE).start(it, CLERK));
    asked.put("start before", () -> new WorkRules(RULE).start(it, new Mark(Instant.EPOCH, "li")));
    asked.put("close", () -> it.end(Stage.CLOSED, ENDING, RULE));
    asked.put("measures", () -> it.reach(Stage.MEASURES, CLERK, "so", RULE));
    asked.put("carry out", () -> it.reach(Stage.EXECUTING, CLERK, null, RULE));
    asked.put("aside", () -> it.aside(CLERK, RULE));
    asked.put("back again", () -> it.aside(null, RULE));
    asked.put("unfounded", () -> Unfounded.declared(it, ENDING, RULE));
    asked.put("was unfounded", () -> Unfounded.was(it, RULE));
    asked.put("joined", () -> Joining.told(it, "same", RULE).changes());
    if (it.track().running()) {
      // that it runs is asked before
      asked.put("assign", () -> it.assigned(CLERK, RULE));
      asked.put("link", () -> Joining.linked(it, numbered(rules), CLERK, "alike", RULE));
      asked.put("merge", () -> Joining.merged(it, numbered(rules), CLERK, "same", RULE));
    }
    if (it.track().following() != null) {
      asked.put("separate", () -> Joining.separated(it, "other", RULE));
    }
    asked.put("reopen", () -> Reopening.REOPENED.of(it, 2, "upheld", RULE));
    asked.put("another round", () -> Reopening.ROUND_BEGAN.of(it, 3, "angry", RULE));
    asked.put("supersede", () -> Supersession.superseded(it, ENDING, RULE));
    return asked;
  }

  /** What is as it was one stage before is not told again. */
  private void tell(String what, Supplier<Object> how, Complaint it) {
    var answer = answer(how, it);
    if (!answer.equals(before.put(what, answer))) {
      told.append("  ").append(what).append(": ").append(answer).append('\n');
    }
  }

  private static String answer(Supplier<Object> how, Complaint it) {
    try {
      return said(how.get(), it);
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private static String said(Object answer, Complaint before) {
    return switch (answer) {
      case Changed<?> changed -> changed((Complaint) changed.value(), before) + Told.of(changed);
      case Optional<?> maybe -> maybe.map(it -> refused((Refusal) it)).orElse("yes");
      default -> answer.toString();
    };
  }

  private static String changed(Complaint after, Complaint before) {
    return after == before
        ? "the same "
        : "%+d %s %s %s%s "
            .formatted(
                after.version() - before.version(),
                after.track().stage(),
                after.number() == null ? "unnumbered" : after.number().text(),
                after.edition().procedure(),
                after.track().following() == null
                    ? ""
                    : " with " + after.track().following().number());
  }

  private static String refused(Refusal refusal) {
    var findings =
        refusal.findings().stream()
            .map(it -> it.code() + " " + it.rule() + " " + it.pointer())
            .toList();
    return "no: %s %s: %s%s"
        .formatted(
            refusal.code(),
            refusal.rule(),
            refusal.getMessage(),
            findings.isEmpty() ? "" : " " + findings);
  }

  private static Complaint draft(IntakeRules rules, Intake intake) {
    var origin = new Origin(Example.MONDAY, "clerk", null);
    return Complaint.draft(Example.complaintId(1), Example.EDITION, intake, rules, origin).value();
  }

  private static Complaint verified(Complaint it, IntakeRules rules) {
    return it.verify(Example.MONDAY, CLERK, rules, Map.of()).value();
  }

  private static Complaint registered(Complaint it, IntakeRules rules) {
    return it.register(number(), PINNED, CLERK, rules).value();
  }

  /** The case with which others go on. */
  private static Complaint numbered(IntakeRules rules) {
    return Example.registered(draft(rules, Intake.EMPTY), YearMonth.of(2026, 10), 7);
  }

  private static CaseNumber number() {
    return new CaseNumber(Example.ACME, YearMonth.of(2026, 11), 1, "261101");
  }

  private static Forwarding forwarding(Instant at, String to) {
    return new Forwarding(at, "clerk", List.of(new Department(to)));
  }

  private static KeyField waivable(IntakeRules rules) {
    return rules.fields().entrySet().stream()
        .filter(it -> it.getValue().waivable())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** An intake that lacks nothing. */
  private static Intake whole(IntakeRules rules) {
    return new Intake(
        new Intake.Source(Example.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product("XM-200", null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, true),
        new Intake.Defect("It hums", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
        List.of(),
        new TreeMap<>(
            rules.facts().containsKey("OPINION")
                ? Map.of("OPINION", "scratched")
                : Map.of("CATEGORY", "PRODUCT")));
  }

  /** Of a kind, by a channel and with a demand, a fact, a quantity and a day that do not fit. */
  private static Intake unfit(Intake intake) {
    return new Intake(
        new Intake.Source(
            NOW.plusSeconds(5), Channel.PHONE, Kind.INSTALLATION_ANOMALY, Market.OVERSEAS, null),
        intake.customer(),
        new Intake.Product(null, null, null, null, null, 3, null),
        new Intake.Defect(null, 4, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.CUSTOMER_FINE)), null),
        List.of(),
        new TreeMap<>(Map.of("COLOUR", "red", "CATEGORY", "NONE")));
  }
}

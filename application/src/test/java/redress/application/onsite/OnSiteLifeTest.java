package redress.application.onsite;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.complaint.Chronicle;
import redress.application.complaint.WaiveField;
import redress.complaint.Channel;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.procedure.ShippedProcedures;

/** Somebody is to come to the customer: asked for at once or later, and planned (S0-18, S0-09). */
class OnSiteLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final String PLANNER = "engineering-manager";

  private final Chronicle it = new Chronicle(ShippedProcedures.text("installation-manufacturer"));

  @Test
  void a_customer_asks_later_and_a_plan_is_made_and_made_anew_S0_18_S0_09() {
    var id = drafted("false");
    it.refused("a draft is planned", () -> planned(PLANNER, id, null));
    registered(id);
    it.after("registered, and nobody is asked for");
    it.refused("planned unasked", () -> planned(PLANNER, id, null));
    it.refused("quality control says so", () -> demanded("quality-control-head", id, NOW));
    it.refused("asked in the future", () -> demanded(PLANNER, id, NOW.plusSeconds(1)));
    it.company().clock().advance(Duration.ofMinutes(90));
    demanded(PLANNER, id, NOW.plusSeconds(1800));
    it.after("the customer has asked for somebody");
    it.refused("asked again", () -> demanded(PLANNER, id, NOW));
    planned(PLANNER, id, null);
    it.after("it is planned");
    planned(PLANNER, id, LocalDate.of(2026, 11, 25));
    it.after("it is planned anew, for a day");
    it.same(OnSiteLifeTest.class, "asked-later");
  }

  @Test
  void a_customer_who_asks_in_the_intake_need_not_ask_again_S0_18() {
    var id = drafted("true");
    registered(id);
    it.after("registered, and somebody is asked for");
    it.refused("asked again", () -> demanded(PLANNER, id, NOW));
    planned(PLANNER, id, LocalDate.of(2026, 11, 25));
    it.after("it is planned");
    it.same(OnSiteLifeTest.class, "asked-at-once");
  }

  private UUID drafted(String onSite) {
    return it.drafted(
        PLANNER,
        new Intake(
            new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
            new Intake.Customer("East", "Li", "CN"),
            new Intake.Product("XM-200", null, LocalDate.of(2026, 9, 1)),
            new Intake.Defect("It hums", 1, List.of()),
            new Intake.Demands(new TreeSet<>(), null),
            List.of(),
            new TreeMap<>(
                Map.of(
                    "PLACE", "hall 3",
                    "WANTS_RETURN_OR_EXCHANGE", "false",
                    "WANTS_ON_SITE", onSite,
                    "ORIGIN", "FAILURE_IN_USE"))));
  }

  private void registered(UUID id) {
    it.did(
        it.does()
            .complaints()
            .waive()
            .handle(
                new WaiveField.Command(
                    it.by(PLANNER), id, it.version(PLANNER, id), KeyField.PHOTO, "no camera")));
    it.verify(PLANNER, id);
    it.register(PLANNER, id);
  }

  private void demanded(String by, UUID id, Instant at) {
    it.did(it.does().onSite().demand().handle(new DemandOnSite.Command(it.by(by), id, at)));
  }

  private void planned(String by, UUID id, LocalDate day) {
    it.did(
        it.does()
            .onSite()
            .plan()
            .handle(new PlanOnSite.Command(it.by(by), id, "two fitters", day)));
  }
}

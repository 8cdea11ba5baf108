package redress.application.anomaly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.anomaly.AnomalyRecord;
import redress.application.ExampleCompany;
import redress.application.complaint.Chronicle;
import redress.application.visit.AppointVisitors;
import redress.application.visit.DeclineVisit;
import redress.application.visit.RequestVisit;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.visit.Visit;

/** What went wrong without a loss, until a loss appears (S4-02), and urgent visits (S4-13). */
class AnomalyLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;

  private final Chronicle it = new Chronicle(ShippedProcedures.text("pcb-manufacturer"));

  @Test
  void an_anomaly_is_handled_and_becomes_a_complaint_when_a_loss_appears_S4_02() {
    var id = drafted();
    it.refused("sales records it", () -> recorded("sales-clerk", id, "QUALITY"));
    it.refused("handled by nobody", () -> recorded("gm-office-clerk", id, "MOON"));
    recorded("gm-office-clerk", id, "QUALITY");
    it.after("nobody has lost anything");
    it.refused("recorded again", () -> recorded("gm-office-clerk", id, "QUALITY"));
    it.refused("sales finds a loss", () -> promoted("sales-clerk", id));
    promoted("gm-office-clerk", id);
    it.after("a loss has appeared");
    it.refused("promoted again", () -> promoted("gm-office-clerk", id));
    it.refused("recorded after all", () -> recorded("gm-office-clerk", id, "QUALITY"));
    it.same(AnomalyLifeTest.class, "anomaly");
  }

  @Test
  void a_visit_that_nobody_wants_to_make_is_given_to_others_S4_13() {
    var id = drafted();
    it.did(
        it.does()
            .visits()
            .request()
            .handle(new RequestVisit.Command(it.by("sales-clerk"), id, "the line stands still")));
    it.after("a visit is asked for");
    it.refused("sales declines", () -> declined("sales-clerk", id));
    it.refused("nobody has declined", () -> appointed("gm", id));
    declined("quality-head", id);
    it.after("quality declines");
    it.refused("the clerk appoints", () -> appointed("gm-office-clerk", id));
    it.refused("nobody knows the third", () -> appointed("gm", id, "moon-clerk"));
    appointed("gm", id);
    it.after("gm sends others");
    it.same(AnomalyLifeTest.class, "visit");
  }

  private UUID drafted() {
    return it.drafted(
        "sales-clerk",
        new Intake(
            new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
            new Intake.Customer("East", "Li", "CN"),
            new Intake.Product(null, null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, null),
            new Intake.Defect("It hums", 3, List.of()),
            new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
            List.of(),
            new TreeMap<>(Map.of("OPINION", "scratched before packing"))));
  }

  private void recorded(String by, UUID id, String handler) {
    it.did(
        it.does()
            .anomalies()
            .record()
            .handle(
                new RecordAnomaly.Command(it.by(by), id, "sorted again", new Department(handler))));
  }

  private void promoted(String by, UUID id) {
    it.did(
        it.does()
            .anomalies()
            .promote()
            .handle(
                it.on(
                    "gm",
                    id,
                    AnomalyRecord.class,
                    part ->
                        new PromoteAnomaly.Command(
                            it.by(by), id, part.id().value(), part.version(), "three boards"))));
  }

  private void declined(String by, UUID id) {
    it.did(
        it.does()
            .visits()
            .decline()
            .handle(
                it.on(
                    "gm",
                    id,
                    Visit.class,
                    part ->
                        new DeclineVisit.Command(
                            it.by(by), id, part.id().value(), part.version(), "nobody is free"))));
  }

  private void appointed(String by, UUID id, String... more) {
    var people = new ArrayList<>(List.of("manufacturing-clerk", "manufacturing-clerk"));
    people.addAll(List.of(more));
    people.add("quality-clerk");
    it.did(
        it.does()
            .visits()
            .appoint()
            .handle(
                it.on(
                    "gm",
                    id,
                    Visit.class,
                    part ->
                        new AppointVisitors.Command(
                            it.by(by), id, part.id().value(), part.version(), people))));
  }
}

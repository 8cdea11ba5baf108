package redress.application.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.errand.CompleteErrand;
import redress.application.errand.WaiveErrand;
import redress.application.improvement.BeginImprovement;
import redress.application.improvement.CarryOutImprovement;
import redress.application.improvement.PlanImprovement;
import redress.application.improvement.VerifyImprovement;
import redress.application.onsite.PlanOnSite;
import redress.application.ownership.AddAssistant;
import redress.application.ownership.AnalyseAsOwner;
import redress.application.ownership.AssignOwner;
import redress.application.ownership.EscalateCase;
import redress.application.ownership.ReplaceOwner;
import redress.application.ownership.ResolveEscalation;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.errand.Errand;
import redress.errand.ErrandKind;
import redress.improvement.Improvement;
import redress.organization.Department;
import redress.ownership.Ownership;
import redress.procedure.ShippedProcedures;

/** What people may do with a door that sticks: somebody answers for it, and others review it. */
class InstalledMomentsTest {
  private static final String SALES = "sales-clerk";
  private static final String ENGINEER = "engineering-head";
  private static final String OWNER = "case-owner";
  private static final String REVIEW = "quality-control-head";

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(ShippedProcedures.text("installation-manufacturer")),
          SALES,
          ENGINEER,
          "manufacturing-head",
          OWNER,
          REVIEW,
          "purchasing-head");

  @Test
  void everybodys_possibilities_from_the_call_to_the_archive_S0_03_S0_05_S0_08_S0_18_S0_19() {
    it.drafted(SALES, intake());
    it.refused("verified without a photo", () -> it.verified(SALES));
    waived();
    it.verified(SALES).registered(SALES);
    it.refused("forwarded to some only", () -> it.forwarded(SALES, "ENGINEERING"));
    it.refused("forwarded to nobody known", () -> it.forwarded(SALES, "NOWHERE"));
    it.forwarded(SALES, "ENGINEERING", "MANUFACTURING");
    told(Message.Kind.FIRST_REPLY);
    planned();
    owned();
    escalated();
    bought();
    improved();
    it.company().clock().advance(Duration.ofHours(8));
    it.does("closed", () -> closed(ENGINEER));
    it.refused("archived by who may not", () -> archived(ENGINEER));
    it.does("archived", () -> archived(REVIEW));
    it.same("installed");
  }

  private void waived() {
    it.does(
        "the photo is waived",
        () ->
            it.does()
                .complaints()
                .waive()
                .handle(
                    new WaiveField.Command(
                        it.by(SALES), it.id(), it.version(), KeyField.PHOTO, "it is dark")));
  }

  private void told(Message.Kind kind) {
    it.does(
        "the customer is told " + kind,
        () ->
            it.does()
                .answers()
                .tell()
                .handle(
                    new TellCustomer.Command(
                        it.by(ENGINEER),
                        it.id(),
                        new Message.Words(kind, Channel.PHONE, "we come", now()),
                        Outgoing.WORDS)));
  }

  private void planned() {
    it.does(
        "the visit is planned",
        () ->
            it.does()
                .onSite()
                .plan()
                .handle(
                    new PlanOnSite.Command(
                        it.by(ENGINEER), it.id(), "two people", LocalDate.of(2026, 11, 24))));
  }

  private void owned() {
    var owners = it.does().ownerships();
    it.does(
        "somebody else answers for it",
        () ->
            owners
                .assign()
                .handle(
                    new AssignOwner.Command(
                        it.by("manufacturing-head"), it.id(), "manufacturing-clerk", List.of())));
    it.on(
        Ownership.class,
        "case-owner answers for it",
        (id, version) ->
            owners
                .replace()
                .handle(
                    new ReplaceOwner.Command(
                        it.by("manufacturing-head"), it.id(), id, version, OWNER, "it is his")));
    it.on(
        Ownership.class,
        "a department helps",
        (id, version) ->
            owners
                .help()
                .handle(
                    new AddAssistant.Command(
                        it.by("manufacturing-head"),
                        it.id(),
                        id,
                        version,
                        new Department("TECHNOLOGY"))));
    it.on(
        Ownership.class,
        "the owner has analysed it",
        (id, version) ->
            owners
                .analyse()
                .handle(
                    new AnalyseAsOwner.Command(
                        it.by(OWNER),
                        it.id(),
                        id,
                        version,
                        "PURCHASED_PART",
                        "the drive stalls",
                        "another drive",
                        "a crane",
                        "oil",
                        "one drive")));
  }

  private void escalated() {
    var owners = it.does().ownerships();
    it.on(
        Ownership.class,
        "the owner cannot resolve it",
        (id, version) ->
            owners
                .escalate()
                .handle(
                    new EscalateCase.Command(
                        it.by(OWNER), it.id(), id, version, "the new one stalls, too")));
    it.on(
        Ownership.class,
        "the review has found it",
        (id, version) ->
            owners
                .resolve()
                .handle(
                    new ResolveEscalation.Command(
                        it.by(REVIEW), it.id(), id, version, "a bent rail", "another rail")));
  }

  /** What may be given up is, and each of the others is done by its department. */
  private void bought() {
    for (var errand : it.file().parts(Errand.class)) {
      if (errand.task().kind() == ErrandKind.SUPPLIER_CLAIM) {
        it.refused(errand.task().kind() + " is given up by the owner", () -> given(OWNER, errand));
        it.does(errand.task().kind() + " is given up", () -> given("purchasing-head", errand));
      } else if (errand.open()) {
        it.refused(errand.task().kind() + " is given up", () -> given("purchasing-head", errand));
        it.does(errand.task().kind() + " is done", () -> done(errand));
      }
    }
  }

  private CaseFile done(Errand errand) {
    var owner = errand.task().owner().code().toLowerCase(Locale.ROOT) + "-head";
    return it.does()
        .errands()
        .complete()
        .handle(
            new CompleteErrand.Command(
                it.by(owner), it.id(), errand.id().value(), errand.version(), "done", now()));
  }

  private CaseFile given(String by, Errand errand) {
    return it.does()
        .errands()
        .waive()
        .handle(
            new WaiveErrand.Command(
                it.by(by), it.id(), errand.id().value(), errand.version(), "we have one"));
  }

  private void improved() {
    var improvements = it.does().improvements();
    it.does(
        "an improvement is begun",
        () ->
            improvements
                .begin()
                .handle(
                    new BeginImprovement.Command(
                        it.by(ENGINEER), it.id(), "INSTALLATION", "no gauge", null)));
    it.on(
        Improvement.class,
        "a measure is planned",
        (id, version) ->
            improvements
                .plan()
                .handle(
                    new PlanImprovement.Command(
                        it.by(ENGINEER),
                        it.id(),
                        id,
                        version,
                        "PREVENTIVE",
                        "a gauge",
                        new Department("ENGINEERING"),
                        LocalDate.of(2026, 11, 27))));
    it.on(
        Improvement.class,
        "the measure is carried out",
        (id, version) ->
            improvements
                .carryOut()
                .handle(
                    new CarryOutImprovement.Command(
                        it.by(ENGINEER), it.id(), id, version, measure(), now(), "sheet 3")));
    it.on(
        Improvement.class,
        "the measure works",
        (id, version) ->
            improvements
                .verify()
                .handle(
                    new VerifyImprovement.Command(
                        it.by(REVIEW), it.id(), id, version, measure(), true, "straight")));
  }

  private UUID measure() {
    return it.last(Improvement.class).measures().getLast().id();
  }

  private CaseFile closed(String by) {
    return it.does()
        .complaints()
        .close()
        .handle(new CloseComplaint.Command(it.by(by), it.id(), it.version(), "it shuts"));
  }

  private CaseFile archived(String by) {
    return it.does()
        .complaints()
        .archive()
        .handle(new ArchiveComplaint.Command(it.by(by), it.id(), it.version(), "put away"));
  }

  private Instant now() {
    return it.company().clock().instant();
  }

  private static Intake intake() {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("East", "Li", null),
        new Intake.Product(null, null, LocalDate.of(2026, 6, 1)),
        new Intake.Defect("The door sticks", 1, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
        List.of(),
        new TreeMap<>(
            Map.of(
                "PLACE", "lift 2",
                "WANTS_RETURN_OR_EXCHANGE", "true",
                "WANTS_ON_SITE", "true",
                "ORIGIN", "FAILURE_IN_USE")));
  }
}

package redress.http.fence;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import redress.application.Attachments.Attachment;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.simulation.Simulation;
import redress.approval.Delegation;
import redress.assessment.Assessment;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.Part;
import redress.conduct.Conduct;
import redress.history.Entry;
import redress.meeting.Meeting;
import redress.monthbook.MonthBook;
import redress.obligation.Obligation;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.review.Review;
import redress.rule.Edition;
import redress.sanction.DisciplinaryList;
import redress.sanction.RewardPenaltyNotice;
import redress.testing.Example;
import redress.testing.Json;
import redress.testing.Made;
import redress.weeklylist.WeeklyList;

/**
 * A company that has one of everything that it can have, all under the same id, and in all of it
 * the same text.
 */
public final class Stocked {
  private static final Instant THEN = Instant.parse("2026-11-23T00:30:00Z");

  private final ExampleCompany company;
  private final UUID id;
  private final String text;
  private final Department department;
  private final Edition edition;
  private final Made made;
  private final List<String> missing = new ArrayList<>();

  private Stocked(ExampleCompany company, String document, UUID id, String text) {
    var procedure = Procedure.read(Json.tree(document));
    this.company = company;
    this.id = id;
    this.text = text;
    this.department =
        procedure.organization().departments().stream()
            .min(Comparator.comparing(Department::code))
            .orElseThrow();
    this.edition = new Edition(procedure.code(), 1);
    this.made = new Made(company.id(), id, department, edition, text);
  }

  /**
   * Gives a company one of everything.
   *
   * @param document its procedure
   * @return the department that all of it concerns
   */
  public static Department stock(ExampleCompany company, String document, UUID id, String text) {
    var stocked = new Stocked(company, document, id, text);
    var ports = company.ports();
    stocked.keep(() -> stocked.complaint(ports));
    ports.procedures().parts(company.id()).stream()
        .sorted(Comparator.comparing(kind -> kind.getName()))
        .forEach(kind -> stocked.part(ports, kind));
    stocked.records(ports);
    if (!stocked.missing.isEmpty()) {
      throw new AssertionError("there is none of " + stocked.missing);
    }
    return stocked.department;
  }

  /** Stores one thing by itself; what cannot be made is told together with all else. */
  private void keep(Runnable work) {
    try {
      company.ports().transactions().run(company.id(), work);
    } catch (RuntimeException failed) {
      missing.add(failed + " <- " + failed.getCause());
    }
  }

  private void complaint(Ports ports) {
    var complaint = new ComplaintId(company.id(), id);
    var model = Example.verified(complaint, 1);
    var intake = model.intake();
    var ours =
        new Intake(
            intake.source(),
            new Intake.Customer(text, text, "CN"),
            new Intake.Product(text, text, intake.product().shippedOn()),
            new Intake.Defect(text, 3, List.of("A1")),
            intake.demands(),
            List.of(id));
    ports
        .complaints()
        .save(new Complaint(complaint, 1, edition, ours, model.care(), null, model.track()));
    ports.obligations().save(List.of(made.one(Obligation.class)));
    ports.history().append(complaint.subject(), THEN, text, List.of(Entry.of("DRAFTED", null)));
    var content = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ports
        .attachments()
        .store(
            new Attachment(id, complaint, text, "text/plain", content.length, "", THEN, text),
            new ByteArrayInputStream(content));
  }

  private <P extends Part> void part(Ports ports, Class<P> kind) {
    keep(() -> ports.parts().of(kind).save(made.one(kind)));
  }

  private void records(Ports ports) {
    keep(() -> ports.weeklyLists().save(made.one(WeeklyList.class)));
    keep(() -> ports.assessments().save(made.one(Assessment.class), false));
    keep(() -> ports.reviews().save(made.one(Review.class)));
    keep(() -> ports.meetings().save(made.one(Meeting.class)));
    keep(() -> ports.monthBooks().save(made.one(MonthBook.class)));
    keep(() -> ports.notices().save(made.one(RewardPenaltyNotice.class), true));
    keep(() -> ports.disciplinaryLists().add(made.one(DisciplinaryList.class)));
    keep(() -> ports.delegations().save(made.one(Delegation.class)));
    keep(() -> ports.conducts().save(made.one(Conduct.class)));
    keep(() -> ports.simulations().save(made.one(Simulation.class)));
  }
}

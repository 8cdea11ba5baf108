package redress.application.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Stage;
import redress.complaint.Track;
import redress.organization.Department;

/** A case of {@code pcb-manufacturer} that the office has sent to the first department. */
public final class ForwardedCase {
  private final ExampleCompany company;
  private final ComplaintId id;

  private ForwardedCase(ExampleCompany company, String customer) {
    this.company = company;
    this.id =
        company
            .useCases()
            .complaints()
            .draft()
            .handle(new DraftComplaint.Command(company.person("sales-clerk"), intake(customer)))
            .complaint()
            .id();
  }

  /** A case of that customer. */
  public static ForwardedCase of(ExampleCompany company, String customer) {
    var it = new ForwardedCase(company, customer);
    it.registered();
    it.forwarded();
    return it;
  }

  public ComplaintId id() {
    return id;
  }

  public UUID uuid() {
    return id.value();
  }

  public Complaint complaint() {
    return company.ports().complaints().find(id).orElseThrow();
  }

  /**
   * It has ended now, without all that has to be answered before, and is told so nowhere.
   *
   * @param original in whose place it stands, or {@code null}
   */
  public void ended(ForwardedCase original) {
    var was = complaint();
    var track = was.track();
    var origin =
        original == null
            ? track.origin()
            : new Track.Origin(
                track.origin().at(),
                track.origin().by(),
                null,
                new Track.Original(original.uuid(), original.complaint().number().text()));
    var next =
        new Complaint(
            was.id(),
            was.version() + 1,
            was.edition(),
            was.intake(),
            was.care(),
            was.number(),
            new Track(
                Stage.CLOSED,
                origin,
                track.verified(),
                track.registered(),
                track.forwarded(),
                track.assigned(),
                new Track.Ending(company.clock().instant(), "gm-office-clerk", "done")),
            was.judgement());
    company
        .ports()
        .transactions()
        .run(
            company.id(),
            () -> {
              company.ports().complaints().save(next);
              return null;
            });
  }

  private void registered() {
    var complaints = company.useCases().complaints();
    var clerk = company.person("sales-clerk");
    complaints
        .waive()
        .handle(new WaiveField.Command(clerk, uuid(), version(), KeyField.SAMPLE, "lost"));
    complaints
        .verify()
        .handle(new VerifyComplaint.Command(clerk, uuid(), version(), company.clock().instant()));
    var office = company.person("gm-office-clerk");
    complaints
        .register()
        .handle(
            new RegisterComplaint.Command(
                office,
                uuid(),
                version(),
                new ReplyKey(company.id(), office.user(), "POST", uuid().toString(), "same"),
                file -> new Reply(201, Map.of(), new byte[0])));
  }

  private void forwarded() {
    company
        .useCases()
        .complaints()
        .forward()
        .handle(
            new ForwardComplaint.Command(
                company.person("gm-office-clerk"),
                uuid(),
                version(),
                company.clock().instant(),
                List.of(new Department("QUALITY")),
                List.of(),
                List.of()));
  }

  private long version() {
    return complaint().version();
  }

  private Intake intake(String customer) {
    return new Intake(
        new Intake.Source(company.clock().instant(), Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer(customer, "Li", "CN"),
        new Intake.Product(null, null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, null),
        new Intake.Defect("It hums", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN, Demand.EXCHANGE)), null),
        List.of(),
        new TreeMap<>(Map.of("OPINION", "scratched before packing")));
  }
}

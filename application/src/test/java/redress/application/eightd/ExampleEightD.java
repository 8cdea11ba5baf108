package redress.application.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.application.complaint.ReadComplaint;
import redress.casefile.CaseFile;
import redress.eightd.EightD;
import redress.eightd.Report;
import redress.eightd.Report.Planned;
import redress.organization.Department;
import redress.organization.Person;

/**
 * The report of one department on a case of an example company, each step with its newest version.
 */
public final class ExampleEightD {
  private final ExampleCompany company;
  private final UUID complaint;
  private final UUID id;
  private final Person head;
  private final Person quality;

  private ExampleEightD(ExampleCompany company, UUID complaint, String department, Instant agreed) {
    this.company = company;
    this.complaint = complaint;
    this.quality = company.person("quality-head");
    this.head =
        company.person(department.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-head");
    var file =
        cases()
            .assign()
            .handle(
                new AssignDepartment.Command(
                    quality,
                    complaint,
                    new Department(department),
                    "Why is the spindle noisy?",
                    company.clock().instant(),
                    agreed));
    this.id = file.parts(EightD.class).getLast().id().value();
  }

  /** The department is asked now. */
  public static ExampleEightD assigned(ExampleCompany company, UUID complaint, String department) {
    return new ExampleEightD(company, complaint, department, null);
  }

  /** The department is asked now, and the customer was promised an answer by then. */
  public static ExampleEightD promised(
      ExampleCompany company, UUID complaint, String department, Instant agreed) {
    return new ExampleEightD(company, complaint, department, agreed);
  }

  public UUID id() {
    return id;
  }

  /** The head of the department. */
  public Person head() {
    return head;
  }

  public CaseFile file() {
    return company
        .useCases()
        .complaints()
        .read()
        .handle(new ReadComplaint.Command(quality, complaint.toString()));
  }

  public EightD now() {
    return file().parts(EightD.class).stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public long version() {
    return now().version();
  }

  public ExampleEightD written(Report report) {
    told(
        cases()
            .amend()
            .handle(new AmendEightD.Command(head, complaint, id, version(), it -> report)));
    return this;
  }

  public ExampleEightD interim() {
    told(cases().submitInterim().handle(new SubmitInterim.Command(head, complaint, id, version())));
    return this;
  }

  public ExampleEightD full() {
    told(cases().submitFull().handle(new SubmitFull.Command(head, complaint, id, version())));
    return this;
  }

  public ExampleEightD implemented(int measure, Instant executedAt) {
    told(
        cases()
            .implement()
            .handle(
                new RecordImplementation.Command(
                    head, complaint, id, version(), measure(measure), executedAt, "photo 12")));
    return this;
  }

  public ExampleEightD verified(int measure, boolean effective) {
    return verified(quality, measure, effective);
  }

  public ExampleEightD verified(Person by, int measure, boolean effective) {
    told(
        cases()
            .verify()
            .handle(
                new VerifyEffectiveness.Command(
                    by,
                    complaint,
                    id,
                    version(),
                    measure(measure),
                    effective,
                    "ten spindles run")));
    return this;
  }

  public ExampleEightD replanned(int measure, Planned plan) {
    told(
        cases()
            .replan()
            .handle(
                new ReplanMeasure.Command(head, complaint, id, version(), measure(measure), plan)));
    return this;
  }

  public ExampleEightD closed() {
    told(
        cases()
            .close()
            .handle(
                new CloseEightD.Command(quality, complaint, id, version(), "Thanks to the team")));
    return this;
  }

  public ExampleEightD withdrawn(String reason) {
    told(
        cases()
            .withdraw()
            .handle(new WithdrawAssignment.Command(quality, complaint, id, version(), reason)));
    return this;
  }

  public UUID measure(int index) {
    return now().measures().get(index).id();
  }

  /** What is answered is what is read afterwards. */
  private void told(CaseFile answer) {
    assertEquals(file().parts(), answer.parts());
    assertEquals(file().obligations(), answer.obligations());
  }

  private OfEightDs cases() {
    return company.useCases().eightDs();
  }
}

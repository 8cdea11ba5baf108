package redress.application.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.Chronicle;
import redress.application.ExampleCompany;
import redress.application.complaint.ForwardedCase;
import redress.application.job.Job;
import redress.notice.InquiryNote;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;

/** Whoever is late is urged day by day, and asked for the cause afterwards (S4-42). */
class LateStepsTest {
  private final ExampleCompany company =
      ExampleCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"));
  private final OfNotices notices = company.useCases().notices();
  private final Chronicle it = new Chronicle(company.ports());
  private final ForwardedCase first = ForwardedCase.of(company, "East");

  @Test
  void a_step_that_is_late_is_urged_each_working_day_and_its_cause_is_asked_for_S4_42() {
    it.follow("case", first.id().subject());
    jobs("2026-11-24T15:59:59Z");
    jobs("2026-11-24T16:00:00Z");
    jobs("2026-11-25T01:00:00Z");
    jobs("2026-11-26T02:00:00Z");
    listed();
    issue("gm-office-clerk", owed(ObligationKind.ROUTING_STEP));
    first.ended(null);
    issue("gm-office-clerk", owed(ObligationKind.ROUTING_STEP));
    done(ObligationKind.ROUTING_STEP);
    jobs("2026-12-07T02:00:00Z");
    issue("gm-office-clerk", owed(ObligationKind.CLOSE));
    done(ObligationKind.CLOSE);
    issue("sales-clerk", owed(ObligationKind.ROUTING_STEP));
    issue("gm-office-clerk", owed(ObligationKind.ROUTING_STEP));
    issue("gm-office-clerk", owed(ObligationKind.ROUTING_STEP));
    answer("sales-head");
    answer("quality-head");
    answer("quality-head");
    issue("gm-office-clerk", owed(ObligationKind.CLOSE));
    issue("gm-office-clerk", owed(ObligationKind.CLOSE));
    it.same(LateStepsTest.class, "late");
  }

  private void jobs(String until) {
    company.clock().set(Instant.parse(until));
    it.step(
        "what is due by " + until + " is done",
        () -> {
          var jobs = company.useCases().jobs();
          for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
            if (done.get().failure() != null) {
              throw new AssertionError(done.get().job().toString(), done.get().failure());
            }
          }
          return true;
        });
    var next = company.ports().jobs().find(new Job.Id(company.id(), "URGE", "late")).orElseThrow();
    it.line("  next look at " + next.dueAt());
  }

  private void listed() {
    for (var holder : List.of("QUALITY", "SALES")) {
      it.line("notes for " + holder);
      notices
          .urging()
          .handle(
              new ListUrgingNotes.Command(by("gm"), first.uuid(), new Department(holder), null, 9))
          .forEach(note -> it.line("  " + note));
    }
  }

  private UUID owed(ObligationKind kind) {
    return company.ports().obligations().ofCase(first.id()).stream()
        .filter(owed -> owed.kind() == kind)
        .map(Obligation::id)
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  /** It is done now, and nobody says so. */
  private void done(ObligationKind kind) {
    var ports = company.ports();
    ports
        .transactions()
        .run(
            company.id(),
            () ->
                ports
                    .obligations()
                    .save(
                        ports.obligations().ofCase(first.id()).stream()
                            .filter(owed -> owed.kind() == kind)
                            .map(owed -> owed.fulfilled(company.clock().instant()))
                            .toList()));
  }

  private void issue(String by, UUID obligation) {
    it.step(
        by + " asks why",
        () ->
            notices
                .issue()
                .handle(
                    new IssueInquiryNote.Command(
                        by(by), first.uuid(), obligation, "What kept you?")));
  }

  private void answer(String by) {
    it.step(
        by + " answers",
        () -> {
          var notes = company.ports().parts().of(InquiryNote.class).ofCase(first.id());
          var note = notes.getLast();
          return notices
              .answer()
              .handle(
                  new AnswerInquiryNote.Command(
                      by(by), first.uuid(), note.id().value(), note.version(), "a broken bench"));
        });
  }

  private Person by(String user) {
    return company.person(user);
  }
}

package redress.application.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.complaint.VerifyComplaint;
import redress.application.importing.ImportComplaints.Command;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Stage;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Link;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.procedure.ShippedProcedures;
import redress.recurrence.Likeness;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrences;
import redress.recurrence.Sighting;
import redress.recurrence.Trace;

class ImportComplaintsTest {
  private static final String BY = "(import)";

  private final ExampleCompany company = ExampleCompany.inMemory();
  private final ListedRows sheet = new ListedRows();

  @Test
  void a_row_becomes_a_draft_without_number_or_obligation_whose_first_event_tells_its_source() {
    sheet.row(ExampleMapping.row("17"));
    var report = run(sheet);
    assertEquals(1, report.drafts());
    var draft = stored().getFirst();
    assertEquals(Stage.RECEIVED, draft.track().stage());
    assertNull(draft.number());
    assertEquals(List.of(), company.ports().obligations().ofCase(draft.id()));
    var event = events(draft.id()).getFirst();
    assertEquals("IMPORTED", event.entry().type());
    assertEquals(BY, event.by());
    var changes = event.entry().changes();
    for (var told :
        List.of(
            new Change("/track/origin/source/system", null, "help desk"),
            new Change("/track/origin/source/key", null, "17"),
            new Change("/track/origin/source/status", null, "new"),
            new Change("/source/receivedAt", null, "2026-11-20T08:05:00Z"))) {
      assertTrue(changes.contains(told), () -> told + " in " + changes);
    }
  }

  @Test
  void a_row_that_is_finished_in_its_source_becomes_an_archived_case() {
    sheet.row(ExampleMapping.row("17", "state", "done"));
    var report = run(sheet);
    assertEquals(0, report.drafts());
    assertEquals(1, report.archived());
    var archived = stored().getFirst();
    assertEquals(Stage.ARCHIVED, archived.track().stage());
    assertNull(archived.number());
    assertFalse(archived.track().closed(), "it was not closed here, in this month");
    assertEquals(List.of(), company.ports().obligations().ofCase(archived.id()));
    assertEquals(
        List.of("IMPORTED", "ARCHIVED"),
        events(archived.id()).stream().map(Event::entry).map(Entry::type).toList());
    assertEquals("done", events(archived.id()).getLast().entry().reason());
  }

  @Test
  void what_was_finished_in_its_source_is_known_when_the_same_happens_again_H_7() {
    sheet.row(ExampleMapping.row("17", "state", "done")).row(ExampleMapping.row("18"));
    run(sheet);
    var at = Instant.parse("2026-11-20T08:05:00Z");
    var trace =
        new Trace(
            Map.of(
                Likeness.MODEL, new TreeSet<>(Set.of("NORDWERKP-40")),
                Likeness.FAILURE_CODE, new TreeSet<>(Set.of("L2"))),
            new TreeMap<>(),
            at,
            at);
    var parts = (Recurrences) company.ports().parts().of(Recurrence.class);
    var mine = new ComplaintId(company.id(), new UUID(0, 0));
    var found = company.ports().transactions().run(company.id(), () -> parts.alike(mine, trace));
    var archived = stored().stream().filter(it -> it.track().stage() == Stage.ARCHIVED).toList();
    assertEquals(
        archived.stream().map(it -> it.id().value()).toList(),
        found.sightings().stream().map(Sighting::complaint).toList());
  }

  @Test
  void clocks_start_at_verification_with_the_received_time_that_the_verifier_confirms() {
    // a procedure that asks for nothing, so that the draft can be verified as it is
    var other =
        ExampleCompany.inMemory(
            ShippedProcedures.text("equipment-manufacturer")
                .replace("\"required\": true", "\"required\": false")
                .replace("\"least\": 1", "\"least\": 0")
                .replace("\"reporter\": \"ACCOUNT_MANAGER\",", ""));
    sheet.row(ExampleMapping.row("17"));
    run(other, sheet, false);
    var draft = stored(other).getFirst();
    var confirmed = Instant.parse("2026-11-23T00:45:00Z");
    var file =
        other
            .useCases()
            .complaints()
            .verify()
            .handle(
                new VerifyComplaint.Command(
                    other.person("marketing-support-clerk"),
                    draft.id().value(),
                    draft.version(),
                    confirmed));
    var forward = file.obligations().getFirst();
    assertEquals(ObligationKind.FORWARD, forward.kind());
    assertEquals(confirmed, forward.clock().startedAt());
  }

  @Test
  void the_same_file_again_adds_nothing_and_says_so() {
    sheet.row(ExampleMapping.row("1")).row(ExampleMapping.row("2", "state", "done"));
    run(sheet);
    var again = new ListedRows();
    again
        .row(ExampleMapping.row("1", "text", "another text"))
        .row(ExampleMapping.row("2"))
        .row(ExampleMapping.row("3"));
    var report = run(again);
    assertEquals(2, report.known());
    assertEquals(1, report.drafts());
    assertEquals(3, stored().size());
    assertEquals("the pump leaks", stored().getFirst().intake().defect().description());
  }

  @Test
  void a_record_that_stands_twice_in_a_file_is_taken_in_once() {
    sheet.row(ExampleMapping.row("1")).row(ExampleMapping.row("1"));
    var report = run(sheet);
    assertEquals(1, report.drafts());
    assertEquals(1, report.known());
    assertEquals(1, stored().size());
  }

  @Test
  void rows_with_faults_are_told_by_line_and_the_others_are_taken_in() {
    sheet
        .row(ExampleMapping.row("1"))
        .row(ExampleMapping.row("2", "pieces", "many"))
        .broken(new Fault("", "5 cells where the header has 12"))
        .row(ExampleMapping.row("4"));
    var report = run(sheet);
    assertEquals(2, report.drafts());
    assertEquals(2, report.rejected());
    assertEquals(
        Map.of(
            3L,
            List.of(new Fault("pieces", "'many' is not a whole number from 1 to 1000000000")),
            4L,
            List.of(new Fault("", "5 cells where the header has 12"))),
        sheet.rejected());
  }

  @Test
  void what_the_procedure_does_not_allow_is_a_fault_of_its_columns_I_01() {
    sheet.row(ExampleMapping.row("1", "received", "2026-11-23 09:01")).row(ExampleMapping.row("2"));
    var report = run(sheet);
    assertEquals(1, report.rejected());
    var fault = sheet.rejected().get(2L).getFirst();
    assertEquals("received", fault.column());
    assertTrue(fault.reason().contains("is in the future"), fault.reason());
    assertTrue(fault.reason().endsWith("(I-01)"), fault.reason());

    var narrow =
        ExampleCompany.inMemory(
            ShippedProcedures.text("equipment-manufacturer").replace("\"PHONE\", ", ""));
    var phone = new ListedRows().row(ExampleMapping.row("1"));
    run(narrow, phone, false);
    assertEquals("how", phone.rejected().get(2L).getFirst().column());
  }

  @Test
  void a_trial_stores_nothing_and_reports_the_same() {
    int rows = ImportComplaints.BATCH + 20;
    var trial = new ListedRows();
    var real = new ListedRows();
    for (var listed : List.of(trial, real)) {
      IntStream.range(0, rows)
          .forEach(
              i -> listed.row(ExampleMapping.row("K" + i, "state", i % 3 == 0 ? "done" : "new")));
      listed.row(ExampleMapping.row("K7")).row(ExampleMapping.row("x", "how", "fax"));
    }
    var tried = run(company, trial, true);
    assertEquals(0, stored().size());
    var done = run(company, real, false);
    assertEquals(done, tried);
    assertEquals(rows, stored().size());
    assertEquals(1, done.known());
    assertEquals(trial.rejected(), real.rejected());
  }

  @Test
  void progress_is_told_after_each_batch() {
    IntStream.range(0, ImportComplaints.BATCH + 1)
        .forEach(i -> sheet.row(ExampleMapping.row("K" + i)));
    var report = run(sheet);
    assertEquals(
        List.of((long) ImportComplaints.BATCH, ImportComplaints.BATCH + 1L),
        sheet.progress().stream().map(Report::rows).toList());
    assertEquals(report, sheet.progress().getLast());
    assertEquals(Map.of("new", ImportComplaints.BATCH + 1L), report.statuses());
  }

  @Test
  void long_texts_are_stored_in_smaller_batches() {
    int half = ImportComplaints.CHARACTERS / 2;
    var remark = "x".repeat(half);
    IntStream.range(0, 5).forEach(i -> sheet.row(ExampleMapping.row("K" + i, "remark", remark)));
    run(sheet);
    assertEquals(List.of(2L, 4L, 5L), sheet.progress().stream().map(Report::rows).toList());
  }

  @Test
  void what_was_read_before_a_file_breaks_is_stored() {
    IntStream.range(0, ImportComplaints.BATCH + 1)
        .forEach(i -> sheet.row(ExampleMapping.row("K" + i)));
    var torn = new TornSheet(sheet, ImportComplaints.BATCH);
    var command =
        new Command(
            company.id(), ExampleMapping.read(), BY, false, Pace.STEP_BY_STEP, List.of(torn));
    var imports = new ImportComplaints(company.ports());
    assertThrows(IllegalStateException.class, () -> imports.handle(command));
    assertEquals(ImportComplaints.BATCH, stored().size());
    assertEquals(
        List.of((long) ImportComplaints.BATCH),
        sheet.progress().stream().map(Report::rows).toList());
  }

  /** A sheet that cannot be read any more after some rows. */
  private static final class TornSheet implements Sheet {
    private final Sheet whole;
    private int left;

    TornSheet(Sheet whole, int rows) {
      this.whole = whole;
      this.left = rows;
    }

    @Override
    public Optional<SourceRow> next() {
      if (left-- == 0) {
        throw new IllegalStateException("torn");
      }
      return whole.next();
    }

    @Override
    public void rejected(long line, List<Fault> faults) {
      whole.rejected(line, faults);
    }

    @Override
    public void progressed(Report soFar) {
      whole.progressed(soFar);
    }
  }

  @Test
  void nothing_is_imported_into_a_company_that_does_not_exist() {
    var command =
        new Command(
            new CompanyId("nobody"),
            ExampleMapping.read(),
            BY,
            false,
            Pace.STEP_BY_STEP,
            List.of(new ListedRows()));
    var imports = new ImportComplaints(company.ports());
    assertThrows(Unknown.class, () -> imports.handle(command));
  }

  private Report run(ListedRows rows) {
    return run(company, rows, false);
  }

  private static Report run(ExampleCompany company, ListedRows rows, boolean dryRun) {
    return new ImportComplaints(company.ports())
        .handle(
            new Command(
                company.id(), ExampleMapping.read(), BY, dryRun, Pace.STEP_BY_STEP, List.of(rows)))
        .getFirst();
  }

  private List<Complaint> stored() {
    return stored(company);
  }

  private static List<Complaint> stored(ExampleCompany company) {
    var ports = company.ports();
    return ports.history().heads(company.id(), null, 2_000).stream()
        .map(head -> ports.complaints().find(new ComplaintId(company.id(), head.subject().id())))
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  private List<Event> events(ComplaintId id) {
    return company.ports().history().read(id.subject(), 0, 100).stream().map(Link::event).toList();
  }
}

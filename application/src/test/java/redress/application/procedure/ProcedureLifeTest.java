package redress.application.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.application.Chronicle;
import redress.application.ExampleCompany;
import redress.application.job.Job;
import redress.application.procedure.ApproveProcedure.From;
import redress.history.Subject;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.testing.Json;

/** Versions of a procedure are put forward, approved, overtaken and replaced (S4-43). */
class ProcedureLifeTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String FIRST = ShippedProcedures.text(CODE);

  /** Versions that differ in how long one may object. */
  private static final String SECOND = days(11);

  private final ExampleCompany company = ExampleCompany.inMemory(FIRST);
  private final OfProcedures procedures = company.useCases().procedures();
  private final Chronicle it = new Chronicle(company.ports());

  @Test
  void versions_from_the_draft_to_the_day_on_which_another_is_in_force_S4_43() {
    it.follow("company", Subject.of(company.id()));
    listed();
    draft("sales-clerk", SECOND);
    draft("gm", "another", SECOND);
    refused();
    draft("gm", days(13));
    approve("gm", 3, new From.Now());
    approve("sales-head", 2, new From.Now());
    approve("gm", 7, new From.Now());
    itIs("2026-11-23T02:00:00Z");
    var urging = new Job.Id(company.id(), "URGE", "late");
    company.ports().transactions().run(company.id(), () -> company.ports().jobs().done(urging));
    authors();
    assertTrue(company.ports().jobs().find(urging).isPresent(), "who is late is urged again");
    listed();
    draft("sales-clerk", days(13));
    draft("gm", days(13));
    approve("gm", 5, new From.Now());
    draft("sales-head", days(14));
    approve("gm", 6, new From.Day(LocalDate.of(2026, 11, 25)));
    listed();
    approve("gm", 6, new From.Now());
    approve("gm", 2, new From.Now());
    draft("sales-head", days(15));
    approve("gm", 7, new From.At(Instant.parse("2026-11-24T15:59:59Z")));
    itIs("2026-11-24T16:00:00Z");
    listed();
    read();
    it.same(ProcedureLifeTest.class, "versions");
  }

  /** Everything that is wrong with a document is told at once. */
  private void refused() {
    draft("gm", SECOND.replace("\"calendar\": \"CN\"", "\"calendar\": \"MARS\""));
    draft("gm", SECOND.replace("\"procedure\": \"pcb-manufacturer\"", "\"procedure\": \"other\""));
    draft("gm", SECOND.replace("\"currency\": \"CNY\"", "\"currency\": \"TWD\""));
    draft(
        "gm",
        SECOND
            .replace("\"calendar\": \"CN\"", "\"calendar\": \"MARS\"")
            .replace("\"procedure\": \"pcb-manufacturer\"", "\"procedure\": \"other\"")
            .replace("\"approver\": \"GENERAL_MANAGER\",", "\"approver\": 7,"));
    it.step(
        "gm puts forward what has no code",
        () ->
            procedures
                .draft()
                .handle(
                    new DraftProcedure.Command(
                        by("gm"),
                        CODE,
                        "{}",
                        Map.of("procedure", 7, "time", Map.of("calendar", 7)))));
  }

  /** Whoever writes drafts under the next edition. */
  private void authors() {
    adopt(
        days(12)
            .replace(
                "\"approver\": \"GENERAL_MANAGER\",",
                "\"approver\": \"GENERAL_MANAGER\", \"authors\": [\"SALES_MANAGER\"],"));
    itIs("2026-11-23T03:00:00Z");
  }

  private void adopt(String text) {
    it.step(
        "gm adopts a document at the machine",
        () ->
            new AdoptProcedure(company.ports())
                .handle(
                    new AdoptProcedure.Command(
                        company.id(),
                        new redress.procedure.Document(
                            text, redress.procedure.Procedure.read(Json.tree(text))),
                        null,
                        "gm")));
  }

  private void read() {
    var row = procedures.list().handle(new ListProcedures.Command(by("sales-clerk"))).getFirst();
    assertEquals(CODE, row.procedure().code());
    it.line("in force: " + told(row.version()));
    var read = procedures.read().handle(new ReadProcedure.Command(by("sales-clerk"), CODE));
    assertEquals(row.version(), read.text().version());
    assertSame(row.procedure(), read.procedure());
    assertEquals(FIRST, text(1));
    assertEquals(SECOND, text(2));
    it.step(
        "a version that is none",
        () ->
            procedures
                .version()
                .handle(new ReadProcedureVersion.Command(by("sales-clerk"), CODE, 9)));
    it.step(
        "a procedure that is another company's",
        () -> procedures.read().handle(new ReadProcedure.Command(by("sales-clerk"), "other")));
    var page =
        procedures
            .versions()
            .handle(new ListProcedureVersions.Command(by("sales-clerk"), CODE, 4, 2));
    it.line("before the fourth, two: " + page.stream().map(Version::number).toList());
  }

  private String text(int number) {
    return procedures
        .version()
        .handle(new ReadProcedureVersion.Command(by("sales-clerk"), CODE, number))
        .text();
  }

  private void draft(String by, String text) {
    draft(by, CODE, text);
  }

  private void draft(String by, String code, String text) {
    it.step(
        by + " puts a document forward for " + code,
        () -> {
          var kept =
              procedures
                  .draft()
                  .handle(new DraftProcedure.Command(by(by), code, text, Json.tree(text)));
          it.line("  " + told(kept));
          return kept;
        });
  }

  private void approve(String by, int version, From from) {
    it.step(
        "%s approves version %d from %s".formatted(by, version, from),
        () -> {
          var approved =
              procedures
                  .approve()
                  .handle(new ApproveProcedure.Command(by(by), CODE, version, from));
          it.line("  " + told(approved));
          return approved;
        });
  }

  private void listed() {
    it.line("-- it is " + company.clock().instant());
    procedures
        .versions()
        .handle(new ListProcedureVersions.Command(by("sales-clerk"), CODE, Integer.MAX_VALUE, 9))
        .forEach(version -> it.line("  " + told(version)));
  }

  private static String told(Version it) {
    return "%d %s %s %s"
        .formatted(
            it.number(),
            it.state(),
            it.written() == null
                ? "at the machine"
                : "by %s at %s".formatted(it.written().by(), it.written().at()),
            it.approval() == null
                ? "not approved"
                : "approved by %s from %s"
                    .formatted(it.approval().by(), it.approval().effectiveFrom()));
  }

  private static String days(int days) {
    return FIRST.replace("\"calendarDays\": 10", "\"calendarDays\": " + days);
  }

  private void itIs(String instant) {
    company.clock().set(Instant.parse(instant));
  }

  private Person by(String user) {
    return company.person(user);
  }
}

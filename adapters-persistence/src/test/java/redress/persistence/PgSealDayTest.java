package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.seal.SealDayContract;
import redress.history.Head;
import redress.history.Link;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.seal.UnsealedLines;
import redress.testing.MovableClock;

class PgSealDayTest extends SealDayContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  @Override
  protected MovableClock clock() {
    return FRESH.clock();
  }

  @Override
  protected void tamper(Subject subject, long seq, Link link) {
    var place = of(subject) + " and seq = " + seq;
    execute(
        link == null
            ? "delete from events " + place
            : "update events set bytes = '\\x%s', hash = '\\x%s' %s"
                .formatted(hex(link.bytes()), hex(link.hash()), place));
  }

  @Override
  protected void tamper(Subject subject, Head head) {
    execute(
        head == null
            ? "delete from heads " + of(subject)
            : "update heads set seq = %d, hash = '\\x%s' %s"
                .formatted(head.seq(), hex(head.hash()), of(subject)));
  }

  @Override
  protected void tamper(LocalDate day, Subject subject, Head head) {
    var place = "%s and day = '%s'".formatted(of(subject), day);
    execute(
        head == null
            ? "delete from sealed_heads " + place
            : "insert into sealed_heads values ('%s', '%s', '%s', %d, '\\x%s')"
                    .formatted(subject.company(), day, subject.id(), head.seq(), hex(head.hash()))
                + " on conflict (company, day, subject)"
                + " do update set seq = excluded.seq, hash = excluded.hash");
  }

  @Override
  protected void remove(CompanyId company) {
    execute("delete from companies where company = '%s'".formatted(company));
  }

  @Test
  void the_program_itself_neither_changes_nor_removes_what_was_sealed_R19() {
    for (var statement : List.of("update sealed_heads set seq = 1", "delete from sealed_heads")) {
      var refused =
          assertThrows(
              IllegalStateException.class,
              () -> execute("set role redress_app; " + statement + "; reset role"));
      var why = refused.getCause().getMessage();
      assertTrue(why.contains("permission denied"), why);
    }
  }

  @Test
  void a_line_of_a_day_before_and_after_all_days_is_named_R32() {
    for (var day : List.of("-infinity", "4000-01-01 BC", "infinity")) {
      execute(
          "insert into sealed_heads values ('acme', '%s', gen_random_uuid(), 1, '\\x00')"
              .formatted(day));
    }
    var found = new ArrayList<LocalDate>();
    new UnsealedLines(ports().history(), ports().sealedHeads())
        .find(new CompanyId("acme"), line -> found.add(line.day()));
    assertEquals(List.of(LocalDate.MIN, LocalDate.of(-3999, 1, 1), LocalDate.MAX), found);
  }

  private static String of(Subject subject) {
    return "where company = '%s' and subject = '%s'".formatted(subject.company(), subject.id());
  }

  private static void execute(String sql) {
    TestServer.execute(FRESH.database(), sql);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

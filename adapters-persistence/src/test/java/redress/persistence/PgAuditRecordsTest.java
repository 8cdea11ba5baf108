package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.audit.AuditRecords;
import redress.audit.AuditRecordsContract;
import redress.history.History;
import redress.testing.Work;

class PgAuditRecordsTest extends AuditRecordsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected AuditRecords records() {
    return FRESH.ports().auditRecords();
  }

  @Override
  protected History history() {
    return FRESH.ports().history();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Test
  void the_program_itself_neither_changes_nor_removes_a_record_R19() {
    for (var statement : List.of("update audit_records set seq = 1", "delete from audit_records")) {
      var refused =
          assertThrows(
              IllegalStateException.class,
              () ->
                  TestServer.execute(
                      FRESH.database(), "set role redress_app; " + statement + "; reset role"));
      var why = refused.getCause().getMessage();
      assertTrue(why.contains("permission denied"), why);
    }
  }
}

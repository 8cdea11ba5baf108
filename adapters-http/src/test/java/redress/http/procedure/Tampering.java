package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.application.Ports;
import redress.application.seal.VerifyRecords;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Verification;
import redress.http.ServedCompany;
import redress.organization.CompanyId;

/** Changes what is stored behind the program's back, and sees whether it is found. */
public abstract class Tampering {
  /** How many records were compared by what events tell of their values. */
  protected long compared;

  protected abstract ServedCompany served(String document);

  /** The same store, with nothing remembered. */
  protected abstract Ports anew();

  /** Says something to the database that the program would not say. */
  protected abstract void tamper(String sql);

  /** The first column of what the database says to that. */
  protected abstract List<String> ask(String sql);

  /** Bodies of a table are changed, and put back as they were. */
  protected final void body(String table, String change, String why) {
    tamper("create table aside as select id, body from " + table);
    found(
        "update " + table + " set " + change,
        why,
        "update %1$s set body = aside.body from aside where aside.id = %1$s.id; drop table aside"
            .formatted(table));
  }

  protected final void found(String sql, String why, String undo) {
    found(sql, why);
    tamper(undo);
  }

  protected final void found(String sql, String why) {
    tamper(sql);
    var found = differing();
    assertTrue(
        found.stream().anyMatch(it -> it.why().contains(why)), () -> sql + " gives " + found);
  }

  protected final void sound() {
    assertEquals(List.of(), differing());
  }

  protected final List<Differing> differing() {
    var ports = anew();
    var company =
        ports.companies().all().stream()
            .filter(id -> !id.equals(CompanyId.OPERATOR))
            .findFirst()
            .orElseThrow();
    var found = new ArrayList<Differing>();
    var records = new VerifyRecords(ports, company, found::add);
    var chains = new Verification(ports.history()).verify(company, records);
    assertEquals(Optional.empty(), chains.broken());
    compared = records.done();
    return found;
  }
}

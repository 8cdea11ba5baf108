package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.history.Subject;
import redress.history.Verification;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** A company in a memory that somebody can write to behind the program's back. */
final class Tampered {
  private final Memory memory = new Memory();
  private final ExampleCompany company;
  private final Map<Subject, String> names = new HashMap<>();
  private long compared;

  Tampered(String document) {
    var clock = new MovableClock(ExampleCompany.MONDAY);
    company = ExampleCompany.on(InMemoryPorts.on(memory, clock), clock, document);
    names.put(Subject.of(company.id()), "company");
  }

  ExampleCompany company() {
    return company;
  }

  Ports ports() {
    return company.ports();
  }

  /** How a chain is called where it is told what differs. */
  void name(Subject subject, String name) {
    names.put(subject, name);
  }

  /** How many records the last verification compared. */
  long compared() {
    return compared;
  }

  /** What differs now: the name of the chain that tells of it, and why. */
  List<String> differing() {
    var found = new ArrayList<String>();
    var records =
        new VerifyRecords(
            ports(),
            company.id(),
            it -> found.add(names.getOrDefault(it.subject(), "?") + ": " + it.why()));
    var chains = new Verification(ports().history()).verify(company.id(), records);
    assertEquals(Optional.empty(), chains.broken());
    compared = records.done();
    return found;
  }

  /** Exactly that is found once a table was tampered with, which is undone then. */
  void found(String table, Runnable forgery, String... why) {
    var before = rows(table);
    forgery.run();
    assertEquals(List.of(why), differing());
    emptied(table).run();
    before.forEach(table(table)::tamper);
    assertEquals(List.of(), differing());
  }

  /** All rows of a table are gone. */
  Runnable emptied(String table) {
    return () -> rows(table).keySet().forEach(key -> table(table).tamper(key, null));
  }

  /** That row of a table is gone, counted from 1. */
  Runnable removed(String table, int row) {
    return () -> table(table).tamper(List.copyOf(rows(table).keySet()).get(row - 1), null);
  }

  /** Each row of a table says something else. */
  <V> Runnable changed(String table, Class<V> kind, UnaryOperator<V> change) {
    return () ->
        rows(table)
            .forEach((key, value) -> table(table).tamper(key, change.apply(kind.cast(value))));
  }

  /** Something is done in a transaction of the company. */
  void done(Runnable work) {
    ports()
        .transactions()
        .run(
            company.id(),
            () -> {
              work.run();
              return null;
            });
  }

  private Memory.Table<Object, Object> table(String name) {
    return memory.table(name, key -> company.id());
  }

  private Map<Object, Object> rows(String name) {
    var rows = new LinkedHashMap<Object, Object>();
    table(name)
        .where(
            key -> {
              rows.put(key, null);
              return false;
            });
    rows.replaceAll((key, unused) -> table(name).get(key).orElseThrow());
    return rows;
  }
}

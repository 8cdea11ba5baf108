package redress.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import redress.application.organization.FoundCompany;
import redress.application.organization.People;
import redress.application.session.PlainPasswords;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Document;
import redress.procedure.InventedProcedure;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Json;
import redress.testing.Memory;
import redress.testing.MovableClock;
import redress.time.DayTable;
import redress.time.ShippedTables;

/**
 * A company with its people, its procedure and its calendar, ready for a test: on Monday, 23
 * November 2026, at 09:00 in Shanghai.
 */
public final class ExampleCompany {
  /** A Monday, half an hour after opening. */
  public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

  /** Everybody's. */
  public static final String PASSWORD = "correct horse";

  private final MovableClock clock;
  private final Ports ports;
  private final UseCases useCases;
  private final CompanyId id;

  private ExampleCompany(MovableClock clock, Ports ports, String document) {
    this.clock = clock;
    this.ports = ports;
    this.useCases = new UseCases(ports);
    var procedure = Procedure.read(Json.tree(document));
    this.id = new CompanyId(procedure.code());
    ports.transactions().run(CompanyId.OPERATOR, () -> calendars(procedure));
    var company =
        new Company(id, procedure.code(), procedure.time().zone(), procedure.penalty().currency());
    var people = People.of(id, procedure);
    new FoundCompany(ports)
        .handle(
            new FoundCompany.Command(
                company,
                new Document(document, procedure),
                People.approver(people, procedure).orElseThrow(),
                people,
                user -> new PlainPasswords().encode(PASSWORD)));
  }

  private ExampleCompany(ExampleCompany same, Ports ports) {
    this.clock = same.clock;
    this.ports = ports;
    this.useCases = new UseCases(ports);
    this.id = same.id;
  }

  /** Those of the two documents; one of any other name has no holidays. */
  private void calendars(Procedure procedure) {
    Stream.concat(
            ShippedTables.names().stream().map(ShippedTables::text),
            Stream.of(InventedProcedure.days()))
        .forEach(text -> ports.calendars().save(DayTable.read(Json.tree(text))));
    var name = procedure.time().calendar();
    if (ports.calendars().find(name).isEmpty()) {
      ports.calendars().save(new DayTable(name, Map.of(), new TreeSet<>(List.of(2026))));
    }
  }

  /** In memory, under the equipment manufacturer's procedure. */
  public static ExampleCompany inMemory() {
    return inMemory(ShippedProcedures.text("equipment-manufacturer"));
  }

  /** In memory, under that procedure document. */
  public static ExampleCompany inMemory(String document) {
    var clock = new MovableClock(MONDAY);
    return new ExampleCompany(clock, InMemoryPorts.on(new Memory(), clock), document);
  }

  /** On other ports, whose clock is that one. */
  public static ExampleCompany on(Ports ports, MovableClock clock, String document) {
    return new ExampleCompany(clock, ports, document);
  }

  /** The same company, seen through other ports on what it is stored in. */
  public ExampleCompany on(Ports others) {
    return new ExampleCompany(this, others);
  }

  public MovableClock clock() {
    return clock;
  }

  public Ports ports() {
    return ports;
  }

  public UseCases useCases() {
    return useCases;
  }

  public CompanyId id() {
    return id;
  }

  /** Somebody of the company, such as {@code quality-head}. */
  public Person person(String user) {
    return ports
        .transactions()
        .run(id, () -> ports.accounts().find(id, user))
        .orElseThrow()
        .person();
  }
}

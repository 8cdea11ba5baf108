package redress.application.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.procedure.Version.State;
import redress.organization.Company;
import redress.organization.Person;
import redress.organization.Staff;
import redress.procedure.Document;
import redress.procedure.Procedures.InForce;
import redress.rule.Refusal;
import redress.tree.Malformed;

/**
 * Approves a draft that somebody else has put forward: from its effective instant on, new cases are
 * registered under it. Cases that have their number keep the version under which they were
 * registered.
 */
public final class ApproveProcedure {
  private final Ports ports;
  private final Versions versions;

  public ApproveProcedure(Ports ports) {
    this.ports = ports;
    this.versions = new Versions(ports);
  }

  /** From when a version holds. */
  public sealed interface From {
    /** From the approval on. */
    record Now() implements From {}

    /** From that day on, by the company's clocks. */
    record Day(LocalDate date) implements From {}

    /** From that instant on. */
    record At(Instant instant) implements From {}
  }

  /**
   * @param version the number of the draft
   */
  public record Command(Person by, String procedure, int version, From from) {}

  /**
   * The version, approved.
   *
   * @throws Unknown if the company works by another procedure, or it has no such version
   * @throws Refusal {@code OWN_DRAFT} for whoever put it forward, {@code VERSION_APPROVED}, {@code
   *     VERSION_OVERTAKEN}, {@code PROCEDURE_UNFIT} if the program no longer reads the draft, and
   *     those of {@link AdoptProcedure}
   */
  public Version handle(Command command) {
    return versions.of(command.by(), command.procedure(), inForce -> approved(command, inForce));
  }

  private Version approved(Command command, InForce inForce) {
    // nobody puts forward or approves another one meanwhile
    ports.drafts().next(command.by().company());
    var company =
        ports.companies().find(command.by().company()).orElseThrow(() -> new Unknown("company"));
    var version = versions.find(company.id(), inForce, command.version());
    var adopt = new AdoptProcedure(ports);
    adopt.checkApprover(company.id(), command.by().user(), inForce.procedure().staff());
    checkStanding(version, inForce);
    checkOther(version, command.by(), inForce.procedure().staff());
    adopt.adopt(
        new AdoptProcedure.Command(
            company.id(),
            document(command, inForce),
            instant(command.from(), company),
            command.by().user()),
        command.version());
    return versions.of(command.by(), now -> versions.find(company.id(), now, command.version()));
  }

  private static void checkStanding(Version version, InForce inForce) {
    var rule = inForce.procedure().staff().rule();
    if (version.approval() != null) {
      throw Refusal.later(
          "VERSION_APPROVED",
          rule,
          "version %d was approved by %s already, effective from %s"
              .formatted(
                  version.number(), version.approval().by(), version.approval().effectiveFrom()));
    }
    if (version.state() == State.OVERTAKEN) {
      throw Refusal.later(
          "VERSION_OVERTAKEN",
          rule,
          "a later version than %d is approved; put the document forward again if it shall replace it"
              .formatted(version.number()));
    }
  }

  /**
   * Two pairs of eyes see a version. A draft never changes, so that whoever put it forward is the
   * last who edited it; a company with one approver has somebody else put it forward.
   */
  private static void checkOther(Version version, Person by, Staff staff) {
    if (version.written() != null && version.written().by().equals(by.user())) {
      throw Refusal.anotherPerson(
          "OWN_DRAFT",
          staff.rule(),
          "'%s' put version %d forward: another %s approves it, or %s puts the document forward"
              .formatted(by.user(), version.number(), staff.approver(), authors(staff)));
    }
  }

  private static String authors(Staff staff) {
    return staff.authors().isEmpty()
        ? "somebody else"
        : "another of "
            + Stream.concat(Stream.of(staff.approver()), staff.authors().stream())
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
  }

  private Document document(Command command, InForce inForce) {
    try {
      return ports
          .drafts()
          .document(command.by().company(), command.version())
          .orElseThrow(() -> new Unknown("version"));
    } catch (Malformed malformed) {
      throw Refusal.content(
          "PROCEDURE_UNFIT",
          inForce.procedure().staff().rule(),
          "the document was in order when it was put forward, and the program reads it otherwise"
              + " now",
          List.copyOf(malformed.findings()));
    }
  }

  private static Instant instant(From from, Company company) {
    return switch (from) {
      case From.Now now -> null;
      case From.Day day -> day.date().atStartOfDay(company.zone()).toInstant();
      case From.At at -> at.instant();
    };
  }
}

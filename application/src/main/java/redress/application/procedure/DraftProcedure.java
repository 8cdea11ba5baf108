package redress.application.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.application.Ports;
import redress.application.Unknown;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Person;
import redress.organization.Staff;
import redress.procedure.Document;
import redress.procedure.Drafts.Draft;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.tree.Malformed;

/**
 * Puts a document forward as the next version of the company's procedure. It holds for nobody until
 * whom the version in force names has approved it.
 */
public final class DraftProcedure {
  private final Ports ports;
  private final Versions versions;

  public DraftProcedure(Ports ports) {
    this.ports = ports;
    this.versions = new Versions(ports);
  }

  /**
   * @param procedure the code of the company's procedure
   * @param text the document, verbatim
   * @param tree what the text holds, as a plain tree
   */
  public record Command(Person by, String procedure, String text, Object tree) {}

  /**
   * Keeps the draft.
   *
   * @throws Unknown if the company works by another procedure
   * @throws Refusal {@code NOT_AUTHOR}, or {@code PROCEDURE_UNFIT} with everything that is wrong
   *     with the document, each with its place
   */
  public Version handle(Command command) {
    return versions.of(
        command.by(),
        command.procedure(),
        inForce -> {
          var staff = inForce.procedure().staff();
          checkAuthor(command.by(), staff);
          var document = new Document(command.text(), read(command, staff));
          var company = command.by().company();
          var draft =
              new Draft(
                  company,
                  ports.drafts().next(company),
                  document.sha256(),
                  versions.now(),
                  command.by().user());
          ports.drafts().add(draft, document.text());
          ports
              .history()
              .append(
                  Subject.of(company), draft.writtenAt(), draft.writtenBy(), List.of(entry(draft)));
          return versions.find(company, inForce, draft.number());
        });
  }

  private static void checkAuthor(Person by, Staff staff) {
    if (!staff.mayWrite(by.position())) {
      throw Refusal.anotherPerson(
          "NOT_AUTHOR",
          staff.rule(),
          "a draft of the procedure is put forward by %s, and '%s' is none"
              .formatted(
                  staff.authors().stream().map(Object::toString).sorted().toList(), by.user()));
    }
  }

  /** Whatever is wrong is told at once: in the document, and between it and the company. */
  private Procedure read(Command command, Staff staff) {
    var faults = new ArrayList<Finding>();
    Procedure procedure = null;
    try {
      procedure = Procedure.read(command.tree());
      var company = ports.companies().find(command.by().company()).orElseThrow();
      faults.addAll(Workable.faults(ports, company, procedure));
    } catch (Malformed malformed) {
      faults.addAll(malformed.findings());
      faults.addAll(Workable.unloaded(ports, command.tree()));
    }
    if (command.tree() instanceof Map<?, ?> tree
        && tree.get("procedure") instanceof String code
        && !code.equals(command.procedure())) {
      faults.add(
          Workable.fault(
              "/procedure",
              "ANOTHER_PROCEDURE",
              "the company works by %s, and this document is of %s"
                  .formatted(command.procedure(), code)));
    }
    if (!faults.isEmpty()) {
      throw Refusal.content(
          "PROCEDURE_UNFIT", staff.rule(), "the company cannot work by this document", faults);
    }
    return procedure;
  }

  private static Entry entry(Draft draft) {
    return Entry.of(
        "PROCEDURE_DRAFTED",
        null,
        new Change("/procedure/version", null, Integer.toString(draft.number())),
        new Change("/procedure/sha256", null, draft.sha256()));
  }
}

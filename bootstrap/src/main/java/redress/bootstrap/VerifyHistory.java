package redress.bootstrap;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.application.Ports;
import redress.bootstrap.settings.Settings;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.CompanyId;

/** Proves that no event was changed, left out or added behind the program's back. */
@Command(
    name = "verify-history",
    description = {
      "Reads the chains of events from beginning to end and names the first broken case and event.",
      "May run beside the program. Ends with 0 if all chains hold, with 1 if one does not."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class VerifyHistory implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--company",
      paramLabel = "COMPANY",
      description = "only the chains of this company (default: all companies)")
  private String company;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    PrintWriter out = command.commandLine().getOut();
    try (var installation = Installation.shared(settings, InstantSource.system())) {
      boolean sound = true;
      for (var id : companies(installation.ports())) {
        sound &= verify(installation.ports(), id, out);
      }
      return sound ? 0 : 1;
    }
  }

  private List<CompanyId> companies(Ports ports) {
    if (company == null) {
      return ports.companies().all();
    }
    var all = ports.companies().all().stream().filter(id -> id.code().equals(company)).toList();
    if (all.isEmpty()) {
      throw new StartRefused("There is no company %s in this database.".formatted(company));
    }
    return all;
  }

  private static boolean verify(Ports ports, CompanyId company, PrintWriter out) {
    var result = new Verification(ports.history()).verify(company);
    if (result.broken().isEmpty()) {
      out.printf("%s: %d chains with %d events hold%n", company, result.chains(), result.events());
      return true;
    }
    var broken = result.broken().get();
    out.printf(
        "%s: the history of %s is broken at event %d: %s%n",
        company, name(ports, broken.subject()), broken.seq(), broken.why());
    return false;
  }

  private static String name(Ports ports, Subject subject) {
    if (subject.equals(Subject.of(subject.company()))) {
      return "the company itself";
    }
    return ports
        .complaints()
        .find(new ComplaintId(subject.company(), subject.id()))
        .map(Complaint::number)
        .map(number -> "case %s (%s)".formatted(number.text(), subject.id()))
        .orElseGet(() -> "record " + subject.id());
  }
}

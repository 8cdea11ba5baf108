package redress.bootstrap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.application.procedure.AdoptProcedure;
import redress.audit.Deed;
import redress.bootstrap.settings.Settings;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.procedure.Document;
import redress.procedure.Procedures.Approved;

/** Puts the next edition of a company's procedure into force. */
@Command(
    name = "adopt",
    description = {
      "Puts the next edition of a company's procedure into force. Cases that are registered from",
      "then on follow it; a case that has its number keeps its edition. May run beside the program."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the edition was adopted",
      "1:refused, and nothing was stored",
      "2:the command line is wrong"
    })
@SuppressWarnings("unused")
final class ProcedureAdopt implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--company",
      required = true,
      paramLabel = "ID",
      description = "the company whose procedure it is")
  private String company;

  @Option(
      names = "--approved-by",
      required = true,
      paramLabel = "USER",
      description =
          "who has approved it: somebody with the position that the procedure in force asks for")
  private String approvedBy;

  @Option(
      names = "--effective-from",
      paramLabel = "WHEN",
      description =
          "from when it holds: a day, as 2027-01-01, by the company's clocks, or a time with its"
              + " offset, as 2027-01-01T12:00+08:00 (default: at once)")
  private String effectiveFrom;

  @Parameters(
      paramLabel = "FILE",
      description = "the document, or the code of one that comes with the program")
  private String file;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    var document = Documents.find(file);
    try (var installation = Installation.known(settings, InstantSource.system())) {
      var known = company(installation);
      var from = effectiveFrom == null ? null : instant(effectiveFrom, known.zone());
      installation.database().alone(() -> adopt(installation, known, document, from));
      return 0;
    }
  }

  private Company company(Installation installation) {
    var ports = installation.ports();
    return ports.companies().all().stream()
        .filter(id -> id.code().equals(company) && !id.equals(CompanyId.OPERATOR))
        .findFirst()
        .flatMap(id -> ports.transactions().run(id, () -> ports.companies().find(id)))
        .orElseThrow(
            () -> new StartRefused("There is no company %s in this database.".formatted(company)));
  }

  private void adopt(Installation installation, Company known, Document document, Instant from) {
    Approved edition =
        OnThisMachine.at(installation)
            .done(
                known.id(),
                Deed.APPROVAL,
                "procedure adopt",
                document.procedure().code(),
                () ->
                    new AdoptProcedure(installation.ports())
                        .handle(
                            new AdoptProcedure.Command(known.id(), document, from, approvedBy)));
    command
        .commandLine()
        .getOut()
        .printf(
            "Edition %d of %s holds for %s from %s on, approved by %s.%n",
            edition.edition().number(),
            edition.edition().procedure(),
            known.id(),
            edition.effectiveFrom().atZone(known.zone()).toOffsetDateTime(),
            edition.approvedBy());
  }

  private static Instant instant(String when, ZoneId zone) {
    try {
      return when.contains("T")
          ? OffsetDateTime.parse(when).toInstant()
          : LocalDate.parse(when).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw new StartRefused(
          "--effective-from is '%s'; allowed is a day such as 2027-01-01, or a time with its offset such as 2027-01-01T12:00+08:00"
              .formatted(when),
          e);
    }
  }
}

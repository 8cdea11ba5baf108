package redress.bootstrap;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.application.Unavailable;
import redress.application.importing.ImportComplaints;
import redress.application.importing.Mapping;
import redress.application.importing.Report;
import redress.bootstrap.importing.FileSheet;
import redress.bootstrap.importing.Mappings;
import redress.bootstrap.importing.Progress;
import redress.bootstrap.importing.ReadAhead;
import redress.bootstrap.importing.RejectedRows;
import redress.bootstrap.settings.Settings;
import redress.organization.CompanyId;

/** Takes in what another system has kept so far. */
@Command(
    name = "import",
    description = {
      "Takes complaints in from CSV, TSV or XLSX files of another system. A row becomes a draft",
      "that somebody verifies, or, where it is finished in its source, an archived case. Each",
      "record of a source is taken in once: the same file again adds nothing, and after an",
      "interruption only what is missing. May run beside the program."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all rows were taken in, now or before",
      "1:refused: a setting, the mapping, the company or a file is wrong",
      "2:the command line is wrong",
      "3:some rows were rejected; the others were taken in"
    },
    footer = {
      "",
      "A mapping is a JSON document that says what the columns mean. It is named by its file, or"
          + " by",
      "its name if it comes with the program: 12365auto, comcast-2015, nhtsa, taidi2020c."
    })
@SuppressWarnings("unused")
final class ImportCommand implements Callable<Integer> {
  /** Who imports, as history tells; no account can have this name. */
  private static final String BY = "(import)";

  private static final int SOME_REJECTED = 3;

  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--company",
      required = true,
      paramLabel = "COMPANY",
      description = "the company whose complaints they are")
  private String company;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "the mapping: a file, or the name of one that comes with the program")
  private String mapping;

  @Option(
      names = "--dry-run",
      description = "store nothing, and report what would become of the rows")
  private boolean dryRun;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "where rejected rows are told (default: FILE.rejected.csv beside each file)")
  private Path rejected;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files")
  private List<Path> files;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    var known = Mappings.find(mapping);
    var clock = InstantSource.system();
    boolean terminal = System.console() != null && System.console().isTerminal();
    var out = command.commandLine().getOut();
    var progress = new Progress(command.commandLine().getErr(), terminal, clock);
    try (var rejects = rejected == null ? RejectedRows.besideEach() : RejectedRows.in(rejected);
        var sheets = new Sheets(known, rejects, progress);
        var installation = Installation.known(settings, clock)) {
      checkCompany(installation);
      var reports =
          new ImportComplaints(installation.ports())
              .handle(
                  new ImportComplaints.Command(
                      new CompanyId(company), known, BY, dryRun, new ReadAhead(), sheets.opened));
      progress.end();
      return told(reports, rejects, out);
    } catch (Unavailable away) {
      progress.end();
      throw new StartRefused(
          "The database stopped answering. What was stored is stored: importing the same files"
              + " again adds only what is missing.",
          away);
    }
  }

  private void checkCompany(Installation installation) {
    var all = installation.ports().companies().all();
    if (all.stream().noneMatch(id -> id.code().equals(company))) {
      throw new StartRefused("There is no company %s in this database.".formatted(company));
    }
  }

  private int told(List<Report> reports, RejectedRows rejects, PrintWriter out) {
    var total = Report.NOTHING;
    for (int i = 0; i < reports.size(); i++) {
      out.printf("%s: %s%n", files.get(i), sentence(reports.get(i)));
      total = total.plus(reports.get(i));
    }
    if (reports.size() > 1) {
      out.printf("All files: %s%n", sentence(total));
    }
    total
        .statuses()
        .forEach((status, rows) -> out.printf("  status %s in its source: %d%n", status, rows));
    if (dryRun) {
      out.println("This was a trial: nothing was stored.");
    } else if (total.rows() > 0 && total.known() == total.rows()) {
      out.println("Nothing was added: every record had been taken in before.");
    }
    rejects.files().forEach(file -> out.printf("Rejected rows are told in %s%n", file));
    return total.rejected() == 0 ? 0 : SOME_REJECTED;
  }

  private static String sentence(Report report) {
    return "%d rows: %d drafts, %d archived, %d taken in before, %d rejected"
        .formatted(
            report.rows(), report.drafts(), report.archived(), report.known(), report.rejected());
  }

  /** All files, opened before anything is stored, so that a wrong one stops the rest. */
  private final class Sheets implements AutoCloseable {
    private final List<FileSheet> opened = new ArrayList<>();

    Sheets(Mapping known, RejectedRows rejects, Progress progress) {
      try {
        for (var file : files) {
          opened.add(FileSheet.open(file, known, rejects, progress));
        }
        files.forEach(rejects::forget);
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }

    @Override
    public void close() {
      for (var sheet : opened) {
        try {
          sheet.close();
        } catch (IOException e) {
          throw new UncheckedIOException("closing a file", e);
        }
      }
    }
  }
}

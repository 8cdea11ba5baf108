package redress.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.application.time.ImportCalendar;
import redress.bootstrap.settings.Settings;
import redress.http.json.JsonReader;
import redress.time.DayTable;
import redress.tree.Malformed;

/** Loads the published holidays of more years. */
@Command(
    name = "import",
    description = {
      "Loads the holidays and make-up working days of more years, for all companies, and computes",
      "every deadline that waited for them. May run beside the program. The file is JSON:",
      "{\"format\":1, \"name\":\"CN\", \"years\":[2027],",
      " \"days\":{\"2027-01-01\":[\"off\",\"New Year\"], \"2027-01-02\":[\"work\",\"make-up"
          + " day\"]}}"
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class CalendarImport implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Parameters(paramLabel = "FILE", description = "the table to load")
  private Path file;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    DayTable table = table();
    try (var installation = Installation.shared(settings, InstantSource.system())) {
      var loaded =
          new ImportCalendar(installation.ports())
              .handle(new ImportCalendar.Command(table, "administrator"));
      command
          .commandLine()
          .getOut()
          .printf(
              "%s is known for %s; %d deadlines were computed%n",
              loaded.table().name(), loaded.table().years(), loaded.determined());
      return 0;
    }
  }

  private DayTable table() {
    try {
      return DayTable.read(JsonReader.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new StartRefused("The file %s cannot be read.".formatted(file), e);
    } catch (Malformed e) {
      throw new StartRefused(
          e.findings().stream()
              .map(it -> "%s: %s: %s".formatted(file, it.pointer(), it.sentence()))
              .collect(Collectors.joining(System.lineSeparator())),
          e);
    }
  }
}

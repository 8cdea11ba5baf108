package redress.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.application.time.ImportCalendar;
import redress.bootstrap.settings.Settings;
import redress.http.json.JsonReader;
import redress.time.DayTable;
import redress.time.PublishedYear;
import redress.tree.Malformed;

/** Loads the published holidays of more years. */
@Command(
    name = "import",
    description = {
      "Loads the holidays and make-up working days of more years, for all companies, and computes",
      "every deadline that waited for them. May run beside the program. The file is JSON:",
      "",
      "{\"format\":1, \"name\":\"CN\", \"years\":[2027],",
      " \"days\":{\"2027-01-01\":[\"off\",\"New Year\"], \"2027-01-02\":[\"work\",\"make-up"
          + " day\"]}}",
      "",
      "or the list of one year as holiday-cn publishes it:",
      "",
      "{\"year\":2027, \"days\":[{\"name\":\"New Year\", \"date\":\"2027-01-01\","
          + " \"isOffDay\":true}]}"
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class CalendarImport implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "CN",
      description = "the table to which the list of one year belongs (default: CN)")
  private String name;

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
      var tree = JsonReader.read(Files.readAllBytes(file));
      return PublishedYear.isOne(tree) ? PublishedYear.read(tree, name) : DayTable.read(tree);
    } catch (IOException e) {
      throw new StartRefused("The file %s cannot be read.".formatted(file), e);
    } catch (Malformed e) {
      throw StartRefused.misread(file.toString(), e);
    }
  }
}

package redress.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.bootstrap.backup.Backup;
import redress.bootstrap.backup.BackupKey;
import redress.bootstrap.settings.Settings;

/** Writes everything that is stored into a file. */
@Command(
    name = "backup",
    description = {
      "Writes everything that is stored, files of cases among it, as it is at one instant into one",
      "file. May run beside the program. The file holds what is secret: password hashes and keys."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the file is there and whole",
      "1:refused, and there is no file",
      "2:the command line is wrong"
    })
@SuppressWarnings("unused")
final class BackupCommand implements Callable<Integer> {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'redress-'uuuuMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--backup-key",
      paramLabel = "FILE",
      defaultValue = "${env:REDRESS_BACKUP_KEY}",
      description = {
        "the key with which it is signed; made if there is none, with the half that 'restore' asks",
        "for in FILE.pub: keep that apart from the backups (default: backup-key in the data"
            + " directory)"
      })
  private Path key;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "a file that does not exist yet, or a directory in which one is made")
  private Path target;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    var now = InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    try (var joined = Database.existing(settings)) {
      var file = file(target, now);
      var signing = key == null ? settings.data().resolve("backup-key") : key;
      var written = Backup.write(joined.endpoint(), file, BackupKey.of(signing), now);
      command
          .commandLine()
          .getOut()
          .printf(
              "%s holds %d rows of %d tables as of %s (%d bytes)%n",
              file, written.rows(), written.tables(), now, Files.size(file));
      return 0;
    } catch (SQLException | IOException failed) {
      throw new StartRefused("There is no backup: " + failed.getMessage(), failed);
    }
  }

  private static Path file(Path target, Instant now) {
    return Files.isDirectory(target) ? target.resolve(NAME.format(now)) : target;
  }
}

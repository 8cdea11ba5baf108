package redress.bootstrap;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redress.application.Ports;
import redress.bootstrap.backup.BackupFile;
import redress.bootstrap.backup.Restoration;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.settings.Settings;
import redress.organization.CompanyId;
import redress.seal.DaySeal;

/** Makes a database from a backup. */
@Command(
    name = "restore",
    description = {
      "Puts what a backup holds into an empty database and verifies it: the number of rows, the",
      "seals of days, all chains of events. A backup that is not whole, or not signed with the key"
          + " of",
      "the installation, is refused before anything is changed, and so is a database that is not",
      "empty."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:everything is there, and what was sealed holds",
      "1:refused, and no row was stored; or the history that the backup holds is broken",
      "2:the command line is wrong"
    })
@SuppressWarnings("unused")
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--backup-key",
      paramLabel = "FILE",
      defaultValue = "${env:REDRESS_BACKUP_KEY}",
      description = "the key with which the installation signs its backups, FILE or FILE.pub")
  private Path key;

  @Option(
      names = "--key-lost",
      description = {
        "restore it though nobody can tell whether it was changed: the key is lost, or the backup"
            + " is",
        "older than the key"
      })
  private boolean keyLost;

  @Parameters(paramLabel = "FILE", description = "what 'backup' has written")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    try (var backup = opened()) {
      checkSigned(backup);
      var target = Database.untouched(settings);
      try {
        load(backup, target.endpoint());
      } catch (RuntimeException refused) {
        target.close();
        throw refused;
      }
      try (var installation = Installation.on(target, InstantSource.system())) {
        return verified(backup, installation.ports()) ? 0 : 1;
      }
    }
  }

  private void checkSigned(BackupFile backup) {
    if (keyLost) {
      out().printf("Nobody can tell whether %s is as it was written.%n", file);
      return;
    }
    if (key == null) {
      throw new StartRefused(
          "Name the key with which the installation signs its backups (--backup-key FILE.pub), or say --key-lost: then nobody can tell whether %s was changed."
              .formatted(file));
    }
    try {
      if (!backup.isOf(key)) {
        throw new StartRefused(
            "%s was changed, or was not written with the key %s.".formatted(file, key));
      }
    } catch (IOException none) {
      throw new StartRefused("There is no key %s: %s".formatted(key, none.getMessage()), none);
    }
  }

  private BackupFile opened() {
    try {
      return BackupFile.open(file);
    } catch (IOException broken) {
      throw new StartRefused(broken.getMessage(), broken);
    }
  }

  private void load(BackupFile backup, Endpoint target) {
    try {
      if (!Migrations.known(target).contains(backup.schema())) {
        throw new StartRefused(
            "The backup has schema %s, which this program does not know: restore it with the program that wrote it, or a newer one."
                .formatted(backup.schema()));
      }
      var hindrances = Restoration.hindrances(target, backup.schema());
      if (!hindrances.isEmpty()) {
        throw new StartRefused(
            "The database %s is not empty: %s. Restore into an empty one."
                .formatted(target, String.join(", ", hindrances)));
      }
      Migrations.run(target, backup.schema());
      long rows = Restoration.load(target, backup);
      Migrations.run(target);
      out().printf("%d rows of schema %s are restored%n", rows, backup.schema());
    } catch (SQLException | IOException failed) {
      throw new StartRefused(
          "Nothing was restored into %s: %s".formatted(target, failed.getMessage()), failed);
    }
  }

  private boolean verified(BackupFile backup, Ports ports) {
    boolean sound = VerifyHistory.present(ports, null, out());
    for (var company : ports.companies().all()) {
      sound &= VerifyHistory.verify(ports, company, out());
    }
    for (var seal : Restoration.seals(backup).entrySet()) {
      var company = new CompanyId(seal.getKey());
      var head = ports.history().head(DaySeal.chain(company));
      boolean same =
          head.map(it -> HexFormat.of().formatHex(it.hash())).orElse("").equals(seal.getValue());
      if (!same) {
        out().printf("%s: the newest seal is not the one of the backup%n", company);
      }
      sound &= same;
    }
    return sound;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}

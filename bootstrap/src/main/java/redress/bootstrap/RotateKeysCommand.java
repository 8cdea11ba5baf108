package redress.bootstrap;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import redress.application.seal.RotateKeys;
import redress.bootstrap.settings.Settings;

/** Makes the keys with which the program signs from now on. */
@Command(
    name = "rotate-keys",
    description = {
      "Makes a new key for sessions and one of each company for its documents and seals. They sign",
      "from now on, in a running program within a minute; what was signed before still holds."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class RotateKeysCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    try (var installation = Installation.shared(settings, InstantSource.system())) {
      int made = new RotateKeys(installation.ports()).handle();
      command.commandLine().getOut().printf("%d keys sign from now on%n", made);
      return 0;
    }
  }
}

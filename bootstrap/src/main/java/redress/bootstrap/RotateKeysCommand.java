package redress.bootstrap;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--end-old",
      description = {
        "take the old keys of sessions away, because somebody may know one: everybody who is"
            + " signed",
        "in signs in again"
      })
  private boolean endOld;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    try (var installation = Installation.known(settings, InstantSource.system())) {
      var rotated =
          new RotateKeys(installation.ports())
              .handle(new RotateKeys.Command(OnThisMachine.at(installation), endOld));
      var out = command.commandLine().getOut();
      out.printf("%d keys sign from now on%n", rotated.made());
      if (endOld) {
        out.printf("%d old keys of sessions hold no more%n", rotated.ended());
      }
      return 0;
    }
  }
}

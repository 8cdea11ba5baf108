package redress.bootstrap;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import redress.bootstrap.settings.Settings;

/** What was written on the command line, as settings. */
final class Arguments {
  private Arguments() {}

  /** All settings of a run, from the command line, the environment and the file. */
  static Settings settings(CommandSpec command, Map<String, String> environment) {
    var given = new HashMap<String, String>();
    for (var option : command.commandLine().getParseResult().matchedOptions()) {
      var values = option.originalStringValues();
      String value = option.arity().max() == 0 || values.isEmpty() ? "true" : values.getLast();
      given.put(option.longestName().substring(2), value);
    }
    return Settings.of(given, environment);
  }
}

package redress.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wrote, by key: the command line goes before the environment, the environment before
 * the file. Everything wrong in it is collected, so that one start tells it all.
 */
final class Given {
  /** Variables with our prefix that are not settings: the file's name and the script's own. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of("REDRESS_CONFIG", "REDRESS_JAVA_OPTIONS");

  /** A value and where it was written. */
  private record Written(String where, String value) {}

  private final Map<String, String> commandLine;
  private final Map<String, String> environment;
  private final Map<String, String> file;
  private final List<String> problems = new ArrayList<>();

  Given(
      Map<String, String> commandLine, Map<String, String> environment, Map<String, String> file) {
    this.commandLine = commandLine;
    this.environment = environment;
    this.file = file;
    environment.keySet().stream()
        .filter(name -> name.startsWith(Setting.PREFIX) && !OTHER_VARIABLES.contains(name))
        .filter(name -> Stream.of(Setting.values()).noneMatch(s -> s.variable().equals(name)))
        .sorted()
        .forEach(name -> unknown(name, Setting::variable));
    file.keySet().stream()
        .filter(key -> Setting.ofKey(key).isEmpty())
        .sorted()
        .forEach(key -> unknown(key + " in the settings file", Setting::key));
  }

  private void unknown(String name, Function<Setting, String> form) {
    problems.add(
        "%s is not a setting; allowed are %s"
            .formatted(
                name, Stream.of(Setting.values()).map(form).collect(Collectors.joining(", "))));
  }

  private Optional<Written> find(Setting setting) {
    if (commandLine.containsKey(setting.key())) {
      return Optional.of(new Written(setting.option(), commandLine.get(setting.key())));
    }
    if (environment.containsKey(setting.variable())) {
      return Optional.of(new Written(setting.variable(), environment.get(setting.variable())));
    }
    return Optional.ofNullable(file.get(setting.key()))
        .map(value -> new Written(setting.key() + " in the settings file", value));
  }

  /**
   * The parsed value, or the default if nothing was written or what was written is wrong.
   *
   * @param allowed what is allowed, for the message
   * @param parse gives nothing for what is not allowed
   */
  <T> T read(Setting setting, T otherwise, String allowed, Function<String, Optional<T>> parse) {
    Optional<Written> written = find(setting);
    if (written.isEmpty()) {
      return otherwise;
    }
    Optional<T> parsed = parse.apply(written.get().value());
    if (parsed.isEmpty()) {
      String shown = setting.secret() ? "wrong" : "'%s'".formatted(written.get().value());
      problems.add("%s is %s; allowed is %s".formatted(written.get().where(), shown, allowed));
    }
    return parsed.orElse(otherwise);
  }

  void refuse(String problem) {
    problems.add(problem);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}

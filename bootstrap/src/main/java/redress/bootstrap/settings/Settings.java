package redress.bootstrap.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import redress.application.session.PasswordRules;
import redress.bootstrap.StartRefused;
import redress.http.Moderation;
import redress.http.Proxies;

/**
 * How one run of the program is set.
 *
 * @param port where the API listens; 0 takes any free port
 * @param data where the embedded database lives; not used with a database URL
 * @param databaseUrl a PostgreSQL of somebody else, as {@code postgresql://user:password@host/name}
 * @param contentMemory the bytes of what requests bring that are in memory at once
 * @param moderation how much one person may ask for in a minute
 * @param proxies whose word about where a request comes from counts
 * @param tracesTo the collector of traces, by OTLP over HTTP; without one nothing is traced
 * @param adminPassword of the first administrator; random if absent
 * @param demoPassword of every demo account; random if absent
 * @param accountPassword of every account of a company that is founded; random ones if absent
 * @param provider who vouches for people, if anybody beside the program itself
 */
public record Settings(
    Listening api,
    Listening management,
    Path data,
    Optional<URI> databaseUrl,
    boolean demo,
    LogFormat logFormat,
    long contentMemory,
    Moderation.Limits moderation,
    Proxies proxies,
    Optional<URI> tracesTo,
    Optional<String> adminPassword,
    Optional<String> demoPassword,
    Optional<String> accountPassword,
    Optional<Provider> provider) {

  private static final long MIB = 1024L * 1024;
  private static final int LONGEST_PASSWORD = 128;
  private static final String PASSWORD_FORM =
      "a password of 12 to 128 characters that nobody would try first";

  /** An interface and a port. */
  public record Listening(String host, int port) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** How the log is written; {@code AUTO} is for people on a terminal and JSON elsewhere. */
  public enum LogFormat {
    AUTO,
    TEXT,
    JSON
  }

  /**
   * Reads all settings, or refuses with every mistake in them.
   *
   * @param commandLine the options that were given, without their dashes
   * @param environment the variables of the process
   */
  public static Settings of(Map<String, String> commandLine, Map<String, String> environment) {
    var options = new HashMap<>(commandLine);
    String config = options.remove("config");
    var file = file(Optional.ofNullable(config).or(() -> env(environment, "REDRESS_CONFIG")));
    var given = new Given(options, environment, file);
    var settings =
        new Settings(
            new Listening(host(given, Setting.HOST, "0.0.0.0"), port(given, Setting.PORT, 8080)),
            new Listening(
                host(given, Setting.MANAGEMENT_HOST, "127.0.0.1"),
                port(given, Setting.MANAGEMENT_PORT, 8081)),
            given.read(Setting.DATA, Path.of("data"), "a directory", Settings::path),
            given.read(
                Setting.DATABASE_URL,
                Optional.empty(),
                "postgresql://USER:PASSWORD@HOST[:PORT]/DATABASE",
                text -> databaseUrl(text).map(Optional::of)),
            given.read(Setting.DEMO, false, "true or false", Settings::truth),
            given.read(Setting.LOG_FORMAT, LogFormat.AUTO, "auto, text or json", Settings::format),
            given.read(
                Setting.CONTENT_MEMORY,
                32L * MIB,
                "a number of MiB from 4 to 65536",
                Settings::mebibytes),
            new Moderation.Limits(
                limit(given, Setting.SEARCH_LIMIT, Moderation.Limits.USUAL.searches()),
                limit(given, Setting.EXPORT_LIMIT, Moderation.Limits.USUAL.exports())),
            given.read(
                Setting.TRUSTED_PROXIES,
                Proxies.NONE,
                "addresses and networks such as 10.0.0.5, 10.1.0.0/16",
                Proxies::of),
            given.read(
                Setting.TRACES_TO,
                Optional.empty(),
                "an address such as http://localhost:4318, without a path",
                text -> collector(text.strip()).map(Optional::of)),
            password(given, Setting.ADMIN_PASSWORD),
            password(given, Setting.DEMO_PASSWORD),
            password(given, Setting.ACCOUNT_PASSWORD),
            Provider.read(given));
    settings.checkPorts(given);
    if (!given.problems().isEmpty()) {
      throw new StartRefused(String.join(System.lineSeparator(), given.problems()));
    }
    return settings;
  }

  private void checkPorts(Given given) {
    if (api.port() != 0 && api.port() == management.port()) {
      given.refuse(
          "--port and --management-port are both %d; allowed are two different ports"
              .formatted(api.port()));
    }
  }

  private static Optional<String> env(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name));
  }

  private static Map<String, String> file(Optional<String> name) {
    if (name.isEmpty()) {
      return Map.of();
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(name.get()))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused(
          "The settings file %s (--config or REDRESS_CONFIG) cannot be read.".formatted(name.get()),
          e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  private static String host(Given given, Setting setting, String otherwise) {
    return given.read(
        setting,
        otherwise,
        "the name or address of a network interface",
        text -> Optional.of(text.strip()).filter(name -> name.matches("[0-9A-Za-z.:%_-]+")));
  }

  private static int port(Given given, Setting setting, int otherwise) {
    return given.read(
        setting,
        otherwise,
        "a number from 0 (any free port) to 65535",
        text ->
            Optional.of(text.strip())
                .filter(digits -> digits.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port <= 65535));
  }

  private static int limit(Given given, Setting setting, int otherwise) {
    return given.read(
        setting,
        otherwise,
        "a number from 1 to 1000000",
        text ->
            Optional.of(text.strip())
                .filter(digits -> digits.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= 1_000_000));
  }

  private static Optional<String> password(Given given, Setting setting) {
    return given.read(
        setting,
        Optional.empty(),
        PASSWORD_FORM,
        text ->
            Optional.of(text)
                .filter(p -> p.length() <= LONGEST_PASSWORD)
                .filter(p -> PasswordRules.faults(p, List.of("redress", "operator")).isEmpty())
                .map(Optional::of));
  }

  private static Optional<Path> path(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
  }

  private static Optional<URI> databaseUrl(String text) {
    try {
      URI url = URI.create(text.strip());
      boolean known = "postgresql".equals(url.getScheme()) || "postgres".equals(url.getScheme());
      boolean whole =
          url.getHost() != null && url.getUserInfo() != null && url.getPath().length() > 1;
      return known && whole && url.getQuery() == null ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> collector(String text) {
    return Optional.of(text.replaceFirst("/+$", ""))
        .filter(plain -> plain.matches("https?://([0-9A-Za-z.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?"))
        .map(URI::create);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.strip()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Long> mebibytes(String text) {
    return Optional.of(text.strip())
        .filter(digits -> digits.matches("[0-9]{1,5}"))
        .map(Long::valueOf)
        .filter(number -> number >= 4 && number <= 65536)
        .map(number -> number * MIB);
  }

  private static Optional<LogFormat> format(String text) {
    return Arrays.stream(LogFormat.values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text.strip()))
        .findFirst();
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "api %s, management %s, data %s, %s database, demo %s"
        .formatted(api, management, data, databaseUrl.isEmpty() ? "embedded" : "given", demo);
  }
}

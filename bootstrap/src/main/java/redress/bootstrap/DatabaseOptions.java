package redress.bootstrap;

import picocli.CommandLine.Option;

/**
 * The options that every command has which works on the database. They are only named here; {@link
 * Arguments#settings} reads them together with the environment and the file.
 */
@SuppressWarnings("unused")
final class DatabaseOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "directory of the embedded database (default: data)")
  private String data;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "another PostgreSQL, 15 or newer: postgresql://USER:PASSWORD@HOST[:PORT]/DATABASE (others"
              + " on this machine can see the command line: prefer REDRESS_DATABASE_URL)")
  private String databaseUrl;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "a properties file of settings (or REDRESS_CONFIG)")
  private String config;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "text, json or auto: text on a terminal, json elsewhere (default: auto)")
  private String logFormat;
}

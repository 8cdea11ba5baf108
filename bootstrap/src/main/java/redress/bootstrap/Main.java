package redress.bootstrap;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import redress.application.Unsaid;
import redress.rule.Refusal;

/** The command line of the program. */
@Command(
    name = "redress",
    description = "The complaint desk: takes complaints in and follows the company's procedure.",
    subcommands = {
      Serve.class,
      ImportCommand.class,
      VerifyHistory.class,
      BackupCommand.class,
      RestoreCommand.class,
      RotateKeysCommand.class,
      CalendarCommands.class,
      CompanyCommands.class,
      ProcedureCommands.class,
      HandOver.class,
      BenchCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments) {
    Uncaught.ofThreads();
    System.exit(
        run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
  }

  /** Runs one command to its end and gives the status of the process. */
  static int run(PrintWriter out, PrintWriter errors, String... arguments) {
    return commandLine(out, errors).execute(arguments);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter errors) {
    var commandLine = new CommandLine(new Main());
    commandLine.setOut(out);
    commandLine.setErr(errors);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          switch (failure) {
            case StartRefused refused -> errors.println(refused.getMessage());
            case Refusal refused -> told(errors, refused);
            default -> LOG.error("Redress cannot go on", Unsaid.of(failure));
          }
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
    return commandLine;
  }

  /** A rule's no: its sentence, and a line for each thing that is wrong. */
  private static void told(PrintWriter errors, Refusal refused) {
    errors.printf("Refused (%s): %s%n", refused.code(), refused.getMessage());
    refused.findings().forEach(it -> errors.printf("  %s%n", it.sentence()));
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"redress " + (version == null ? "(not from its jar)" : version)};
    }
  }
}

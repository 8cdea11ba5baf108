package redress.bootstrap;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import redress.procedure.ShippedProcedures;

/** Prints the JSON Schema of procedure documents. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema (2020-12) of procedure documents, for editors and other programs.",
      "Whether the parts of a document fit together is told by 'check'."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class ProcedureSchema implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    command.commandLine().getOut().print(ShippedProcedures.schema());
    command.commandLine().getOut().flush();
    return 0;
  }
}

package redress.bootstrap;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a procedure document and tells everything that is wrong with it. */
@Command(
    name = "check",
    description = {
      "Reads a procedure document and tells everything that is wrong with it, each with its place",
      "(a JSON pointer). Needs no database."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:it can be adopted",
      "1:something is wrong with it",
      "2:the command line is wrong"
    })
@SuppressWarnings("unused")
final class ProcedureCheck implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      description = "the document, or the code of one that comes with the program")
  private String file;

  @Override
  public Integer call() {
    var procedure = Documents.find(file).procedure();
    command
        .commandLine()
        .getOut()
        .printf(
            "%s is a procedure: %s, %d departments, %d duties, %d obligations, calendar %s, %s,"
                + " %s%n",
            file,
            procedure.code(),
            procedure.organization().departments().size(),
            procedure.duties().entitled().size(),
            procedure.obligations().all().size(),
            procedure.time().calendar(),
            procedure.time().zone(),
            procedure.penalty().currency());
    return 0;
  }
}

package redress.bootstrap;

import picocli.CommandLine.Command;

/** What concerns procedure documents. */
@Command(
    name = "procedure",
    description = "Checks procedure documents and puts them into force.",
    subcommands = {ProcedureCheck.class, ProcedureAdopt.class, ProcedureSchema.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ProcedureCommands {}

package redress.bootstrap;

import picocli.CommandLine.Command;

/** What concerns companies as a whole. */
@Command(
    name = "company",
    description = "Founds companies.",
    subcommands = CompanyFound.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CompanyCommands {}

package redress.bootstrap;

import picocli.CommandLine.Command;

/** What concerns companies as a whole. */
@Command(
    name = "company",
    description = "Founds and renames companies.",
    subcommands = {CompanyFound.class, CompanyRename.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CompanyCommands {}

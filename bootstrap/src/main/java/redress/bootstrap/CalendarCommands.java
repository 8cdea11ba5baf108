package redress.bootstrap;

import picocli.CommandLine.Command;

/** What concerns the tables of holidays. */
@Command(
    name = "calendar",
    description = "Works on the tables of holidays and make-up working days.",
    subcommands = CalendarImport.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CalendarCommands {}

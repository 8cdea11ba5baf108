package redress.bootstrap;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.application.Unknown;
import redress.application.organization.RenameCompany;
import redress.audit.Deed;
import redress.bootstrap.settings.Settings;
import redress.organization.CompanyId;

/** Gives a company another name. */
@Command(
    name = "rename",
    description = {
      "Gives a company another name. Its id, its zone and its currency stay as it was founded:",
      "people come in by the one, and deadlines and amounts were computed with the others. Its",
      "history keeps the old name. May run beside the program."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the company is called that now",
      "1:refused, and nothing was stored",
      "2:the command line is wrong"
    })
@SuppressWarnings("unused")
final class CompanyRename implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--company",
      required = true,
      paramLabel = "ID",
      description = "the company, by its id")
  private String company;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "what people call it from now on")
  private String name;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    var id = code();
    try (var installation = Installation.known(settings, InstantSource.system())) {
      installation.database().alone(() -> rename(installation, id));
      return 0;
    } catch (Unknown none) {
      throw nobody(none);
    }
  }

  private void rename(Installation installation, CompanyId id) {
    var machine = OnThisMachine.at(installation);
    var renamed =
        machine.done(
            id,
            Deed.ROLE_CHANGE,
            "company rename",
            id.code(),
            () ->
                new RenameCompany(installation.ports())
                    .handle(new RenameCompany.Command(id, name, machine.by())));
    command.commandLine().getOut().printf("%s is called %s now.%n", renamed.id(), renamed.name());
  }

  private CompanyId code() {
    try {
      return new CompanyId(company);
    } catch (IllegalArgumentException wrong) {
      throw nobody(wrong);
    }
  }

  private StartRefused nobody(RuntimeException cause) {
    return new StartRefused("There is no company %s in this database.".formatted(company), cause);
  }
}

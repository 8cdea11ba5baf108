package redress.bootstrap;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.application.organization.FoundCompany;
import redress.application.organization.People;
import redress.audit.Deed;
import redress.bootstrap.settings.Settings;
import redress.http.session.Argon2Passwords;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Document;

/** Founds a company with its procedure and its people. */
@Command(
    name = "found",
    description = {
      "Founds a company that works by a procedure document, with an account for each of its"
          + " people.",
      "The document is read whole before anything is stored. May run beside the program."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the company was founded",
      "1:refused, and nothing was stored: an option, the document or an account is wrong",
      "2:the command line is wrong"
    },
    footer = {
      "",
      "Without --account and --accounts the company begins with the posts that its document lists.",
      "Each account gets a random password, which is shown once, or all of them the one in the",
      "variable REDRESS_ACCOUNT_PASSWORD, which is not shown."
    })
@SuppressWarnings("unused")
final class CompanyFound implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--company",
      required = true,
      paramLabel = "ID",
      description = "its id, with which people come in: 2 to 64 of a-z, 0-9 and -")
  private String company;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "what people call it")
  private String name;

  @Option(
      names = "--procedure",
      required = true,
      paramLabel = "FILE",
      description = "its procedure: a file, or the code of one that comes with the program")
  private String procedure;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "where its days begin and end, as Europe/Berlin (default: the document's)")
  private String zone;

  @Option(
      names = "--currency",
      paramLabel = "CUR",
      description =
          "of its books; has to be the one in which its procedure charges (default: that)")
  private String currency;

  @Option(
      names = "--account",
      paramLabel = "USER:DEPARTMENT:POSITION",
      description = "somebody of the company; may be repeated")
  private List<String> account = List.of();

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      description = "a file of accounts, USER:DEPARTMENT:POSITION in each line")
  private Path accounts;

  @Option(
      names = "--approved-by",
      paramLabel = "USER",
      description =
          "who has approved the procedure (default: the first with the position that the document"
              + " asks for)")
  private String approvedBy;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    var document = Documents.find(procedure);
    var wanted = company(document);
    var people =
        account.isEmpty() && accounts == null
            ? People.of(wanted.id(), document.procedure())
            : AccountLines.people(wanted.id(), account, Optional.ofNullable(accounts));
    var passwords =
        new OnePasswordEach(people, settings.accountPassword(), Argon2Passwords.alone());
    var by =
        approvedBy == null
            ? People.approver(people, document.procedure()).orElse(null)
            : approvedBy;
    try (var installation = Installation.shared(settings, InstantSource.system())) {
      installation
          .database()
          .alone(
              () -> {
                ShippedDays.load(installation.ports());
                var founding =
                    new FoundCompany.Command(wanted, document, by, people, passwords::secret);
                OnThisMachine.at(installation)
                    .done(
                        wanted.id(),
                        Deed.ROLE_CHANGE,
                        "company found",
                        wanted.id().code(),
                        () -> {
                          new FoundCompany(installation.ports()).handle(founding);
                          return wanted;
                        });
              });
    }
    told(document, wanted, by, people, passwords);
    return 0;
  }

  /** The company as the options and the document say, or all that is wrong with the options. */
  private Company company(Document document) {
    var wrong = new ArrayList<String>();
    var id =
        read(
            wrong,
            "--company",
            company,
            "2 to 64 lower-case letters, digits and hyphens",
            CompanyId::new);
    var label =
        read(wrong, "--name", name.strip(), "a name of at most 200 characters", CompanyFound::name);
    var where =
        zone == null
            ? document.procedure().time().zone()
            : read(wrong, "--zone", zone, "a time zone such as Europe/Berlin", ZoneId::of);
    var books =
        currency == null
            ? document.procedure().penalty().currency()
            : read(
                wrong,
                "--currency",
                currency,
                "the code of a currency such as EUR",
                Currency::getInstance);
    if (!wrong.isEmpty()) {
      throw new StartRefused(String.join(System.lineSeparator(), wrong));
    }
    return new Company(id, label, where, books);
  }

  private static <T> T read(
      List<String> wrong, String option, String given, String allowed, Function<String, T> reader) {
    try {
      return reader.apply(given);
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong.add("%s is '%s'; allowed is %s".formatted(option, given, allowed));
      return null;
    }
  }

  private static String name(String given) {
    if (!Company.fits(given)) {
      throw new IllegalArgumentException("not a name");
    }
    return given;
  }

  private void told(
      Document document,
      Company wanted,
      String by,
      List<Person> people,
      OnePasswordEach passwords) {
    PrintWriter out = command.commandLine().getOut();
    out.printf(
        "%s (%s) was founded with edition 1 of %s, approved by %s.%n%n",
        wanted.name(), wanted.id(), document.procedure().code(), by);
    DutyTable.lines(document.procedure(), people).forEach(out::println);
    out.println();
    passwords.lines().forEach(out::println);
  }
}

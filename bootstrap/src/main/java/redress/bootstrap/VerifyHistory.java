package redress.bootstrap;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.application.Ports;
import redress.application.Unavailable;
import redress.application.Unsaid;
import redress.application.seal.Happened;
import redress.application.seal.Illegible;
import redress.application.seal.KnownCompanies;
import redress.application.seal.VerifyMonthBooks;
import redress.application.seal.VerifyRecords;
import redress.application.seal.VerifySeals;
import redress.bootstrap.settings.Settings;
import redress.complaint.CaseNumber;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.CompanyId;
import redress.seal.DaySeal;
import redress.seal.PredatedEvents;
import redress.seal.SealVerification;
import redress.seal.UnsealedLines;

/**
 * Proves that no event was changed, left out or added behind the program's back, and no frozen
 * month book.
 */
@Command(
    name = "verify-history",
    description = {
      "Reads the chains of events from beginning to end and names the first broken case and event;",
      "holds the seals of all days against them, and tells the hash of the newest, to be noted;",
      "holds the text of each frozen month book against its hash and its signature.",
      "May run beside the program. Ends with 0 if all of them hold, with 1 if one does not, and"
          + " with",
      "3 if they could not be read to the end, as when the database is away."
    },
    exitCodeOnExecutionException = VerifyHistory.NOT_READ,
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class VerifyHistory implements Callable<Integer> {
  static final int NOT_READ = 3;
  private static final Logger LOG = LoggerFactory.getLogger(VerifyHistory.class);

  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--company",
      paramLabel = "COMPANY",
      description = "only the chains of this company (default: all companies)")
  private String company;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    PrintWriter out = command.commandLine().getOut();
    try (var installation = Installation.known(settings, InstantSource.system())) {
      boolean sound = present(installation.ports(), company, out);
      for (var id : companies(installation.ports())) {
        sound &= verify(installation.ports(), id, out);
      }
      return sound ? 0 : 1;
    } catch (Unavailable away) {
      throw new StartRefused(
          "The database did not answer in time (%s): nothing is said about the rest of the history."
              .formatted(away.getMessage()),
          away);
    }
  }

  private List<CompanyId> companies(Ports ports) {
    if (company == null) {
      var all = ports.companies().all();
      if (all.isEmpty()) {
        throw new StartRefused("There is no company in this database.");
      }
      return all;
    }
    var all = ports.companies().all().stream().filter(id -> id.code().equals(company)).toList();
    if (all.isEmpty()) {
      throw new StartRefused("There is no company %s in this database.".formatted(company));
    }
    return all;
  }

  /**
   * Whether every company is there that there was, and says which is not.
   *
   * @param company the one that is asked for, or {@code null} for all
   */
  static boolean present(Ports ports, String company, PrintWriter out) {
    return read(CompanyId.OPERATOR, () -> isThere(ports, company, out), out);
  }

  private static boolean isThere(Ports ports, String company, PrintWriter out) {
    var known = new KnownCompanies(ports);
    var gone =
        known.gone().stream().filter(id -> company == null || id.code().equals(company)).toList();
    gone.forEach(id -> out.printf("%s: the company is gone%n", id));
    var older = known.olderThanTheOperator();
    if (!older.isEmpty()) {
      out.printf(
          "%s: another was there before, who is gone: days of %s were sealed more than a week"
              + " before the first of his%n",
          CompanyId.OPERATOR, older.getFirst());
    }
    return gone.isEmpty() && older.isEmpty();
  }

  /**
   * Verifies all that proves itself, and says what it found; whether all of it holds. What cannot
   * be read, for whatever reason but that the database is away, is said to be so, and hides no
   * other company.
   */
  static boolean verify(Ports ports, CompanyId company, PrintWriter out) {
    return read(company, () -> holds(ports, company, out), out);
  }

  private static boolean read(CompanyId company, BooleanSupplier holds, PrintWriter out) {
    try {
      return holds.getAsBoolean();
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException forged) {
      var told = Unsaid.of(forged);
      boolean illegible = forged instanceof Illegible;
      if (!illegible) {
        LOG.error("{}: verifying ended early", company, told);
      }
      var why = (illegible ? forged : told).getMessage();
      out.printf("%s: cannot be read to the end: %s%n", company, why);
      return false;
    }
  }

  private static boolean holds(Ports ports, CompanyId company, PrintWriter out) {
    var happened = new Happened();
    var lines = new VerificationLines(company, subject -> name(ports, subject), out);
    var records = new VerifyRecords(ports, company, lines::differing);
    var predated =
        new PredatedEvents(ports.history(), ports.sealedHeads(), company, lines::predated);
    var chains =
        new Verification(ports.history())
            .verify(
                company,
                happened.andThen(records).andThen(predated),
                broken -> {
                  records.broken(broken.subject());
                  lines.broken(broken);
                });
    predated.done();
    long compared = records.done();
    new UnsealedLines(ports.history(), ports.sealedHeads()).find(company, lines::unsealed);
    boolean sound = lines.told(chains, compared);
    sound &= seals(ports, company, happened, out);
    return monthBooks(ports, company, out) && sound;
  }

  private static boolean seals(Ports ports, CompanyId company, Happened happened, PrintWriter out) {
    var held = new VerifySeals(ports).handle(company, happened);
    var result = held.seals();
    if (result.broken().isPresent()) {
      told(ports, company, result.broken().get(), out);
      return false;
    }
    if (result.newest() == null) {
      out.printf("%s: no day was sealed yet%n", company);
    } else {
      out.printf(
          "%s: %d seals hold, the newest of %s is %s%n",
          company, result.seals(), result.newest(), result.hash());
    }
    if (held.behind() > 0) {
      out.printf(
          "%s: %d days have ended since and are sealed when the program runs%n",
          company, held.behind());
    }
    return true;
  }

  private static boolean monthBooks(Ports ports, CompanyId company, PrintWriter out) {
    VerifyMonthBooks.Result result;
    try {
      result = new VerifyMonthBooks(ports).handle(company);
    } catch (Illegible forged) {
      out.printf("%s: the month books: %s%n", company, forged.getMessage());
      return false;
    }
    if (result.books() > 0) {
      out.printf("%s: %d frozen month books hold%n", company, result.books());
    }
    result
        .broken()
        .ifPresent(
            it -> out.printf("%s: the month book of %s: %s%n", company, it.month(), it.why()));
    return result.broken().isEmpty();
  }

  private static void told(
      Ports ports, CompanyId company, SealVerification.Broken broken, PrintWriter out) {
    if (broken.subject() == null) {
      out.printf(
          "%s: the %s: %s%n",
          company, broken.day() == null ? "first seal" : "seal of " + broken.day(), broken.why());
    } else {
      out.printf(
          "%s: the seal of %s and the history of %s differ at event %d: %s%n",
          company, broken.day(), name(ports, broken.subject()), broken.seq(), broken.why());
    }
  }

  private static String name(Ports ports, Subject subject) {
    if (subject.equals(Subject.of(subject.company()))) {
      return "the company itself";
    }
    if (subject.equals(KnownCompanies.chain())) {
      return "the companies";
    }
    if (subject.equals(DaySeal.chain(subject.company()))) {
      return "the seals";
    }
    return number(ports, subject)
        .map(number -> "case %s (%s)".formatted(number.text(), subject.id()))
        .orElseGet(() -> "record " + subject.id());
  }

  private static Optional<CaseNumber> number(Ports ports, Subject subject) {
    try {
      return ports
          .complaints()
          .find(new ComplaintId(subject.company(), subject.id()))
          .map(Complaint::number);
    } catch (Illegible forged) {
      return Optional.empty();
    }
  }
}

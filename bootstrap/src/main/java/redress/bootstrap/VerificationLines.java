package redress.bootstrap;

import java.io.PrintWriter;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.CompanyId;
import redress.seal.PredatedEvents.Predated;
import redress.seal.SealedHeads;

/** Says what does not hold of a company: the first of it, and how much there is. */
final class VerificationLines {
  private static final int MOST = 50;

  private final CompanyId company;
  private final Function<Subject, String> name;
  private final PrintWriter out;
  private long found;
  private boolean differing;

  VerificationLines(CompanyId company, Function<Subject, String> name, PrintWriter out) {
    this.company = company;
    this.name = name;
    this.out = out;
  }

  void broken(Verification.Broken it) {
    tell(
        it.subject(),
        of -> "the history of %s is broken at event %d: %s".formatted(of, it.seq(), it.why()));
  }

  void predated(Predated it) {
    tell(it.subject(), of -> "the history of %s: %s".formatted(of, it));
  }

  void unsealed(SealedHeads.Line it) {
    tell(
        it.head().subject(),
        of ->
            "the history of %s: a line says that it had %d events when %s was sealed, and that day"
                    .formatted(of, it.head().seq(), it.day())
                + " has no seal");
  }

  void differing(Differing it) {
    differing = true;
    tell(it.subject(), of -> "%s is not what its history tells: %s".formatted(of, it.why()));
  }

  /** Subjects are looked up by name for the lines that are said, and for no more. */
  private void tell(Subject subject, UnaryOperator<String> what) {
    found++;
    if (found <= MOST) {
      out.printf("%s: %s%n", company, what.apply(name.apply(subject)));
    }
  }

  /**
   * The sum of it; whether all of it holds.
   *
   * @param compared how many records were held against what was told
   */
  boolean told(Verification.Result chains, long compared) {
    if (chains.broken().isEmpty()) {
      out.printf("%s: %d chains with %d events hold%n", company, chains.chains(), chains.events());
    }
    if (found > MOST) {
      out.printf("%s: %d faults in all%n", company, found);
    }
    if (!differing && compared > 0) {
      out.printf("%s: %d records are what their history tells%n", company, compared);
    }
    return found == 0;
  }
}

package redress.bootstrap;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Subject;
import redress.organization.CompanyId;

/** Says which records differ from their history: the first of them, and how many there are. */
final class RecordLines implements Consumer<Differing> {
  private static final int MOST = 50;

  private final CompanyId company;
  private final Function<Subject, String> name;
  private final PrintWriter out;
  private long differing;

  RecordLines(CompanyId company, Function<Subject, String> name, PrintWriter out) {
    this.company = company;
    this.name = name;
    this.out = out;
  }

  @Override
  public void accept(Differing it) {
    differing++;
    if (differing <= MOST) {
      out.printf(
          "%s: %s is not what its history tells: %s%n",
          company, name.apply(it.subject()), it.why());
    }
  }

  /** The sum of it; whether all of them are what history tells. */
  boolean told(long compared) {
    if (differing > MOST) {
      out.printf("%s: %d records in all are not what their history tells%n", company, differing);
    }
    if (differing == 0 && compared > 0) {
      out.printf("%s: %d records are what their history tells%n", company, compared);
    }
    return differing == 0;
  }
}

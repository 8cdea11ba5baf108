package redress.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.organization.CompanyId;

/**
 * The versions of all companies' procedures that somebody has put forward. A draft never changes:
 * whoever would have it otherwise puts the next one forward. Once approved it is an {@link
 * Procedures.Approved} of the same number, and stays here to tell who wrote it.
 */
public interface Drafts {
  /**
   * A document that somebody has put forward.
   *
   * @param number from 1 within the company, counted together with the approved editions
   * @param sha256 of the text's UTF-8 bytes, in hexadecimal
   * @param writtenBy the user name of whoever put it forward
   */
  record Draft(CompanyId company, int number, String sha256, Instant writtenAt, String writtenBy) {}

  /**
   * The number of the company's next version; until the transaction ends, nobody else is given one.
   */
  int next(CompanyId company);

  void add(Draft draft, String text);

  /** All drafts of a company, the first one first. */
  List<Draft> all(CompanyId company);

  /** The text of a draft, verbatim. */
  Optional<String> text(CompanyId company, int number);

  /**
   * The draft as it is read today.
   *
   * @throws redress.tree.Malformed if the program no longer reads what it read when it was written
   */
  Optional<Document> document(CompanyId company, int number);
}

package redress.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Part;
import redress.organization.CompanyId;
import redress.rule.Edition;

/** The approved editions of all companies' procedures; an edition never changes. */
public interface Procedures {
  /**
   * An approved document.
   *
   * @param text the document, verbatim
   * @param sha256 of the text's UTF-8 bytes, in hexadecimal
   * @param effectiveFrom from when it is the one for new cases
   * @param approvedBy the user name of whoever approved it
   */
  record Approved(
      CompanyId company,
      Edition edition,
      String text,
      String sha256,
      Instant effectiveFrom,
      String approvedBy) {}

  /** A typed procedure and the edition it is. */
  record InForce(Edition edition, Procedure procedure) {}

  /** What holds for cases registered at that instant. */
  Optional<InForce> effective(CompanyId company, Instant at);

  Optional<Procedure> edition(CompanyId company, Edition edition);

  /** All approved editions of a company, the first one first. */
  List<Approved> approved(CompanyId company);

  /**
   * The kinds of parts that the company's cases can have: those of all its editions, since a case
   * may have been begun under another one than the one that it is pinned to.
   */
  Set<Class<? extends Part>> parts(CompanyId company);

  void approve(Approved document);
}

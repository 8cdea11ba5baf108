package redress.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import redress.organization.CompanyId;
import redress.procedure.Procedures.Approved;
import redress.rule.Edition;

/**
 * A procedure document that somebody has written and nobody has approved yet. Once approved it is
 * an {@link Edition} of its company and never changes.
 *
 * @param text the document, verbatim
 * @param procedure what the text says
 */
public record Document(String text, Procedure procedure) {
  /**
   * The document as an edition of a company.
   *
   * @param number of the edition, from 1 within the company
   * @param effectiveFrom from when it is the one for new cases
   * @param approvedBy the user name of whoever approved it
   */
  public Approved approved(
      CompanyId company, int number, Instant effectiveFrom, String approvedBy) {
    var edition = new Edition(procedure.code(), number);
    return new Approved(company, edition, text, sha256(), effectiveFrom, approvedBy);
  }

  /** Of the text's UTF-8 bytes, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

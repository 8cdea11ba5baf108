package redress.application.memo;

import redress.application.OfWeeks;
import redress.application.complaint.CaseDesk;
import redress.application.sanction.OfSanctions;

/** The use cases around objections, and around what is found to be unfounded. */
public record OfMemos(DeclareUnfounded declare, FileMemo file, DecideMemo decide) {
  public static OfMemos of(CaseDesk desk, OfSanctions sanctions, OfWeeks weeks) {
    var charges = new DisputedCharges(sanctions.disputes(), weeks.assessments().disputes());
    return new OfMemos(
        new DeclareUnfounded(desk), new FileMemo(desk, charges), new DecideMemo(desk, charges));
  }
}

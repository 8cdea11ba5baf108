package redress.application.memo;

import redress.application.complaint.CaseDesk;

/** The use cases around objections, and around what is found to be unfounded. */
public record OfMemos(DeclareUnfounded declare, FileMemo file, DecideMemo decide) {
  public static OfMemos of(CaseDesk desk) {
    return new OfMemos(new DeclareUnfounded(desk), new FileMemo(desk), new DecideMemo(desk));
  }
}

package redress.http.copies;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.copies.CopySet;
import redress.copies.DocumentCopy;
import redress.copies.Paper;
import redress.rule.RuleId;

/** The copies of a paper, as their reader sees them. */
public record CopySetView(
    UUID id,
    long version,
    Paper paper,
    UUID record,
    List<DocumentCopy> copies,
    RuleId rule,
    Mark voided) {
  public static CopySetView of(CopySet set) {
    return CopySetMapper.INSTANCE.view(set);
  }
}

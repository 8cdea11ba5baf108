package redress.http.memo;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.organization.Department;
import redress.rule.RuleId;

/** A memo as its reader sees it. */
public record MemoView(
    UUID id,
    long version,
    Against against,
    Department department,
    String text,
    Mark filed,
    RuleId rule,
    DecisionView decision) {

  /** What came of it, and the round of the case that began with it, if one did. */
  record DecisionView(boolean upheld, String reason, Mark made, Integer round) {}

  public static MemoView of(PetitionMemo memo) {
    return MemoMapper.INSTANCE.view(memo);
  }
}

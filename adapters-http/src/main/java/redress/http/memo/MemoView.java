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

  /** What came of it. */
  record DecisionView(boolean upheld, String reason, Mark made) {}

  public static MemoView of(PetitionMemo memo) {
    return MemoMapper.INSTANCE.view(memo);
  }
}

package redress.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.answer.CustomerAnswer.Basis;
import redress.answer.CustomerAnswer.Sending;
import redress.complaint.Channel;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** What every collection of answers to customers does. */
public abstract class CustomerAnswersContract extends PartsContract<CustomerAnswer> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "quality-head");

  @Override
  protected CustomerAnswer part(PartId id, long version) {
    var basis = new Basis(Basis.Kind.TECHNICAL_ANALYSIS, new UUID(0, 8), AT);
    var copies = List.of(new Department("MARKETING_SUPPORT"));
    return new CustomerAnswer(
        id, version, basis, true, new Sending(Channel.PHONE, "已改进", AT, copies, MARK.by()));
  }
}

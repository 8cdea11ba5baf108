package redress.followup;

import java.time.Instant;
import redress.complaint.Channel;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.followup.FollowUp.Call;
import redress.followup.FollowUp.Improvement;
import redress.followup.FollowUp.Said;
import redress.followup.FollowUp.Trial;

/** What every collection of calls to customers does. */
public abstract class FollowUpsContract extends PartsContract<FollowUp> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected FollowUp part(PartId id, long version) {
    var call = new Call(Channel.EMAIL, AT, MARK);
    var said = new Said(Satisfaction.SATISFIED, "fine", "ring up", new Trial(true, "it is silent"));
    return new FollowUp(id, version, 2, call, said, new Improvement("we ring up", MARK));
  }
}

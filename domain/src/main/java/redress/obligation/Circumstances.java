package redress.obligation;

import java.util.Set;
import redress.complaint.Complaint;
import redress.complaint.Demand;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;

/** What of a case may decide how much time there is; what is not known is {@code null}. */
public record Circumstances(
    Market market, Kind kind, Urgency urgency, Severity severity, Set<Demand> demands) {
  /** Of what concerns no single case. */
  public static final Circumstances NONE = new Circumstances(null, null, null, null, Set.of());

  public Circumstances {
    demands = Set.copyOf(demands);
  }

  public static Circumstances of(Complaint complaint) {
    var source = complaint.intake().source();
    var judgement = complaint.judgement();
    return new Circumstances(
        source.market(),
        source.kind(),
        judgement.urgency(),
        judgement.severity(),
        complaint.intake().demands().asked());
  }
}

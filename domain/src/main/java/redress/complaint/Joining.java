package redress.complaint;

import java.util.List;
import redress.complaint.Track.Ending;
import redress.complaint.Track.Following;
import redress.complaint.Track.Mark;
import redress.complaint.Track.Meanwhile;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.RuleId;

/**
 * A case goes on together with another one, which is then the one that owes what there is to do.
 * What has happened to either stays in its own history.
 */
public final class Joining {
  private Joining() {}

  /** The case goes on with the other, and is answered and closed for itself. */
  public static Changed<Complaint> linked(
      Complaint complaint, Complaint with, Mark mark, String reason, RuleId rule) {
    return Changed.of(
        next(complaint, complaint.track().following(following(with, mark))),
        Entry.of("LINKED", rule, reason, List.of(named(with))));
  }

  /** The case was the other one all along: it is over. */
  public static Changed<Complaint> merged(
      Complaint complaint, Complaint into, Mark mark, String reason, RuleId rule) {
    var ending = new Ending(mark.at(), mark.by(), reason);
    return Changed.of(
        next(
            complaint,
            complaint.track().ended(Stage.MERGED, ending).following(following(into, mark))),
        Entry.of(
            Stage.MERGED.name(),
            rule,
            reason,
            List.of(
                new Change("/stage", complaint.track().stage().name(), Stage.MERGED.name()),
                named(into))));
  }

  /** What has happened to the case while it goes on with the other is kept for its clocks. */
  public static Changed<Complaint> meanwhile(Complaint complaint, List<Meanwhile> happened) {
    var other = complaint.track().following();
    var heard = new Following(other.complaint(), other.number(), other.at(), other.by(), happened);
    return new Changed<>(next(complaint, complaint.track().following(heard)), List.of());
  }

  /** The case goes on by itself again. */
  public static Changed<Complaint> separated(Complaint complaint, String reason, RuleId rule) {
    var other = complaint.track().following();
    return Changed.of(
        next(complaint, complaint.track().following((Following) null)),
        Entry.of(
            "SEPARATED", rule, reason, List.of(new Change("/following", other.number(), null))));
  }

  /** What the other case tells of it. */
  public static Entry told(Complaint complaint, String reason, RuleId rule) {
    var named =
        complaint.number() == null ? complaint.id().value().toString() : complaint.number().text();
    return Entry.of("JOINED", rule, reason, List.of(new Change("/joined", null, named)));
  }

  private static Following following(Complaint other, Mark mark) {
    return new Following(other.id().value(), other.number().text(), mark.at(), mark.by());
  }

  private static Change named(Complaint other) {
    return new Change("/following", null, other.number().text());
  }

  private static Complaint next(Complaint it, Track track) {
    return new Complaint(
        it.id(),
        it.version() + 1,
        it.edition(),
        it.intake(),
        it.care(),
        it.number(),
        track,
        it.judgement());
  }
}

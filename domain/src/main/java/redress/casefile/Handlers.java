package redress.casefile;

import java.util.Set;
import java.util.TreeSet;
import redress.complaint.Complaint;
import redress.complaint.Track.Mark;

/** Who has handled a case, where somebody else has to look at it (S1-06). */
final class Handlers {
  private Handlers() {}

  /** The users who have brought it on its way, and those who have worked on any of its parts. */
  static Set<String> of(Situation at) {
    var users = new TreeSet<>(onTheWay(at.complaint()));
    at.beside().all().forEach(part -> users.addAll(part.workers()));
    return users;
  }

  private static Set<String> onTheWay(Complaint complaint) {
    var track = complaint.track();
    var users = new TreeSet<String>();
    users.add(track.origin().by());
    add(users, track.verified());
    add(users, track.registered());
    add(users, track.assigned());
    if (track.forwarded() != null) {
      users.add(track.forwarded().by());
    }
    if (track.ended() != null) {
      users.add(track.ended().by());
    }
    return users;
  }

  private static void add(Set<String> users, Mark mark) {
    if (mark != null) {
      users.add(mark.by());
    }
  }
}

package redress.investigation;

import java.util.List;
import redress.complaint.Track.Mark;

/**
 * The persons who are thought to be responsible (S4-06). What follows from that is decided
 * elsewhere.
 *
 * @param users of the responsible department, in the order in which they were named
 */
public record Responsible(List<String> users, String reason, Mark made) {
  public Responsible {
    users = List.copyOf(users);
  }
}

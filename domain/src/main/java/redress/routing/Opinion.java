package redress.routing;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.complaint.ComplaintClass;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * What a department says of a case when it is its turn.
 *
 * @param said what it says
 * @param facts what the procedure asks for at that step, by name
 * @param responsible the department that it names as responsible, or {@code null}
 * @param kind the class that it finds the complaint to be of (S4-03), or {@code null}
 * @param asks the optional steps that it asks for
 * @param negotiation what came of talking to the customer, or {@code null} at any other step
 */
public record Opinion(
    String said,
    SortedMap<String, String> facts,
    Department responsible,
    ComplaintClass kind,
    Set<String> asks,
    Negotiation negotiation,
    Mark given) {

  /**
   * The customer was told what was approved (S4-16).
   *
   * @param accepted whether the customer takes it
   * @param talkedAt when, as whoever talked states
   */
  public record Negotiation(boolean accepted, Instant talkedAt) {}

  public Opinion {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    asks = Collections.unmodifiableSortedSet(new java.util.TreeSet<>(asks));
  }
}

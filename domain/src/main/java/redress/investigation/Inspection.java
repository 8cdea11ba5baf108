package redress.investigation;

import java.time.Instant;
import redress.complaint.Track.Mark;

/**
 * What looking at the goods has shown about the complained quality (S4-06).
 *
 * @param confirmed whether it is as the customer says
 * @param inspectedAt when they were looked at
 */
public record Inspection(boolean confirmed, String finding, Instant inspectedAt, Mark made) {}

package redress.casefile;

import java.time.Instant;
import redress.complaint.Complaint;
import redress.procedure.Procedure;

/**
 * A case together with the edition of the procedure under which it runs.
 *
 * @param beside its parts and what is owed
 * @param now the instant at which it is looked at
 */
public record Situation(Complaint complaint, Procedure procedure, Beside beside, Instant now) {}

package redress.casefile;

import redress.complaint.Complaint;
import redress.procedure.Procedure;

/**
 * A case together with the edition of the procedure under which it runs.
 *
 * @param beside its parts
 */
public record Situation(Complaint complaint, Procedure procedure, Beside beside) {}

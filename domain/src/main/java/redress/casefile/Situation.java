package redress.casefile;

import redress.complaint.Complaint;
import redress.procedure.Procedure;

/** A case together with the edition of the procedure under which it runs. */
public record Situation(Complaint complaint, Procedure procedure) {}

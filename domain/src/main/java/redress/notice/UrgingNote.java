package redress.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.organization.Department;
import redress.rule.RuleId;

/**
 * A note by which the program urges the department that owes something and is late (催办单, S4-42).
 *
 * <p>Its life: it is issued by itself, at most once a working day for each late step, as long as
 * the step is owed and its clock runs; it is never changed.
 *
 * @param number the how many-th note about that step it is, from 1
 * @param department in whose name it is issued
 * @param day the working day of the company on which it was issued
 */
public record UrgingNote(
    UUID id,
    ComplaintId complaint,
    LateStep step,
    int number,
    Department department,
    Instant issuedAt,
    LocalDate day,
    RuleId rule) {}

package redress.http.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import redress.organization.Department;
import redress.rule.RuleId;

/** An urging note as its reader sees it. */
record UrgingNoteView(
    UUID id,
    UUID complaint,
    LateStepView step,
    int number,
    Department department,
    Instant issuedAt,
    LocalDate day,
    RuleId rule) {}

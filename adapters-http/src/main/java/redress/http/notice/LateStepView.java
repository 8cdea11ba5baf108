package redress.http.notice;

import java.time.Instant;
import java.util.UUID;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/** A step that was not done in time, as its reader sees it. */
record LateStepView(
    UUID obligation, ObligationKind kind, Department holder, Instant dueAt, Instant endedAt) {}

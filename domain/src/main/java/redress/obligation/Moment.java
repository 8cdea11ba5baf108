package redress.obligation;

/** Something that happens to a case and may start or fulfil an obligation. */
public enum Moment {
  RECEIVED,
  VERIFIED,
  REGISTERED,
  FORWARDED,
  PRELIMINARILY_ANALYSED,
  SHIPPED_BEFORE_LIABILITY,
  LIABILITY_SIGNED,
  ASSIGNED,
  MEASURES_SUBMITTED,
  FULL_REPORT_PLANNED,
  FULL_REPORT_SUBMITTED,
  ACTION_PLANNED,
  ACTION_EXECUTED,
  SUMMARISED,
  /** In full: nothing is left to be said. */
  CUSTOMER_ANSWERED,
  WEEK_ENDED,
  WEEKLY_LIST_COMPILED,
  LOSSES_ENTERED,
  ASSESSMENT_SIGNED,
  PENALTY_ALLOCATED,
  CLOSED,
  ARCHIVED,
  /** The customer knows that we have got it. */
  ACKNOWLEDGED,
  FIRST_REPLIED,
  /** What the case has come to is recorded. */
  RESOLVED,
  /** The customer was asked and is not satisfied: the case is handled once more. */
  DISSATISFIED,
  ON_SITE_DEMANDED,
  ON_SITE_PLANNED,
  OWNER_ASSIGNED,
  DISPOSITION_APPROVED,
  CUSTOMER_CONSENTED,
  SERVICE_COMPLETED,
  RESULT_TOLD,
  RESULT_REPORTED,
  VISIT_REQUESTED,
  VISIT_REPORTED,
  HANDLED,
  INVESTIGATION_REPORTED,
  /** The case has come to a step of its routing slip. */
  STEP_ARRIVED,
  STEP_LEFT,
  NEGOTIATED,
  COMBINED,
  /** Somebody objects to what was decided. */
  OBJECTED,
  OBJECTION_ENDED,
  MONTH_ENDED,
  MONTH_FROZEN,
  DISCIPLINARY_LISTED,
  /** The months are over that somebody reviews. */
  PERIOD_ENDED,
  REVIEWED,
  /** Somebody talked with the customer, on whose side the talking began or not. */
  CUSTOMER_CONTACTED,
  /** The customer says that it is solved. */
  CUSTOMER_CONFIRMED,
  /** Somebody has begun to work on the case. */
  WORK_STARTED,
  /** A case that had ended is handled again. */
  REOPENED
}

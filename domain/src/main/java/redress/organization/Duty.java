package redress.organization;

import java.util.Optional;

/** What a person may be entitled to do; who is, is said by the procedure's data. */
public enum Duty {
  /** Take complaints in: drafts, photos, waivers, waiting for the customer. */
  TAKE_IN,
  VERIFY,
  REGISTER,
  FORWARD,
  /** Begin to work on a case that was forwarded. */
  START_WORK,
  /** Judge whether a complaint is one. */
  DECIDE_VALIDITY,
  /** Plan what shall be done at the customer's. */
  PLAN_ON_SITE,
  /** Say how urgent and how important a case is. */
  TRIAGE,
  /** Say whose fault a case is. */
  STATE_LIABILITY,
  /** Carry out what intake owes the customer: visits, field evidence, returns, missing data. */
  RUN_ERRAND,
  /**
   * Judge the feedback and name the department that is preliminarily responsible; and determine it,
   * where a procedure does not give that to others.
   */
  ANALYSE,
  /** Determine the department that is responsible, or correct it. */
  DETERMINE_LIABILITY,
  /** Look at the goods, and name the persons who seem responsible. */
  INSPECT_QUALITY,
  /** Say where a fault came from. */
  LOCATE_ORIGIN,
  SIGN_GOODS,
  SHIP_GOODS,
  /** Receive what customers send back. */
  RECEIVE_GOODS,
  OPEN_STOCK_COUNT,
  SIGN_STOCK_COUNT,
  DECIDE_STOCK_COUNT,
  OVERRULE_STOCK_COUNT,
  ASSIGN,
  /** Write, submit and carry out the 8D report of the department concerned. */
  WRITE_EIGHT_D,
  VERIFY_EFFECT,
  ANALYSE_TECHNICALLY,
  SUMMARISE,
  ANSWER_CUSTOMER,
  /** Propose what the customer is given, and record that he agrees. */
  PROPOSE,
  /** Approve or refuse what is proposed, as far as one's authority goes. */
  APPROVE,
  /** Accept a plan for one's department. */
  ACCEPT_PLAN,
  /** Carry out what was approved. */
  CARRY_OUT,
  /** Give an opinion at the step of the routing slip whose turn it is, or read and sign one. */
  GIVE_OPINION,
  /** Report what an investigation has found. */
  REPORT_INVESTIGATION,
  /** Say what is to be done because of a report. */
  INSTRUCT,
  /** Have somebody go to the customer at once. */
  REQUEST_VISIT,
  /** Go to the customer at once, and report. */
  VISIT,
  /** Say who goes, where those who should cannot. */
  APPOINT_VISITORS,
  /** Decide that something went wrong without a loss, or that there is one. */
  RECORD_ANOMALY,
  COMPILE_WEEKLY_LIST,
  ENTER_LOSS,
  ASSESS,
  WAIVE_OFF_DAYS,
  /** Sign an assessment in the place that is one's own; whoever is appointed needs no duty. */
  SIGN_ASSESSMENT,
  APPOINT_SUBSTITUTE,
  ALLOCATE,
  EXECUTE_PENALTY,
  /**
   * See what others are charged, fined or rewarded with, and what is taken from their pay; whoever
   * has to do with it does so without.
   */
  SEE_PENALTIES,
  /** Compile the book of a month, and freeze it. */
  COMPILE_MONTH_BOOK,
  /** Record who answers for how much of a case of the month. */
  CONFIRM_LIABILITY,
  /** Propose to reward or to penalise somebody, and withdraw it. */
  PROPOSE_NOTICE,
  /** Carry a reward or a penalty out. */
  EXECUTE_NOTICE,
  /** List the disciplinary measures of a month. */
  COMPILE_DISCIPLINARY_LIST,
  /** Record what a case has come to. */
  RECORD_OUTCOME,
  /** Tell those who lead the company what a case has come to. */
  REPORT_RESULT,
  /**
   * Have something done so that it does not happen again: find causes, look at it again later; and
   * plan measures and carry them out, where a procedure does not give that to others.
   */
  IMPROVE,
  /** Plan measures against a cause. */
  PLAN_IMPROVEMENT,
  /** Carry out what was planned against a cause. */
  CARRY_OUT_IMPROVEMENT,
  /** Say whether what was done against a cause works. */
  VERIFY_IMPROVEMENT,
  /** Decide what is deducted of whoever carried out a measure that does not work. */
  ASSESS_MEASURE,
  /** Say whether it could happen elsewhere, too. */
  ANSWER_READ_ACROSS,
  /** Name the one person who answers for a case, and the departments that help. */
  ASSIGN_OWNER,
  /** Do what the owner of a case does; nobody but the owner does it. */
  OWN_CASE,
  /** Find out what the owner of a case could not. */
  REVIEW_CASE,
  /** Decide that an errand need not be done. */
  WAIVE_ERRAND,
  /** Ask customers whether they are satisfied. */
  CALL_BACK,
  /** Say what is improved because of what a customer commented. */
  TAKE_UP_COMMENT,
  /** Announce that goods come back, prove it and hand the papers over. */
  OPEN_RETURN,
  VERIFY_RETURN,
  /** Count what comes back and sign for it. */
  RECEIVE_RETURN,
  /** Compare what came back with what was approved. */
  POST_RETURN,
  /** Open a certificate that less is owed, prove it and hand the papers over. */
  OPEN_ALLOWANCE,
  SIGN_ALLOWANCE,
  /** Acknowledge the copies that are for one's department. */
  RECEIVE_COPY,
  /** Review what a period has brought, for one's department. */
  WRITE_REVIEW,
  /** Call departments together about cases, and record what came of it. */
  HOLD_MEETING,
  /** Say that somebody outside the company is at fault, and who finds out more together. */
  BEGIN_JOINT_TASK,
  /** Say what one's department has found. */
  CONTRIBUTE,
  LEAD_JOINT_TASK,
  /** Find that there is no ground for a complaint. */
  DECLARE_UNFOUNDED,
  /** Object to what was decided about a case. */
  FILE_MEMO,
  /** Decide on objections. */
  DECIDE_MEMO,
  /** Write another case in the place of one whose decision the customer does not accept. */
  SUPERSEDE,
  /** Ask, after a case is closed, why a step of it was late. */
  INQUIRE,
  /** Say why a step that one's department owed was late. */
  ANSWER_INQUIRY,
  /** Answer whether the same has happened before, and handle such cases together. */
  ANSWER_RECURRENCE,
  /** Take two complaints together to one. */
  MERGE,
  /** Record what somebody did wrong, and that he was coached. */
  RECORD_STAFF_ERROR,
  /** Train and examine whoever is off duty. */
  TRAIN_STAFF,
  CLOSE,
  /** Put a closed case away for good. */
  ARCHIVE,
  CANCEL;

  /** The duty of which this one is a part, where a procedure does not name it by itself. */
  Optional<Duty> whole() {
    return switch (this) {
      case DETERMINE_LIABILITY -> Optional.of(ANALYSE);
      case PLAN_IMPROVEMENT, CARRY_OUT_IMPROVEMENT -> Optional.of(IMPROVE);
      default -> Optional.empty();
    };
  }
}

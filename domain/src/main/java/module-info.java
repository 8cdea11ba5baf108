/** The rules of complaint handling: requires nothing but the JDK. */
module redress.domain {
  exports redress.analysisform;
  exports redress.answer;
  exports redress.approval;
  exports redress.assessment;
  exports redress.casefile;
  exports redress.closing;
  exports redress.complaint;
  exports redress.copies;
  exports redress.disposition;
  exports redress.eightd;
  exports redress.errand;
  exports redress.followup;
  exports redress.goods;
  exports redress.history;
  exports redress.improvement;
  exports redress.investigation;
  exports redress.meeting;
  exports redress.money;
  exports redress.notice;
  exports redress.obligation;
  exports redress.organization;
  exports redress.outcome;
  exports redress.ownership;
  exports redress.penalty;
  exports redress.procedure;
  exports redress.recurrence;
  exports redress.returns;
  exports redress.review;
  exports redress.rule;
  exports redress.statistics;
  exports redress.stockcount;
  exports redress.technical;
  exports redress.time;
  exports redress.tree;
  exports redress.weeklylist;
}

/** The rules of complaint handling: requires nothing but the JDK. */
module redress.domain {
  exports redress.casefile;
  exports redress.closing;
  exports redress.complaint;
  exports redress.history;
  exports redress.money;
  exports redress.obligation;
  exports redress.organization;
  exports redress.penalty;
  exports redress.procedure;
  exports redress.rule;
  exports redress.time;
  exports redress.tree;
}

/** The rules of complaint handling: requires nothing but the JDK. */
module redress.domain {
  exports redress.complaint;
  exports redress.history;
  exports redress.money;
  exports redress.organization;
  exports redress.rule;
  exports redress.tree;
}

package redress.application.disposition;

import redress.application.complaint.CaseWork;
import redress.disposition.Terms;

/** What is granted decides, where the procedure says so, how grave a case is (S1-09, S1-10). */
final class Regarded {
  private Regarded() {}

  static void by(Terms terms, CaseWork work) {
    var complaint = work.complaint();
    var derivations = work.procedure().intake().derivations();
    var next = derivations.granted(complaint.judgement(), complaint.intake(), terms.remedies());
    if (!next.equals(complaint.judgement())) {
      work.keep(complaint.judge(next, null, derivations.rule(next)));
      work.clocks().circumstancesChanged();
    }
  }
}

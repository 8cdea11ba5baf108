package redress.application.monthbook;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.investigation.Investigation;
import redress.monthbook.Verdict;
import redress.organization.Person;
import redress.rule.RuleId;

/** What a month book says about a case, the case says, too. */
final class Confirming {
  private final CaseDesk cases;

  Confirming(CaseDesk cases) {
    this.cases = cases;
  }

  /** The case's investigation, if it has one, knows who answers for how much. */
  void tell(Person by, UUID complaint, Verdict verdict, RuleId rule) {
    if (verdict.ratios().isEmpty()) {
      return;
    }
    cases.change(
        by,
        complaint,
        OptionalLong.empty(),
        work ->
            work.only(Investigation.class)
                .ifPresent(
                    it ->
                        work.keep(
                            Investigation.class,
                            it.confirm(verdict.ratios(), verdict.result(), verdict.made(), rule))));
  }
}

package redress.application.conduct;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.conduct.Conduct;
import redress.conduct.ConductRules;
import redress.conduct.Conducts;
import redress.history.Changed;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/** Where use cases work on what is recorded of one person and month. */
final class ConductDesk {
  private final CompanyDesk desk;
  private final Conducts conducts;

  ConductDesk(CompanyDesk desk, Conducts conducts) {
    this.desk = desk;
    this.conducts = conducts;
  }

  CompanyDesk desk() {
    return desk;
  }

  /** What the procedure in force says about conduct. */
  static ConductRules rules(CompanyWork work) {
    return work.effective().procedure().sections().of(ConductRules.class);
  }

  /**
   * Changes what is recorded, if this person has the duty and the version that he has seen is the
   * newest.
   *
   * @throws Refusal {@code OWN_CONDUCT} where it concerns whoever asks
   */
  ConductFile change(
      Person by,
      UUID id,
      long version,
      Duty duty,
      BiFunction<CompanyWork, Conduct, Changed<Conduct>> change) {
    return desk.work(
        by,
        work -> {
          var company = work.company().id();
          var seen = conducts.find(company, id).orElseThrow(() -> new Unknown("conduct"));
          conducts.lock(company, seen.key().person());
          var found = conducts.find(company, id).orElseThrow(() -> new Unknown("conduct"));
          work.require(duty, work.effective().procedure(), null);
          CompanyWork.refuse(Conduct.own(by, found.key().person(), rules(work).rule()));
          CompanyWork.seen(OptionalLong.of(version), found.version());
          return keep(work, change.apply(work, found));
        });
  }

  /** Stores what became of it. */
  ConductFile keep(CompanyWork work, Changed<Conduct> changed) {
    var next = work.tell(changed.value().subject(), changed);
    conducts.save(next);
    return new ConductFile(next, rules(work));
  }

  /** Nothing if that person may look at it: who has to do with conduct, or whom it concerns. */
  static Optional<Refusal> hidden(Procedure procedure, Person by, String person) {
    var duties = procedure.duties();
    return by.user().equals(person)
        ? Optional.empty()
        : duties
            .refusal(Duty.RECORD_STAFF_ERROR, by, null)
            .flatMap(refusal -> duties.refusal(Duty.TRAIN_STAFF, by, null).map(other -> refusal));
  }
}

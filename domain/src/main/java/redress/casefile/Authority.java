package redress.casefile;

import java.util.Optional;
import redress.approval.Approver;
import redress.approval.Matter;
import redress.complaint.Complaint;
import redress.disposition.Disposition;
import redress.disposition.Terms;
import redress.money.Money;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Who has to sign what a customer is given, under the procedure of the case. */
public final class Authority {
  private Authority() {}

  /** The position that has to sign; empty where the duty to approve is enough. */
  public static Optional<Approver> required(Procedure procedure, Complaint complaint, Terms terms) {
    var matter = matter(complaint, terms);
    return procedure
        .authority()
        .filter(it -> it.concerns(matter))
        .map(it -> it.required(matter).value());
  }

  /** The rule under which it is approved. */
  public static RuleId rule(Procedure procedure, Complaint complaint, Terms terms) {
    return required(procedure, complaint, terms)
        .map(Approver::rule)
        .orElseGet(() -> procedure.duties().rule(Duty.APPROVE));
  }

  /**
   * Whether the signature of what is given holds for what somebody says now: never for more, or for
   * anything else, than was signed; for less, one that stands high enough does, unless whoever
   * signed says it; and where there are no heights, one of the very same terms (S4-30).
   *
   * @param by who says so
   */
  public static boolean holds(
      Disposition signed, Terms now, String by, Procedure procedure, Complaint complaint) {
    var signature = signed.signature();
    boolean same = now.equals(signed.terms());
    return (same || now.within(signed.terms()) && !signature.isOf(by))
        && required(procedure, complaint, now)
            .map(it -> procedure.authority().get().covers(signature.level(), it))
            .orElse(same);
  }

  static Optional<Refusal> undecided(Situation at, Terms terms) {
    return at.procedure().authority().flatMap(it -> it.undecided(matter(at.complaint(), terms)));
  }

  /** The same where the customer is given that much in all, in other cases among it. */
  static Optional<Approver> required(Situation at, Terms terms, Money sum) {
    var matter = new Matter(sum, at.complaint().judgement().severity(), terms.remedies());
    return at.procedure()
        .authority()
        .filter(it -> it.concerns(matter) && it.undecided(matter).isEmpty())
        .map(it -> it.required(matter).value());
  }

  static Optional<Refusal> refusal(Person by, Situation at, Terms terms) {
    return required(at.procedure(), at.complaint(), terms)
        .flatMap(it -> at.procedure().authority().get().refusal(by, it));
  }

  /** Nothing if this person may sign that a customer is given so much; the refusal if not. */
  public static Optional<Refusal> refusal(
      Person by, Procedure procedure, Complaint complaint, Terms terms) {
    var matter = matter(complaint, terms);
    return procedure
        .authority()
        .filter(it -> it.concerns(matter))
        .flatMap(it -> it.undecided(matter).or(() -> it.refusal(by, it.required(matter).value())));
  }

  private static Matter matter(Complaint complaint, Terms terms) {
    return new Matter(terms.settlement(), complaint.judgement().severity(), terms.remedies());
  }
}

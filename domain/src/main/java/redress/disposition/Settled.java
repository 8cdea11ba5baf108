package redress.disposition;

import java.util.stream.Stream;
import redress.complaint.Complaint;
import redress.disposition.Course.Given;
import redress.money.Money;

/**
 * How a case is settled.
 *
 * @param named what people call the case: its number, or its id where it has none
 * @param sum what the customer is given there in all
 */
public record Settled(String named, Occasion about, Disposition disposition, Money sum) {
  /** With nothing that was raised. */
  public Settled(String named, Occasion about, Disposition disposition) {
    this(
        named,
        about,
        disposition,
        disposition.granted().map(Given::amount).orElseGet(disposition::settlement));
  }

  public static Settled of(Complaint complaint, Disposition disposition) {
    var number = complaint.number();
    var named = number == null ? complaint.id().value().toString() : number.text();
    return new Settled(named, Occasion.of(complaint.intake()), disposition);
  }

  /** With what was raised in the course of it: each of these was for all that is given. */
  public Settled raised(Stream<Signature> signatures) {
    var most =
        signatures
            .map(Signature::amount)
            .filter(it -> it.currency().equals(sum.currency()) && it.compareTo(sum) > 0)
            .max(Money::compareTo);
    return new Settled(named, about, disposition, most.orElse(sum));
  }
}

package redress.disposition;

import redress.complaint.Complaint;

/**
 * How a case is settled.
 *
 * @param named what people call the case: its number, or its id where it has none
 */
public record Settled(String named, Occasion about, Disposition disposition) {
  public static Settled of(Complaint complaint, Disposition disposition) {
    var number = complaint.number();
    var named = number == null ? complaint.id().value().toString() : number.text();
    return new Settled(named, Occasion.of(complaint.intake()), disposition);
  }
}

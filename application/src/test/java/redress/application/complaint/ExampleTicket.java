package redress.application.complaint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import redress.application.ExampleCompany;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;

/** What a customer of {@code ticketing-platform} says on the phone. */
public final class ExampleTicket {
  private ExampleTicket() {}

  /** Somebody found another on his seat and wants his money back. */
  public static Intake seatSoldTwice() {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("Wang", "138", "CN"),
        new Intake.Product(null, null, null),
        new Intake.Defect("seat sold twice", null, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.REFUND)), null),
        List.of(),
        new TreeMap<>(Map.of("CUSTOMER_KIND", "END_USER", "SALES_PHASE", "AFTER_SALES")));
  }
}

package redress.returns;

import redress.complaint.PartId;

/** An allowance of which everything is known, and which the customer does not want. */
public final class AllowanceExample {
  private AllowanceExample() {}

  public static Allowance over(PartId id) {
    return new InMemoryAllowancesTest().part(id, 1);
  }
}

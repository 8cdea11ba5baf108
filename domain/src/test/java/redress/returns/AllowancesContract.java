package redress.returns;

import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.organization.Position;
import redress.returns.Allowance.Order;
import redress.returns.Allowance.Seal;
import redress.returns.Allowance.Signed;
import redress.returns.Exclusion.Basis;

/** What every collection of allowances does. */
public abstract class AllowancesContract extends PartsContract<Allowance> {
  @Override
  protected Allowance part(PartId id, long version) {
    var mark = ReturnNotesContract.MARK;
    var price = ReturnNotesContract.PRICE;
    return new Allowance(
        id,
        version,
        new Order(
            ReturnNotesContract.DELIVERY, "P-1", price, price, "scratched", "sales-head", mark),
        List.of(new Signed(new Position("SALES_MANAGER"), mark)),
        new Seal(
            ReturnNotesContract.AT,
            new Exclusion(price, Basis.COLLECTED, ReturnNotesContract.AT),
            mark),
        new Proving(List.of(ReturnNotesContract.proof()), mark),
        new Withdrawn("the customer does not want it", mark));
  }
}

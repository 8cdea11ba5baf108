package redress.http.returns;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.returns.Allowance;
import redress.returns.Allowance.Seal;
import redress.returns.Allowance.Signed;
import redress.returns.Proof;
import redress.returns.Withdrawn;

/** An allowance certificate, as its reader sees it. */
public record AllowanceView(
    UUID id,
    long version,
    DeliveryView delivery,
    String partNumber,
    Money amount,
    Money unitPrice,
    String reason,
    String salesperson,
    Mark opened,
    List<Signed> signatures,
    Seal seal,
    List<Proof> proofs,
    Mark handedOver,
    Withdrawn withdrawn) {
  public static AllowanceView of(Allowance allowance) {
    return ReturnMapper.INSTANCE.view(allowance);
  }
}

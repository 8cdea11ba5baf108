package redress.http.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.returns.Books.Again;
import redress.returns.Course.Count;
import redress.returns.Course.Instruction;
import redress.returns.Posting;
import redress.returns.Proof;
import redress.returns.ReturnNote;
import redress.returns.Withdrawn;

/** Goods that come back, as their reader sees them. */
public record ReturnNoteView(
    UUID id,
    long version,
    DeliveryView delivery,
    String partNumber,
    int quantity,
    Money unitPrice,
    BigDecimal tolerancePercent,
    String salesperson,
    Mark opened,
    String reason,
    String handling,
    String basis,
    Mark verified,
    Count counted,
    boolean differs,
    Instruction instructed,
    Mark received,
    Again again,
    Posting posting,
    List<Proof> proofs,
    Mark handedOver,
    Withdrawn withdrawn) {
  public static ReturnNoteView of(ReturnNote note) {
    return ReturnMapper.INSTANCE.view(note);
  }
}

package redress.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.disposition.Signature;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Position;
import redress.returns.Books.Again;
import redress.returns.Course.Count;
import redress.returns.Course.Instruction;
import redress.returns.Exclusion.Basis;
import redress.returns.Reconciliation.Outcome;
import redress.returns.ReturnNote.Grounds;
import redress.returns.ReturnNote.Order;
import redress.rule.RuleId;
import redress.rule.Step;

/** What every collection of return notes does. */
public abstract class ReturnNotesContract extends PartsContract<ReturnNote> {
  static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  static final Mark MARK = new Mark(AT, "sales-clerk");
  static final Money PRICE = Money.of("2.50", "CNY");
  static final Delivery.Key DELIVERY =
      new Delivery.Key(new CompanyId("acme"), "O-1", "P-1", LocalDate.of(2026, 9, 1));

  @Override
  protected ReturnNote part(PartId id, long version) {
    var signature =
        new Signature(new Position("GENERAL_MANAGER"), PRICE, MARK, new RuleId("S4-30"));
    var posting =
        new Posting(
            new Reconciliation(Outcome.POST_ACTUAL, 10),
            PRICE,
            List.of(new Step(new RuleId("S4-36"), "10 came back", "post 10")),
            new Exclusion(PRICE, Basis.BASE, AT),
            MARK);
    return new ReturnNote(
        id,
        version,
        new Order(DELIVERY, "P-1", 9, PRICE, new BigDecimal("2.5"), "sales-head", MARK),
        new Grounds("scratched", "scrap it", "disposition"),
        new Course(MARK, new Count(10, AT, MARK), new Instruction("take all", MARK), MARK),
        new Books(
            new Again(10, PRICE, "one more", signature),
            posting,
            new Proving(List.of(proof()), MARK)),
        new Withdrawn("the customer kept it", MARK));
  }

  static Proof proof() {
    var figures = new Proof.Figures(1, PRICE, PRICE);
    return new Proof(ProofKind.INVOICE_COPY, "INV-7", true, figures, figures, MARK);
  }
}

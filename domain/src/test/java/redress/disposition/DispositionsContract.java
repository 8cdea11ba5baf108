package redress.disposition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.disposition.Course.Acceptance;
import redress.disposition.Disposition.Done;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.disposition.Signature.InPlace;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/** What every collection of dispositions does. */
public abstract class DispositionsContract extends PartsContract<Disposition> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");
  private static final Money AMOUNT = Money.of("100000.01", "CNY");

  @Override
  protected Disposition part(PartId id, long version) {
    var lines =
        List.of(
            new Terms.Line(Demand.RETURN, "P-1", 10, null, AMOUNT),
            new Terms.Line(Demand.EXCHANGE, null, null, 5, AMOUNT));
    return new Disposition(
        id,
        version,
        new Terms(lines, "take it back", "RMA-1", "none fits"),
        new Authors(MARK, List.of(MARK)),
        new Signature(
            new Position("GENERAL_MANAGER"),
            AMOUNT,
            MARK,
            new RuleId("S4-30"),
            new InPlace("gm", new UUID(1, 1), AMOUNT)),
        new Course(
            new Done(AT, MARK),
            new Done(AT, MARK),
            List.of(new Acceptance(new Department("QUALITY"), MARK))),
        new Ended(End.WITHDRAWN, "the customer kept it", MARK));
  }
}

package redress.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest.Withdrawal;
import redress.goods.GoodsRules.Way;
import redress.goods.Order.Item;
import redress.money.Money;
import redress.organization.Department;
import redress.rule.RuleId;

/** What every collection of goods requests does. */
public abstract class GoodsRequestsContract extends PartsContract<GoodsRequest> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");
  private static final Department LIABLE = new Department("PURCHASING");
  private static final Order ORDER =
      new Order(GoodsKind.REPLENISH, List.of(new Item("SP-9", "主轴", 3), new Item(null, "belt", 1)));
  private static final Basis BASIS =
      new Basis(Way.OUT, new RuleId("I-12"), new RuleId("I-18"), new RuleId("I-19"));

  @Override
  protected abstract GoodsRequests parts();

  private static GoodsRequest begun(PartId id) {
    return new GoodsRequest(id, 1, ORDER, BASIS, null, null, null);
  }

  @Override
  protected GoodsRequest part(PartId id, long version) {
    var move = new Move(AT, 4, "SF", Money.of("300.20", "CNY"), MARK);
    return new GoodsRequest(
        id,
        version,
        ORDER,
        BASIS,
        new Signature(MARK, true, LIABLE, MARK),
        move,
        new Withdrawal("a double", MARK));
  }

  @Test
  void what_left_before_a_department_was_responsible_is_found_until_one_is_signed_I_19() {
    save(begun(part(1)));
    save(moved(part(3), null));
    save(moved(part(2), null));
    save(moved(part(4), LIABLE));
    assertEquals(List.of(part(2), part(3)), owing(null, 5));
    assertEquals(List.of(part(2)), owing(null, 1));
    assertEquals(List.of(part(3)), owing(uuid(2), 5));
    assertEquals(List.of(), work().in(OTHER, () -> parts().owingBackSignature(OTHER, null, 5)));
    var request = parts().find(part(3)).orElseThrow();
    var signed = new Signature(MARK, true, LIABLE, MARK);
    save(new GoodsRequest(part(3), 2, ORDER, BASIS, signed, request.move(), null));
    assertEquals(List.of(part(2)), owing(null, 5));
  }

  private List<PartId> owing(UUID after, int limit) {
    return parts().owingBackSignature(ACME, after, limit).stream().map(Part::id).toList();
  }

  private static GoodsRequest moved(PartId id, Department responsible) {
    var signature = new Signature(MARK, responsible == null, responsible, null);
    return new GoodsRequest(
        id, 1, ORDER, BASIS, signature, new Move(AT, 4, null, null, MARK), null);
  }

  private static PartId part(int number) {
    return new PartId(complaintId(1), uuid(number));
  }

  private void save(GoodsRequest request) {
    work().in(ACME, () -> parts().save(request));
  }
}

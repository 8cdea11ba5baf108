package redress.application.goods;

import java.util.List;
import java.util.UUID;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRequests;
import redress.organization.Person;

/** The goods that left before a department was responsible and wait for its signature (I-19). */
public final class ListBackSignatures {
  private final GoodsRequests goods;

  public ListBackSignatures(GoodsRequests goods) {
    this.goods = goods;
  }

  /**
   * @param after the id of the last one that was seen, or {@code null}
   */
  public record Command(Person by, UUID after, int limit) {}

  public List<GoodsRequest> handle(Command command) {
    return goods.owingBackSignature(command.by().company(), command.after(), command.limit());
  }
}

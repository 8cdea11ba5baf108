package redress.application.goods;

import java.util.List;
import java.util.UUID;
import redress.application.Transactions;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRequests;
import redress.organization.Person;

/** The goods that left before a department was responsible and wait for its signature (I-19). */
public final class ListBackSignatures {
  private final Transactions transactions;
  private final GoodsRequests goods;

  public ListBackSignatures(Transactions transactions, GoodsRequests goods) {
    this.transactions = transactions;
    this.goods = goods;
  }

  /**
   * @param after the id of the last one that was seen, or {@code null}
   */
  public record Command(Person by, UUID after, int limit) {}

  public List<GoodsRequest> handle(Command command) {
    var company = command.by().company();
    return transactions.run(
        company, () -> goods.owingBackSignature(company, command.after(), command.limit()));
  }
}

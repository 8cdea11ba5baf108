package redress.http.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.audit.ListAuditRecords;
import redress.audit.AuditRecord;
import redress.audit.AuditRecords.Filter;
import redress.audit.AuditRecords.Kept;
import redress.audit.AuditRecords.Place;
import redress.audit.Deed;
import redress.history.Change;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.Page;
import redress.tree.Node;

/** Reading what people did. */
public final class AuditOperations {
  private static final int LONGEST_NAME = 64;

  private final ListAuditRecords list;

  public AuditOperations(UseCases useCases) {
    this.list = new ListAuditRecords(useCases.ports());
  }

  public Chapter chapter() {
    return Chapter.of("audit", Operation.get("listAuditRecords", "/audit-records", this::list));
  }

  /** A record as its reader sees it. */
  record View(
      Instant at,
      String by,
      Deed deed,
      String address,
      String operation,
      String target,
      String code,
      List<Change> changes) {
    static View of(Kept kept) {
      AuditRecord record = kept.record();
      return new View(
          record.at(),
          record.by(),
          record.deed(),
          record.address(),
          record.operation(),
          record.target(),
          record.code(),
          record.changes());
    }
  }

  private Reply list(Exchange exchange) {
    record Asked(Filter filter, Page page) {}
    var asked =
        exchange.query(
            node -> {
              node.only("deed", "user", "from", "until", "limit", "cursor");
              var filter =
                  new Filter(
                      node.maybe("deed").map(it -> it.code(Deed.class)).orElse(null),
                      node.maybe("user").map(it -> it.text(LONGEST_NAME)).orElse(null),
                      instant(node, "from"),
                      instant(node, "until"));
              return new Asked(filter, Page.of(node));
            });
    var page = asked.page();
    var rows =
        list.handle(
            new ListAuditRecords.Command(
                exchange.actor(),
                asked.filter(),
                page.after(AuditOperations::place).orElse(null),
                page.wanted()));
    return exchange.list(page, rows, AuditOperations::key, View::of);
  }

  private static Instant instant(Node node, String name) {
    return node.maybe(name)
        .map(it -> it.parsed("a time with its offset", Page::instant))
        .orElse(null);
  }

  private static List<String> key(Kept kept) {
    var place = kept.place();
    return List.of(place.at().toString(), place.chain().toString(), Long.toString(place.seq()));
  }

  private static Place place(List<String> key) {
    return new Place(
        Page.instant(key.get(0)), UUID.fromString(key.get(1)), Long.parseLong(key.get(2)));
  }
}

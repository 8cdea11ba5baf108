package redress.http.delegation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.delegation.DelegateAuthority;
import redress.application.delegation.EndDelegation;
import redress.application.delegation.ListDelegations;
import redress.application.delegation.OfDelegations;
import redress.application.delegation.ReadDelegation;
import redress.approval.Delegation;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.money.GivenMoney;

/** Who signs in whose place. */
public final class DelegationOperations {
  private static final int REASON = 2_000;
  private static final int NAME = 200;
  private static final String ALL = "/delegations";
  private static final String ONE = ALL + "/{delegation}";

  private final UseCases all;
  private final OfDelegations delegations;

  public DelegationOperations(UseCases useCases) {
    this.all = useCases;
    this.delegations = useCases.delegations();
  }

  public Chapter chapter() {
    return Chapter.of(
        "delegation",
        Operation.post("delegateAuthority", ALL, this::delegate),
        Operation.get("listDelegations", ALL, this::list),
        Operation.get("readDelegation", ONE, this::read),
        Operation.post("endDelegation", ONE + "/end", this::end));
  }

  private Reply delegate(Exchange exchange) {
    exchange.inPerson();
    record Form(String delegate, Instant from, Instant until, GivenMoney upTo, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("delegate", "from", "until", "upTo", "reason");
              var delegate = node.at("delegate").text(NAME);
              var from = node.maybe("from").map(Times::instant).orElse(null);
              var until = Times.instant(node.at("until"));
              var upTo = node.maybe("upTo").map(MoneyForm::read).orElse(null);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(delegate, from, until, upTo, reason));
            });
    var made =
        delegations
            .delegate()
            .handle(
                new DelegateAuthority.Command(
                    exchange.actor(),
                    form.delegate(),
                    form.from(),
                    form.until(),
                    form.upTo(),
                    form.reason()));
    return exchange.created(ALL + "/" + made.key().id(), made.version(), view(made));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var before = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var rows =
        delegations
            .list()
            .handle(new ListDelegations.Command(exchange.actor(), before, page.wanted()));
    return exchange.list(page, rows, it -> List.of(it.key().id().toString()), this::view);
  }

  private Reply read(Exchange exchange) {
    var found =
        delegations
            .read()
            .handle(new ReadDelegation.Command(exchange.actor(), exchange.id("delegation")));
    return exchange.ok(found.version(), view(found));
  }

  private Reply end(Exchange exchange) {
    exchange.inPerson();
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    long version = exchange.expectedVersion();
    var ended =
        delegations
            .end()
            .handle(
                new EndDelegation.Command(
                    exchange.actor(), exchange.id("delegation"), version, reason));
    return exchange.ok(ended.version(), view(ended));
  }

  private DelegationView view(Delegation delegation) {
    return DelegationView.of(delegation, all.desk().now());
  }
}

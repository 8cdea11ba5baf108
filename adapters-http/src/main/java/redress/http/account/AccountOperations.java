package redress.http.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import redress.application.Reply;
import redress.application.account.CreateAccount;
import redress.application.account.DisableAccount;
import redress.application.account.EnableAccount;
import redress.application.account.GivePost;
import redress.application.account.Invited;
import redress.application.account.ListAccounts;
import redress.application.account.OfAccounts;
import redress.application.account.ReadAccount;
import redress.application.account.ReadOrganization;
import redress.application.account.ResetAccount;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Position;

/** The accounts of a company, for whom administers them. */
public final class AccountOperations {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_REASON = 2_000;
  private static final String ALL = "/accounts";
  private static final String ONE = ALL + "/{user}";

  private final OfAccounts accounts;

  public AccountOperations(OfAccounts accounts) {
    this.accounts = accounts;
  }

  public Chapter chapter() {
    return Chapter.of(
        "account",
        Operation.telling("createAccount", ALL, this::create),
        Operation.get("listAccounts", ALL, this::list),
        Operation.get("readAccount", ONE, this::read),
        Operation.post("givePost", ONE + "/post", this::givePost),
        Operation.post("disableAccount", ONE + "/disabling", this::disable),
        Operation.post("enableAccount", ONE + "/enabling", this::enable),
        Operation.telling("resetAccount", ONE + "/reset", this::reset),
        Operation.get("readOrganization", "/organization", this::organization));
  }

  /** An account as an administrator sees it. */
  private record AccountView(
      long version,
      String user,
      Department department,
      Position position,
      boolean active,
      boolean hasPassword,
      String invitation,
      OffsetDateTime invitedUntil) {
    static AccountView of(Account account) {
      return of(account, null, null);
    }

    /** With the invitation, which is told once. */
    static AccountView of(Invited invited, ZoneId zone) {
      return of(
          invited.account(), invited.invitation(), invited.until().atZone(zone).toOffsetDateTime());
    }

    static AccountView of(Account account, String invitation, OffsetDateTime until) {
      var person = account.person();
      return new AccountView(
          account.version(),
          person.user(),
          person.department(),
          person.position(),
          account.active(),
          account.hasPassword(),
          invitation,
          until);
    }
  }

  private Operation.Told create(Exchange exchange) {
    record Form(String user, Department department, Position position) {}
    var form =
        exchange.body(
            body -> {
              body.only("user", "department", "position");
              var user = body.at("user").text(LONGEST_NAME);
              var department = body.at("department").parsed("a code", Department::new);
              var position = body.at("position").parsed("a code", Position::new);
              return body.make(() -> new Form(user, department, position));
            });
    exchange.inPerson();
    var invited =
        accounts
            .create()
            .handle(
                new CreateAccount.Command(
                    exchange.actor(), form.user(), form.department(), form.position()));
    return new Operation.Told(
        created(exchange, AccountView.of(invited, exchange.zone())),
        created(exchange, AccountView.of(invited.account())));
  }

  private static Reply created(Exchange exchange, AccountView view) {
    return exchange.created(ALL + "/" + segment(view.user()), view.version(), view);
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    exchange.recognised().inPerson();
    var after = page.after(List::getFirst).orElse(null);
    var rows =
        accounts.list().handle(new ListAccounts.Command(exchange.actor(), after, page.wanted()));
    return exchange.list(page, rows, it -> List.of(it.person().user()), AccountView::of);
  }

  private Reply read(Exchange exchange) {
    exchange.recognised().inPerson();
    var account =
        accounts.read().handle(new ReadAccount.Command(exchange.actor(), exchange.segment("user")));
    return shown(exchange, account);
  }

  private Reply givePost(Exchange exchange) {
    record Form(Department department, Position position, String reason) {}
    var form =
        exchange.body(
            body -> {
              body.only("department", "position", "reason");
              var department = body.at("department").parsed("a code", Department::new);
              var position = body.at("position").parsed("a code", Position::new);
              var reason = body.at("reason").text(LONGEST_REASON);
              return body.make(() -> new Form(department, position, reason));
            });
    exchange.inPerson(exchange.segment("user"));
    return shown(
        exchange,
        accounts
            .givePost()
            .handle(
                new GivePost.Command(
                    exchange.actor(),
                    exchange.segment("user"),
                    exchange.expectedVersion(),
                    form.department(),
                    form.position(),
                    form.reason())));
  }

  private Reply disable(Exchange exchange) {
    var reason = reason(exchange);
    return shown(
        exchange,
        accounts
            .disable()
            .handle(
                new DisableAccount.Command(
                    exchange.actor(),
                    exchange.segment("user"),
                    exchange.expectedVersion(),
                    reason)));
  }

  private Reply enable(Exchange exchange) {
    var reason = reason(exchange);
    return shown(
        exchange,
        accounts
            .enable()
            .handle(
                new EnableAccount.Command(
                    exchange.actor(),
                    exchange.segment("user"),
                    exchange.expectedVersion(),
                    reason)));
  }

  private Operation.Told reset(Exchange exchange) {
    var reason = reason(exchange);
    var invited =
        accounts
            .reset()
            .handle(
                new ResetAccount.Command(
                    exchange.actor(),
                    exchange.segment("user"),
                    exchange.expectedVersion(),
                    reason));
    var account = invited.account();
    return new Operation.Told(
        exchange.ok(account.version(), AccountView.of(invited, exchange.zone())),
        shown(exchange, account));
  }

  private Reply organization(Exchange exchange) {
    return exchange.ok(
        accounts.organization().handle(new ReadOrganization.Command(exchange.actor())));
  }

  private static String reason(Exchange exchange) {
    var reason = exchange.body(body -> body.only("reason").at("reason").text(LONGEST_REASON));
    exchange.inPerson(exchange.segment("user"));
    return reason;
  }

  private static Reply shown(Exchange exchange, Account account) {
    return exchange.ok(account.version(), AccountView.of(account));
  }

  /** A user name as part of a path. */
  private static String segment(String user) {
    return URLEncoder.encode(user, StandardCharsets.UTF_8);
  }
}

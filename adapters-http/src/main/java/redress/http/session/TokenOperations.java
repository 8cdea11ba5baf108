package redress.http.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import redress.application.Reply;
import redress.application.session.ApiToken;
import redress.application.session.IssueToken;
import redress.application.session.ListTokens;
import redress.application.session.OfSessions;
import redress.application.session.RevokeToken;
import redress.application.session.Scope;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.Times;
import redress.tree.Node;

/** The tokens of programs: issued, shown once, listed and revoked by the person themselves. */
public final class TokenOperations {
  private static final int LONGEST_NAME = 100;
  private static final String ALL = "/tokens";

  private final OfSessions sessions;
  private final Set<String> operations;

  /**
   * @param operations the names of all operations, known when the first token is issued
   */
  public TokenOperations(OfSessions sessions, Set<String> operations) {
    this.sessions = sessions;
    this.operations = operations;
  }

  public Chapter chapter() {
    return Chapter.of(
        "token",
        Operation.telling("issueToken", ALL, this::issue),
        Operation.get("listTokens", ALL, this::list),
        Operation.post("revokeToken", ALL + "/{token}/revocation", this::revoke));
  }

  /** How far a token may go, as somebody asks for it. */
  private enum Access {
    READ,
    WRITE
  }

  private record Form(String name, Scope scope, Instant until) {}

  /** A token as its owner sees it; {@code token} is what a program shows, told once. */
  private record TokenView(
      UUID id,
      long version,
      String name,
      Scope.Access access,
      Set<String> operations,
      OffsetDateTime issuedAt,
      OffsetDateTime until,
      OffsetDateTime revokedAt,
      String token) {
    static TokenView of(ApiToken token, String shown, ZoneId zone) {
      return new TokenView(
          token.key().id(),
          token.version(),
          token.name(),
          token.grant().scope().access(),
          token.grant().scope().operations(),
          at(token.issued(), zone),
          at(token.grant().until(), zone),
          at(token.revoked(), zone),
          shown);
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
      return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
  }

  private Operation.Told issue(Exchange exchange) {
    var form = exchange.body(this::form);
    var by = exchange.recognised();
    by.inPerson();
    var issued =
        sessions
            .issueToken()
            .handle(new IssueToken.Command(by, form.name(), form.scope(), form.until()));
    return new Operation.Told(
        issued(exchange, issued.token(), issued.shown()), issued(exchange, issued.token(), null));
  }

  private static Reply issued(Exchange exchange, ApiToken token, String shown) {
    return exchange.created(
        ALL + "#" + token.key().id(), token.version(), TokenView.of(token, shown, exchange.zone()));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    exchange.recognised().inPerson();
    var after = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var rows =
        sessions
            .listTokens()
            .handle(new ListTokens.Command(exchange.actor(), after, page.wanted()));
    return exchange.list(
        page,
        rows,
        it -> List.of(it.key().id().toString()),
        it -> TokenView.of(it, null, exchange.zone()));
  }

  private Reply revoke(Exchange exchange) {
    exchange.inPerson();
    var revoked =
        sessions
            .revokeToken()
            .handle(
                new RevokeToken.Command(
                    exchange.actor(), exchange.id("token"), exchange.expectedVersion()));
    return exchange.ok(revoked.version(), TokenView.of(revoked, null, exchange.zone()));
  }

  private Form form(Node body) {
    body.only("name", "access", "operations", "until");
    var name = body.at("name").text(LONGEST_NAME);
    var access = body.at("access").code(Access.class);
    var operations =
        body.maybe("operations")
            .map(
                it ->
                    it.some(
                        one ->
                            one.parsed(
                                "the name of an operation in the contract", this::operation)))
            .orElse(List.of());
    var until = Times.instant(body.at("until"));
    return body.make(
        () ->
            new Form(
                name,
                new Scope(Scope.Access.valueOf(access.name()), new TreeSet<>(operations)),
                until));
  }

  private String operation(String text) {
    if (!operations.contains(text)) {
      throw new IllegalArgumentException("there is no operation " + text);
    }
    return text;
  }
}

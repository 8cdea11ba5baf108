package redress.http.session;

import java.util.Map;
import redress.application.Reply;
import redress.application.session.BeginLogin;
import redress.application.session.EndProvidedSessions;
import redress.application.session.FinishLogin;
import redress.application.session.IdentityProvider;
import redress.application.session.OfSessions;
import redress.http.Auditor;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.SessionCookie;
import redress.tree.Node;

/** A browser goes to the provider and comes back, and the provider says who logged out there. */
public final class LoginOperations {
  private static final String COOKIE = "__Host-redress-login";
  private static final int LONGEST = 2_000;
  private static final int LONGEST_WORD = 8_000;
  private static final byte[] NOTHING = {};

  private final OfSessions sessions;
  private final Auditor auditor;

  public LoginOperations(OfSessions sessions, Auditor auditor) {
    this.sessions = sessions;
    this.auditor = auditor;
  }

  public Chapter chapter() {
    return Chapter.of(
        "login",
        Operation.visit("beginLogin", "/login", this::begin),
        Operation.visit("finishLogin", "/login/callback", this::finish),
        Operation.word("endProvidedSessions", "/login/backchannel-logout", this::end));
  }

  private Reply begin(Exchange exchange) {
    var returnTo =
        exchange.query(query -> query.maybe("returnTo").map(it -> it.text(LONGEST)).orElse("/"));
    var begun = sessions.beginLogin().handle(new BeginLogin.Command(exchange.address(), returnTo));
    return new Reply(
        302,
        Map.of(
            "Location",
            begun.to().toString(),
            "Set-Cookie",
            // the provider sends the browser back from another site: Strict would keep it
            "%s=%s; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax"
                .formatted(COOKIE, begun.cookie())),
        NOTHING);
  }

  private Reply finish(Exchange exchange) {
    var headers = SessionCookie.of(exchange::header, COOKIE);
    var before = SessionCookie.of(exchange::header);
    var command =
        exchange.query(
            query ->
                new FinishLogin.Command(
                    headers,
                    text(query, "state"),
                    new IdentityProvider.Answer(text(query, "code"), text(query, "iss")),
                    before,
                    exchange.address()));
    var finished =
        auditor.vouchedFor(
            "finishLogin", exchange.address(), () -> sessions.finishLogin().handle(command));
    var person = finished.session().actor().person();
    auditor.cameIn("finishLogin", person, exchange.address());
    var reply = new Reply(303, Map.of("Location", finished.returnTo()), NOTHING);
    return new SessionCookie(finished.session().token()).with(reply);
  }

  private Reply end(Exchange exchange) {
    var token =
        exchange.form(form -> form.only("logout_token").at("logout_token").text(LONGEST_WORD));
    int ended = sessions.endProvided().handle(new EndProvidedSessions.Command(token));
    return exchange.ok(Map.of("ended", ended));
  }

  private static String text(Node query, String name) {
    return query.maybe(name).map(it -> it.text(LONGEST)).orElse(null);
  }
}

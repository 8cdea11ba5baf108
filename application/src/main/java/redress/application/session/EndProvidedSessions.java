package redress.application.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.session.OpenedSession.Why;
import redress.organization.CompanyId;
import redress.rule.Finding;
import redress.tree.Malformed;

/**
 * Ends the sessions of whoever logged out at the provider, by the provider's word alone (OpenID
 * Connect Back-Channel Logout): those that were opened by its word, on every instance, with the
 * next request.
 */
public final class EndProvidedSessions {
  private static final int TOGETHER = 100;

  /** Longer than a login takes from the provider's answer to its session. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  private final Ports ports;
  private final Optional<IdentityProvider> provider;

  EndProvidedSessions(Ports ports, Optional<IdentityProvider> provider) {
    this.ports = ports;
    this.provider = provider;
  }

  /**
   * @param token what the provider says, signed
   */
  public record Command(String token) {
    @Override
    public String toString() {
      return "a provider says who logged out";
    }
  }

  /**
   * Ends them; how many there were.
   *
   * @throws Unknown if there is no provider
   * @throws Malformed if it is not the provider's word for us about an end, or was heard before
   */
  public int handle(Command command) {
    var known = provider.orElseThrow(() -> new Unknown("provider"));
    var end = known.loggedOut(command.token()).orElseThrow(EndProvidedSessions::refused);
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var issuer = end.provided().issuer();
    var all = ports.providedSessions();
    ports
        .transactions()
        .run(
            CompanyId.OPERATOR,
            () -> {
              if (all.heard(issuer, end.word(), now)) {
                throw refused();
              }
              // first: a login that is under way looks for it when its session can be found
              all.hear(issuer, end.provided().out(), now.plus(UNDER_WAY), now);
            });
    int ended = 0;
    for (var found = some(end); !found.isEmpty(); found = some(end)) {
      found.forEach(it -> end(it, now));
      ended += found.size();
    }
    // last: what failed before may be said again
    ports
        .transactions()
        .run(CompanyId.OPERATOR, () -> all.hear(issuer, end.word(), end.until(), now));
    return ended;
  }

  private List<ProvidedSession> some(IdentityProvider.LoggedOut end) {
    return ports
        .transactions()
        .run(CompanyId.OPERATOR, () -> ports.providedSessions().of(end.provided(), TOGETHER));
  }

  /**
   * Whether a session that was opened by the provider's word was ended by it meanwhile, which it is
   * then.
   *
   * @param begun when the login began to ask the provider who it is
   */
  boolean endedSince(ProvidedSession session, Instant begun) {
    var provided = session.provided();
    var all = ports.providedSessions();
    var after = begun.plus(UNDER_WAY);
    boolean out =
        ports
            .transactions()
            .run(
                CompanyId.OPERATOR,
                () ->
                    provided.outs().stream()
                        .anyMatch(word -> all.heard(provided.issuer(), word, after)));
    if (out) {
      end(session, ports.clock().instant().truncatedTo(ChronoUnit.MICROS));
    }
    return out;
  }

  /** The session first: what is forgotten before could not be ended by a repetition. */
  private void end(ProvidedSession provided, Instant now) {
    var key = provided.session();
    ports
        .transactions()
        .run(
            key.company(),
            () ->
                ports
                    .sessions()
                    .lock(key)
                    .ifPresent(it -> ports.sessions().end(it.ended(now, Why.PROVIDER_LOGOUT))));
    ports.transactions().run(CompanyId.OPERATOR, () -> ports.providedSessions().remove(provided));
  }

  private static Malformed refused() {
    return new Malformed(
        List.of(
            new Finding(
                "/logout_token",
                "NOT_A_LOGOUT_TOKEN",
                null,
                "it is not what the provider says for us about an end, or was heard before")));
  }
}

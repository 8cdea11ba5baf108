package redress.application.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import redress.application.Ports;
import redress.application.Transactions;
import redress.application.Unavailable;
import redress.application.session.OpenedSession.Hashes;
import redress.application.session.OpenedSession.Kind;
import redress.application.session.OpenedSession.Span;
import redress.application.session.OpenedSession.Why;
import redress.organization.Account;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * The sessions of people, and the tokens of their programs.
 *
 * <p>With every request the account is read again, as it is now, and whether the session was ended;
 * both are found by their key, so that a request costs the same however many sessions there are.
 */
public final class Sessions {
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final Holders holders;
  private final OpenedSessions opened;
  private final Reuse reuse;
  private final Programs programs;
  private final Tokens tokens;
  private final InstantSource clock;
  private final SessionLimits limits;

  public Sessions(Ports ports, Tokens tokens, SessionLimits limits) {
    this.transactions = ports.transactions();
    this.holders = new Holders(ports);
    this.opened = ports.sessions();
    this.reuse = new Reuse(ports.auditRecords());
    this.programs = new Programs(ports, holders);
    this.clock = ports.clock();
    this.tokens = tokens;
    this.limits = limits;
  }

  /**
   * A session just opened, or its next tokens.
   *
   * @param token the signed token, or the cookie of a browser
   * @param expiresAt until when the token holds
   * @param refresh what gets the next token, or {@code null} for a browser
   * @param longest when the session is over in any case
   */
  public record Session(
      String token, Instant expiresAt, String refresh, Instant longest, Actor actor) {}

  /**
   * Who acts.
   *
   * @param zone the zone of the person's company, in which instants are shown
   * @param proof by what they were recognised
   */
  public record Actor(Person person, ZoneId zone, Proof proof) {
    /**
     * Refuses a program that works in somebody's name: this is for the person alone.
     *
     * @throws Refusal {@code IN_PERSON_ONLY}
     */
    public void inPerson() {
      if (proof.scope().access() != Scope.Access.PERSON) {
        throw Refusal.anotherPerson(
            "IN_PERSON_ONLY", null, "no token does this; its owner opens a session for it");
      }
    }
  }

  /**
   * By what somebody was recognised.
   *
   * @param session the session's id, or the token's
   * @param challenge what a browser has to send beside its cookie with each change, or {@code null}
   */
  public record Proof(UUID session, Scope scope, String challenge) {}

  /**
   * Opens a session for the holder of an account.
   *
   * @throws Unauthenticated if the account got another password since it was looked at, or was
   *     switched off
   */
  Session open(Account account, Kind kind) {
    var now = now();
    var person = account.person();
    var key = new OpenedSession.Key(person.company(), UUID.randomUUID());
    var use = kind == Kind.BROWSER ? Pass.Use.BROWSER : Pass.Use.REFRESH;
    var pass = Pass.random(use, key.company(), key.id());
    var span = new Span(now, now, now.plus(limits.longest()));
    var access = kind == Kind.TOKENS ? Pass.sha256(pass.lasting()) : null;
    var hashes = new Hashes(pass.hash(), access, Holders.mark(account));
    var session = new OpenedSession(key, person.user(), kind, hashes, span, null);
    transactions.run(
        person.company(),
        () -> {
          if (!holders.same(account)) {
            throw new Unauthenticated("the account has changed meanwhile");
          }
          opened.add(session, now.minus(limits.longest()));
        });
    if (kind == Kind.BROWSER) {
      var proof = new Proof(key.id(), Scope.OF_PERSON, pass.challenge());
      return new Session(
          pass.shown(), span.longest(), null, span.longest(), holders.actor(person, proof));
    }
    return signed(session, pass, person, now);
  }

  private Session signed(OpenedSession session, Pass refresh, Person person, Instant now) {
    var from = now.truncatedTo(ChronoUnit.SECONDS);
    var longest = session.span().longest();
    var until = from.plus(limits.access()).isAfter(longest) ? longest : from.plus(limits.access());
    var claim =
        new Tokens.Claim(
            person.company(), person.user(), session.key().id(), refresh.lasting(), from, until);
    var proof = new Proof(session.key().id(), Scope.OF_PERSON, null);
    return new Session(
        tokens.sign(claim), until, refresh.shown(), longest, holders.actor(person, proof));
  }

  /**
   * Holds the account of whoever acts in person until the transaction ends, so that nobody is shut
   * out between what they ask for and what is done.
   *
   * @param others whose accounts this is about: all are locked in the order of their names, so that
   *     two who act on each other wait for one another and never each for the other
   * @throws Unauthenticated if what they came in with does not hold any more
   * @throws Unavailable if they have got another post just now: the same request, sent again, comes
   *     from that
   */
  public void still(Actor actor, String... others) {
    if (!holders.still(actor, others).person().equals(actor.person())) {
      throw new Unavailable("whoever asks has got another post just now", null);
    }
  }

  /**
   * The person to whom a token was given, as the server knows them now.
   *
   * @throws Unauthenticated if the token does not hold, or no longer
   */
  public Actor resume(String token) {
    if (Pass.looksLike(Pass.Use.TOKEN, token)) {
      return programs.resume(token, now());
    }
    var claim = tokens.read(token).orElseThrow(Sessions::over);
    var key = new OpenedSession.Key(claim.company(), claim.session());
    return transactions.run(
        claim.company(),
        () -> {
          var now = now();
          // a signed token lasts by itself; what it stands for must not have been ended meanwhile,
          // and whoever has read our keys and our tables has not read the secret in it
          var session =
              opened
                  .find(key)
                  .filter(it -> it.kind() == Kind.TOKENS && it.user().equals(claim.user()))
                  .filter(it -> it.hashes().fits(claim.secret()))
                  .filter(it -> it.ended() == null && now.isBefore(it.span().longest()))
                  .orElseThrow(Sessions::over);
          var person =
              holders
                  .of(claim.company(), claim.user(), session.hashes().mark())
                  .orElseThrow(Sessions::over)
                  .person();
          return holders.actor(person, new Proof(key.id(), Scope.OF_PERSON, null));
        });
  }

  /**
   * The person whose browser sends that cookie.
   *
   * @throws Unauthenticated if its session does not last
   */
  public Actor resumeBrowser(String cookie) {
    var pass = Pass.read(Pass.Use.BROWSER, cookie).orElseThrow(Sessions::over);
    return transactions.run(
        pass.company(),
        () -> {
          var now = now();
          var key = new OpenedSession.Key(pass.company(), pass.id());
          var session =
              opened
                  .find(key)
                  .filter(it -> lasts(it, now))
                  .or(() -> opened.lock(key).filter(it -> lasts(it, now)))
                  .filter(it -> it.kind() == Kind.BROWSER && pass.fits(it.hashes().pass()))
                  .orElseThrow(Sessions::over);
          var person =
              holders
                  .of(key.company(), session.user(), session.hashes().mark())
                  .orElseThrow(Sessions::over)
                  .person();
          if (!now.isBefore(session.span().used().plus(NOTED_EVERY))) {
            opened.used(session.used(now, session.hashes().pass()));
          }
          return holders.actor(person, new Proof(key.id(), Scope.OF_PERSON, pass.challenge()));
        });
  }

  /**
   * The next tokens of a session; the refresh token is used up. One that was used up before ends
   * its session, and that is told in the trail.
   *
   * @param address the network address that the request came from
   */
  Optional<Session> refresh(Pass pass, String address) {
    var now = now();
    // signed when the transaction is over: the keys are the operator's
    return transactions
        .run(pass.company(), () -> renewed(pass, address, now))
        .map(it -> signed(it.session(), it.refresh(), it.person(), now));
  }

  /** A session whose refresh token was used up by the next. */
  private record Renewed(OpenedSession session, Pass refresh, Person person) {}

  private Optional<Renewed> renewed(Pass pass, String address, Instant now) {
    var found =
        opened
            .lock(new OpenedSession.Key(pass.company(), pass.id()))
            .filter(it -> it.kind() == Kind.TOKENS);
    if (found.isPresent() && !pass.fits(found.get().hashes().pass())) {
      reuse.tell(found.get(), address, now);
      opened.end(found.get().ended(now, Why.REFRESH_TOKEN_REUSED));
      return Optional.empty();
    }
    return found
        .filter(it -> lasts(it, now))
        .flatMap(
            it ->
                holders
                    .of(it.key().company(), it.user(), it.hashes().mark())
                    .map(account -> next(it, pass.next(), account, now)));
  }

  private Renewed next(OpenedSession session, Pass next, Account account, Instant now) {
    var used = session.used(now, next.hash());
    opened.used(used);
    return new Renewed(used, next, account.person());
  }

  /** Ends the session of a browser that logs in anew, if it is one. */
  void replace(String cookie) {
    Pass.read(Pass.Use.BROWSER, cookie)
        .ifPresent(
            pass ->
                transactions.run(
                    pass.company(),
                    () ->
                        opened
                            .lock(new OpenedSession.Key(pass.company(), pass.id()))
                            .filter(it -> pass.fits(it.hashes().pass()) && it.ended() == null)
                            .ifPresent(it -> opened.end(it.ended(now(), Why.REPLACED)))));
  }

  private boolean lasts(OpenedSession session, Instant now) {
    return session.lasts(now, limits.idle());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static Unauthenticated over() {
    return new Unauthenticated("the session has ended; open a new one");
  }
}

package redress.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.Replies;
import redress.application.session.Credentials;
import redress.application.session.Sessions;
import redress.application.session.TooManyAttempts;
import redress.application.session.Unauthenticated;
import redress.audit.AuditRecord;
import redress.audit.AuditRecords;
import redress.audit.Deed;
import redress.history.Change;
import redress.organization.Companies;
import redress.organization.CompanyId;
import redress.organization.Person;

/**
 * Tells the audit trail who came in, who was refused, and of each operation that {@code
 * audit/deeds.properties} names. What changes something is told in the transaction that does it;
 * what is given out is told before the first byte leaves. If it cannot be told it is not done.
 */
public final class Auditor {
  private static final Map<String, Deed> DEEDS = deeds();
  private static final String LAPSED = "TOKEN_LAPSED";
  private static final String UNKNOWN = "UNAUTHENTICATED";

  /** Of whom nothing is known, not even a name that was said. */
  private static final String NOBODY = "~nobody";

  private final AuditRecords records;
  private final Companies companies;
  private final InstantSource clock;
  private final Seldom seldom;
  private final Denials denials;
  private final Unrecognised unrecognised;

  /**
   * @param companies that there are: whoever names another one is told of to the operator
   */
  public Auditor(AuditRecords records, Companies companies, InstantSource clock) {
    this.records = records;
    this.companies = companies;
    this.clock = clock;
    this.seldom = new Seldom(clock);
    this.denials = new Denials(seldom, clock);
    this.unrecognised = new Unrecognised(clock);
  }

  /** On the ports of an installation. */
  public static Auditor of(Ports ports) {
    return new Auditor(ports.auditRecords(), ports.companies(), ports.clock());
  }

  /** Counts there from now on what nobody is known by. */
  void count(MeterRegistry meters) {
    unrecognised.count(meters);
  }

  /** What an operation is to the trail, by the operation's name. */
  static Map<String, Deed> deeds() {
    var lines = new Properties();
    try (var in = Auditor.class.getResourceAsStream("audit/deeds.properties")) {
      lines.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines.stringPropertyNames().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name, name -> Deed.valueOf(lines.getProperty(name))));
  }

  /** What an operation is to the trail, or {@code null} if it is nothing. */
  static Deed deed(Operation operation) {
    return DEEDS.get(operation.id());
  }

  /**
   * Opens a session, and tells who came in or was not let in.
   *
   * @param operation by which somebody wants to come in
   */
  public Sessions.Session lettingIn(
      String operation, Credentials given, Supplier<Sessions.Session> opening) {
    try {
      var session = opening.get();
      cameIn(operation, session.actor().person(), given.address());
      return session;
    } catch (Unauthenticated stranger) {
      notLetIn(operation, given.company(), given.user(), given.address(), UNKNOWN);
      throw stranger;
    } catch (TooManyAttempts often) {
      // nothing was looked at, so that this costs whoever guesses nothing: not a record for each
      if (seldom.now(given.company() + " " + given.user(), given.address())) {
        notLetIn(operation, given.company(), given.user(), given.address(), Denials.TOO_OFTEN);
      }
      throw often;
    }
  }

  /**
   * Lets somebody in for whom a provider vouches, and tells who was not let in: by the name that
   * the provider says, if it came to that.
   *
   * @param operation by which somebody wants to come in
   */
  public <T> T vouchedFor(String operation, String address, Supplier<T> opening) {
    try {
      return opening.get();
    } catch (Unauthenticated stranger) {
      var claimed = stranger.claimed();
      var company = claimed.map(Person::company).orElse(CompanyId.OPERATOR).code();
      notLetIn(operation, company, claimed.map(Person::user).orElse(NOBODY), address, UNKNOWN);
      throw stranger;
    }
  }

  /** Somebody has opened a session. */
  public void cameIn(String operation, Person person, String address) {
    records.addAtOnce(
        record(person.company(), person.user(), Deed.LOGIN, address, operation, null, null));
  }

  private void notLetIn(
      String operation, String company, String user, String address, String code) {
    var known = known(company);
    records.addAtOnce(
        record(
            known.orElse(CompanyId.OPERATOR),
            user,
            Deed.LOGIN_FAILED,
            address,
            operation,
            known.isPresent() ? null : company,
            code));
  }

  private Optional<CompanyId> known(String company) {
    try {
      var id = new CompanyId(company);
      return companies.find(id).map(found -> id);
    } catch (IllegalArgumentException noCompanyIsCalledThat) {
      return Optional.empty();
    }
  }

  /**
   * Tells of what is a denial ({@link Denials}), and of whom nobody knows; the failure with which
   * the request ends.
   */
  Throwable heard(Operation operation, RoutingContext context, Throwable failure) {
    var actor = Answers.actor(context);
    try {
      if (actor == null) {
        unrecognised.heard(operation, context, failure);
        lapsed(operation, context, failure).ifPresent(records::addAtOnce);
      } else if (denials.code(actor, Answers.address(context), failure) instanceof String code) {
        records.addAtOnce(asked(operation, actor, context, Deed.DENIAL, code));
      }
      return failure;
    } catch (RuntimeException lost) {
      lost.addSuppressed(failure);
      return lost;
    }
  }

  /** A token of a program that holds no longer: its secret says whose it was. */
  private Optional<AuditRecord> lapsed(
      Operation operation, RoutingContext context, Throwable failure) {
    var address = Answers.address(context);
    return Optional.of(failure)
        .filter(Unauthenticated.class::isInstance)
        .flatMap(it -> ((Unauthenticated) it).lapsed())
        .filter(it -> seldom.now(it.key().company() + " " + it.key().id(), address))
        .map(
            it ->
                record(
                    it.key().company(),
                    it.user(),
                    Deed.LOGIN_FAILED,
                    address,
                    operation.id(),
                    it.key().id().toString(),
                    LAPSED));
  }

  /** What tells of a file that is about to be given out, and of what was asked to be in it. */
  Runnable opening(Operation operation, Sessions.Actor actor, RoutingContext context) {
    var deed = DEEDS.get(operation.id());
    return deed == null
        ? () -> {}
        : () ->
            records.addAtOnce(
                asked(operation, actor, context, deed, null).with(parameters(context)));
  }

  private static List<Change> parameters(RoutingContext context) {
    return context.queryParams().entries().stream()
        .map(it -> new Change("/query/" + it.getKey(), null, it.getValue()))
        .toList();
  }

  /** Where the replies of an operation are stored, with the record of what it did. */
  Replies replies(
      Operation operation, Sessions.Actor actor, RoutingContext context, Replies replies) {
    var deed = DEEDS.get(operation.id());
    return deed == null
        ? replies
        : new Told(replies, records, () -> asked(operation, actor, context, deed, null));
  }

  private AuditRecord asked(
      Operation operation, Sessions.Actor actor, RoutingContext context, Deed deed, String code) {
    var request = context.request();
    return record(
        actor.person().company(),
        actor.person().user(),
        deed,
        Answers.address(context),
        operation.id(),
        request.path(),
        code);
  }

  private AuditRecord record(
      CompanyId company,
      String by,
      Deed deed,
      String address,
      String operation,
      String target,
      String code) {
    return new AuditRecord(
        company, clock.instant(), by, deed, address, operation, target, code, List.of());
  }
}

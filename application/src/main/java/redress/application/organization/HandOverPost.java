package redress.application.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.session.AccountHistory;
import redress.application.session.AccountHistory.Happened;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.assessment.AssessmentRules;
import redress.audit.AuditRecord;
import redress.audit.Deed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Account;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.procedure.Procedure;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Gives somebody the post that another held, from an instant on: whoever led a department when it
 * was late stays known (I-31). History tells of each hand-over in a chain of its own.
 */
public final class HandOverPost {
  private final Ports ports;

  public HandOverPost(Ports ports) {
    this.ports = ports;
  }

  /**
   * Who hands over to whom.
   *
   * @param from the user name of whoever has the post
   * @param to the user name of whoever gets it
   * @param then the position that {@code from} has in the department from then on, or {@code null}
   *     for none: the account is switched off
   * @param since from when on, or {@code null} for now
   * @param by the user name under which history tells of it
   */
  public record Command(
      CompanyId company, String from, String to, Position then, Instant since, String by) {}

  /**
   * The tenure that began.
   *
   * @throws Unknown if there is no such company
   * @throws Refusal {@code NO_SUCH_PERSON}, {@code POSITION_NOT_IN_PROCEDURE}, {@code SAME_PERSON},
   *     {@code IN_THE_FUTURE} or {@code BEFORE_THE_TENURE}
   */
  public Tenure handle(Command command) {
    return ports.transactions().run(command.company(), () -> handOver(command));
  }

  private Tenure handOver(Command command) {
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var since = command.since() == null ? now : command.since().truncatedTo(ChronoUnit.MICROS);
    var procedure =
        ports
            .procedures()
            .effective(command.company(), now)
            .orElseThrow(() -> new Unknown("company"))
            .procedure();
    var rule = rule(procedure);
    var from = account(command.company(), command.from(), rule);
    var to = account(command.company(), command.to(), rule);
    check(command, procedure, since, now);
    require(lasting(from), since, rule);
    require(lasting(to), since, rule);
    var post = from.person();
    var given = person(to, post, post.position());
    var left = command.then() == null ? post : person(from, post, command.then());
    ports.accounts().save(new Account(left, from.secret(), command.then() != null), since);
    ports.accounts().save(new Account(given, to.secret(), true), since);
    if (command.then() == null) {
      var shut = new Ended(now, Why.ACCOUNT_DISABLED);
      ports.sessions().endAll(command.company(), command.from(), shut);
      ports.apiTokens().revokeAll(command.company(), command.from(), now);
      ports.invitations().remove(command.company(), command.from());
    }
    tell(command, to.person(), given, since, now, rule);
    var record =
        new AuditRecord(
            command.company(),
            now,
            command.by(),
            Deed.ROLE_CHANGE,
            "command line",
            "handOverPost",
            "%s to %s".formatted(command.from(), command.to()),
            null,
            List.of());
    ports.auditRecords().add(record);
    return new Tenure(given, since, null);
  }

  /** Under which it matters who led when, or {@code null} if nobody is charged for leading. */
  private static RuleId rule(Procedure procedure) {
    return procedure
        .sections()
        .find(AssessmentRules.class)
        .map(it -> it.leaders().rule())
        .orElse(null);
  }

  private static void check(Command command, Procedure procedure, Instant since, Instant now) {
    var rule = rule(procedure);
    var positions = procedure.organization().positions();
    if (command.from().equals(command.to())) {
      throw Refusal.content("SAME_PERSON", rule, "a post is handed over to somebody else");
    }
    if (command.then() != null && !positions.contains(command.then())) {
      throw Refusal.content(
          "POSITION_NOT_IN_PROCEDURE",
          rule,
          "the procedure has no position %s; it has %s"
              .formatted(command.then(), positions.stream().map(Position::code).sorted().toList()));
    }
    if (since.isAfter(now)) {
      throw Refusal.content(
          "IN_THE_FUTURE", rule, "%s is in the future: it is %s now".formatted(since, now));
    }
  }

  private Account account(CompanyId company, String user, RuleId rule) {
    return ports
        .accounts()
        .find(company, user)
        .filter(Account::active)
        .orElseThrow(
            () ->
                Refusal.content(
                    "NO_SUCH_PERSON",
                    rule,
                    "'%s' is nobody of the company with an active account".formatted(user)));
  }

  private Tenure lasting(Account account) {
    var person = account.person();
    return ports.accounts().tenures(person.company(), person.user()).getLast();
  }

  private static void require(Tenure lasting, Instant since, RuleId rule) {
    if (!since.isAfter(lasting.since())) {
      throw Refusal.content(
          "BEFORE_THE_TENURE",
          rule,
          "%s is %s of %s since %s and hands over or changes after that"
              .formatted(
                  lasting.person(),
                  lasting.person().position(),
                  lasting.person().department(),
                  lasting.since()));
    }
  }

  private static Person person(Account account, Person post, Position position) {
    return new Person(post.company(), account.person().user(), post.department(), position);
  }

  private void tell(
      Command command, Person before, Person after, Instant since, Instant now, RuleId rule) {
    var changes =
        new Difference()
            .of("/holder", command.from(), command.to())
            .of("/department", before.department(), after.department())
            .of("/position", before.position(), after.position())
            .of("/since", null, since)
            .of("/predecessor", after.position(), command.then());
    ports
        .history()
        .append(
            Subject.of(command.company()),
            now,
            command.by(),
            List.of(Entry.of("POST_HANDED_OVER", rule, null, changes.changes())));
    // the account of each of them tells it, too
    var accounts = new AccountHistory(ports.history());
    var what = new Happened(command.by(), "POST_HANDED_OVER", rule, null, changes.changes());
    accounts.tell(command.company(), command.from(), now, what);
    accounts.tell(command.company(), command.to(), now, what);
  }
}

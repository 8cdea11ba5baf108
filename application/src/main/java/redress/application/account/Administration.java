package redress.application.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redress.application.Ports;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.session.AccountHistory;
import redress.application.session.AccountHistory.Happened;
import redress.history.Change;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What all changes of accounts have in common: who may, whose accounts, which version, and that it
 * is told.
 *
 * <p>Nobody administers himself, and nobody gives or takes a post that he was not given to give, or
 * that signs for more than his own.
 */
final class Administration {
  private final Ports ports;

  Administration(Ports ports) {
    this.ports = ports;
  }

  /**
   * One administrator at one account.
   *
   * @param user the user name of the account
   * @param version the version of it that the caller has seen
   * @param reason why
   */
  record Request(Person by, String user, long version, String reason) {}

  /** What is told of a change. */
  record Changed<T>(T result, String type, List<Change> changes) {}

  /** The administrator at work. */
  record Work(Person by, Procedure procedure, Instant now) {
    RuleId rule() {
      return procedure.staff().rule();
    }

    /** Refuses unless the administrator gives and takes that post. */
    void require(Department department, Position position) {
      refuse(procedure.staff().administrators().refusal(by, department, position));
      boolean approver = by.position().equals(procedure.staff().approver());
      boolean higher =
          procedure.authority().map(it -> it.above(position, by.position())).orElse(false);
      if (higher && !approver) {
        throw Refusal.anotherPerson(
            "AUTHORITY_NOT_YOURS",
            rule(),
            "%s signs for more than %s, who would give that authority or take it"
                .formatted(position, by.position()));
      }
    }

    /** Refuses a post that the procedure does not have. */
    void exists(Department department, Position position) {
      var organization = procedure.organization();
      if (!organization.departments().contains(department)) {
        throw unknown("/department", "department " + department);
      }
      if (!organization.positions().contains(position)) {
        throw unknown("/position", "position " + position);
      }
    }

    private Refusal unknown(String pointer, String what) {
      var sentence = "the procedure has no " + what;
      return Refusal.content(
          "POST_NOT_IN_PROCEDURE",
          rule(),
          sentence,
          List.of(new Finding(pointer, "POST_NOT_IN_PROCEDURE", rule(), sentence)));
    }
  }

  /** Works as an administrator, in a transaction. */
  <T> T work(Person by, Function<Work, T> task) {
    return ports
        .transactions()
        .run(
            by.company(),
            () -> {
              var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
              var procedure =
                  ports
                      .procedures()
                      .effective(by.company(), now)
                      .orElseThrow(() -> new Unknown("account"))
                      .procedure();
              refuse(procedure.staff().administrators().refusal(by));
              return task.apply(new Work(by, procedure, now));
            });
  }

  /** Changes somebody else's account. */
  <T> T change(Request request, java.util.function.BiFunction<Work, Account, Changed<T>> change) {
    return work(
        request.by(),
        work -> {
          var by = request.by();
          if (by.user().equals(request.user())) {
            throw Refusal.anotherPerson(
                "OWN_ACCOUNT", work.rule(), "nobody administers his own account");
          }
          var account =
              ports
                  .accounts()
                  .lock(by.company(), request.user())
                  .orElseThrow(() -> new Unknown("account"));
          work.require(account.person().department(), account.person().position());
          if (account.version() != request.version()) {
            throw new Stale(account.version());
          }
          var changed = change.apply(work, account);
          tell(work, request.user(), request.reason(), changed);
          return changed.result();
        });
  }

  void tell(Work work, String user, String reason, Changed<?> changed) {
    new AccountHistory(ports.history())
        .tell(
            work.by().company(),
            user,
            work.now(),
            new Happened(work.by().user(), changed.type(), work.rule(), reason, changed.changes()));
  }

  /** The account as it is stored after it was saved. */
  Account saved(Account account, Instant now) {
    ports.accounts().save(account, now);
    var person = account.person();
    return ports.accounts().lock(person.company(), person.user()).orElseThrow();
  }

  private static void refuse(Optional<Refusal> refusal) {
    refusal.ifPresent(
        it -> {
          throw it;
        });
  }
}

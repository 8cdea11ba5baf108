package redress.application.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.history.Change;
import redress.history.Entry;
import redress.history.History;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.rule.RuleId;

/** What happened to an account, in a chain of its own: who did it, when, and what it changed. */
public final class AccountHistory {
  private final History history;

  public AccountHistory(History history) {
    this.history = history;
  }

  /** The chain of one account. */
  public static Subject subject(CompanyId company, String user) {
    var name = "redress.account:%s:%s".formatted(company, user);
    return new Subject(company, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @param by the user name of whoever did it
   * @param type what happened, such as {@code ACCOUNT_DISABLED}
   * @param rule under which somebody may, or {@code null}
   * @param reason what was given as one, or {@code null}
   */
  public record Happened(String by, String type, RuleId rule, String reason, List<Change> changes) {
    /** Something that the person did himself. */
    public static Happened himself(String user, String type, Change... changes) {
      return new Happened(user, type, null, null, List.of(changes));
    }
  }

  public void tell(CompanyId company, String user, Instant at, Happened what) {
    history.append(
        subject(company, user),
        at,
        what.by(),
        List.of(Entry.of(what.type(), what.rule(), what.reason(), what.changes())));
  }
}

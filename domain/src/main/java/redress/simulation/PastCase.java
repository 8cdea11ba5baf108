package redress.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.complaint.Demand;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.time.Pause;

/**
 * What is known of a closed case, as far as it decides who owed what by when, who had to approve
 * and what was fined.
 *
 * @param edition the number of the edition under which it ran
 * @param registeredAt {@code null} where it is not known
 * @param pauses the times in which we waited for the customer
 * @param costs what it cost, as far as that was entered
 */
public record PastCase(
    UUID id,
    int edition,
    Instant receivedAt,
    Instant registeredAt,
    Instant closedAt,
    Circumstances circumstances,
    List<Pause> pauses,
    List<PastClock> clocks,
    List<PastApproval> approvals,
    List<PastCost> costs) {
  public PastCase {
    pauses = List.copyOf(pauses);
    clocks = List.copyOf(clocks);
    approvals = List.copyOf(approvals);
    costs = List.copyOf(costs);
  }

  /** When that happened, where every case tells it; otherwise {@code null}. */
  private Instant known(Moment moment) {
    return switch (moment) {
      case RECEIVED -> receivedAt;
      case REGISTERED -> registeredAt;
      default -> null;
    };
  }

  /** What has happened to the case as a whole, and when. */
  Map<Moment, Instant> happened(Procedure edition) {
    var happened = new EnumMap<Moment, Instant>(Moment.class);
    for (var clock : clocks) {
      if (clock.record() == null) {
        var began = clock.startedBy(edition, this);
        for (var rule : clock.rules(edition)) {
          if (rule.when().holds(circumstances) && (began == null || began == rule.startedBy())) {
            happened.put(rule.startedBy(), clock.startedAt());
            if (clock.doneAt() != null) {
              happened.put(rule.fulfilledBy(), clock.doneAt());
            }
          }
        }
      }
    }
    happened.put(Moment.RECEIVED, receivedAt);
    happened.put(Moment.REGISTERED, registeredAt);
    happened.put(Moment.CLOSED, closedAt);
    happened.values().removeIf(at -> at == null);
    return happened;
  }

  /**
   * Something that was owed.
   *
   * @param step the step of the routing slip whose budget it was, or {@code null}
   * @param record the part of the case that it was about, or {@code null} for the case as a whole
   * @param dueAt {@code null} if there was no instant
   * @param doneAt {@code null} if it was withdrawn
   * @param agreed an earlier date agreed with the customer, or {@code null}
   */
  public record PastClock(
      ObligationKind kind,
      String step,
      UUID record,
      Department holder,
      Instant startedAt,
      Instant dueAt,
      Instant doneAt,
      Instant agreed) {
    /** The rules of a procedure that are about the same. */
    List<ObligationRule> rules(Procedure procedure) {
      return step == null ? procedure.obligations().of(kind) : procedure.obligations().ofStep(step);
    }

    /**
     * What started it in that case, where a case may come to the same more than once, as far as its
     * rules and what is known of the case tell; {@code null} if several things may have.
     */
    Moment startedBy(Procedure edition, PastCase it) {
      Moment only = null;
      boolean several = false;
      for (var rule : rules(edition)) {
        if (rule.when().holds(it.circumstances())) {
          var known = it.known(rule.startedBy());
          if (startedAt.equals(known)) {
            return rule.startedBy();
          }
          if (known == null) {
            several |= only != null && only != rule.startedBy();
            only = rule.startedBy();
          }
        }
      }
      return several ? null : only;
    }

    /** Whether the other version starts such a clock by the same thing. */
    boolean startedBy(Procedure other, Moment began, PastCase it) {
      for (var rule : rules(other)) {
        if (rule.startedBy() == began && rule.when().holds(it.circumstances())) {
          return true;
        }
      }
      return false;
    }

    /** The rule under which it ran, if the same thing starts it in the other version. */
    static ObligationRule like(List<ObligationRule> before, ObligationRule rule, PastCase it) {
      for (var one : before) {
        if (one.startedBy() == rule.startedBy() && one.when().holds(it.circumstances())) {
          return one;
        }
      }
      return null;
    }
  }

  /**
   * What a customer was given.
   *
   * @param department of whoever proposed it
   */
  public record PastApproval(Department department, Money settlement, Set<Demand> remedies) {
    public PastApproval {
      remedies = Set.copyOf(remedies);
    }
  }

  /**
   * What the case cost, as an item of a weekly list says.
   *
   * @param department which is responsible
   * @param week what else that department cost in the same week
   */
  public record PastCost(Department department, Money freight, Money loss, InWeek week) {
    /** What a department cost once in a week. */
    public PastCost(Department department, Money freight, Money loss) {
      this(
          department,
          freight,
          loss,
          new InWeek(Money.zero(freight.currency()), Money.zero(loss.currency()), freight, loss));
    }
  }

  /**
   * The place of a cost among those of its department in its week, which come in a fixed order.
   *
   * @param freightBefore the freight of those before it
   * @param lossBefore the losses of those before it
   * @param freight the freight of all of them
   * @param loss the losses of all of them
   */
  public record InWeek(Money freightBefore, Money lossBefore, Money freight, Money loss) {}
}

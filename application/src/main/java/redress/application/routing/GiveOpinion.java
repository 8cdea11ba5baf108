package redress.application.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.Closing;
import redress.application.complaint.OnPart;
import redress.application.complaint.Slips;
import redress.casefile.CaseFile;
import redress.casefile.RoutingActions;
import redress.casefile.Signing;
import redress.complaint.ComplaintClass;
import redress.disposition.Disposition;
import redress.investigation.Investigation;
import redress.investigation.InvestigationRules;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.routing.Decided;
import redress.routing.Opinion;
import redress.routing.Opinion.Negotiation;
import redress.routing.RoutingSlip;
import redress.routing.StepTask;

/** Whoever has the turn says what is asked for at that step, and the case goes on (S4-15). */
public final class GiveOpinion {
  private final CaseDesk desk;
  private final Closing closing;

  public GiveOpinion(CaseDesk desk, Closing closing) {
    this.desk = desk;
    this.closing = closing;
  }

  /**
   * @param facts what is asked for at that step, by name (S4-08)
   * @param responsible the department that is named as responsible, or {@code null}
   * @param kind the class of which the complaint is found to be (S4-03), or {@code null}
   * @param asks the optional steps that are asked for
   * @param talk what came of talking to the customer (S4-16), or {@code null}
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      String text,
      Map<String, String> facts,
      Department responsible,
      ComplaintClass kind,
      Set<String> asks,
      Talk talk)
      implements OnPart {
    public Command {
      facts = Map.copyOf(facts);
      asks = Set.copyOf(asks);
    }
  }

  /**
   * Somebody talked to the customer.
   *
   * @param talkedAt when, a fact that may lie in the past
   */
  public record Talk(boolean accepted, Instant talkedAt) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        RoutingActions.OF_PART,
        RoutingActions.GIVE,
        (work, slip) -> {
          var opinion = opinion(work, slip, command);
          slip.may(work.procedure().routing()).check(opinion);
          return slip.give(
              opinion, decided(work, slip), Slips.step(work, slip), Slips.onward(work));
        },
        (work, slip) -> {
          judge(work, slip, command);
          name(work, slip, command);
          Slips.sent(work, slip);
          closing.approved(work);
        });
  }

  /** What is confirmed where the decision is, with whose authority (S4-30). */
  private static Decided decided(CaseWork work, RoutingSlip slip) {
    if (Slips.step(work, slip).task() != StepTask.APPROVAL) {
      return null;
    }
    return Disposition.inForce(work.parts(Disposition.class))
        .map(it -> Signing.signature(work.by(), work.situation(), it, work.mark()))
        .map(it -> new Decided(it.level(), it.amount()))
        .orElse(null);
  }

  private static void judge(CaseWork work, RoutingSlip slip, Command command) {
    if (command.kind() != null) {
      var said = work.procedure().routing().step(slip.said().orElseThrow().step()).orElseThrow();
      var rule = said.contents().classing();
      var now = work.complaint().judgement().of(command.kind());
      work.keep(work.complaint().judge(now, null, rule));
      work.clocks().circumstancesChanged();
    }
  }

  /** Who is named as responsible is held responsible, until more is known (S4-15). */
  private static void name(CaseWork work, RoutingSlip slip, Command command) {
    if (command.responsible() == null || !work.procedure().has(InvestigationRules.class)) {
      return;
    }
    var rule =
        work.procedure().routing().step(slip.said().orElseThrow().step()).orElseThrow().rule();
    for (var one : work.parts(Investigation.class)) {
      work.keep(
          Investigation.class, one.named(command.responsible(), command.text(), work.mark(), rule));
      work.happened(Moment.PRELIMINARILY_ANALYSED, work.now());
    }
  }

  private static Opinion opinion(CaseWork work, RoutingSlip slip, Command command) {
    var rule = Slips.step(work, slip).rule();
    work.procedure().organization().known().require(command.responsible(), rule);
    var talk = command.talk();
    var negotiation =
        talk == null
            ? null
            : new Negotiation(
                talk.accepted(), work.fact(talk.talkedAt(), "/negotiation/talkedAt", rule));
    return new Opinion(
        command.text(),
        new TreeMap<>(command.facts()),
        command.responsible(),
        command.kind(),
        command.asks(),
        negotiation,
        work.mark());
  }
}

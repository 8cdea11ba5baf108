package redress.application.complaint;

import java.time.Instant;
import java.util.Optional;
import redress.casefile.RoutingActions;
import redress.disposition.Disposition;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;
import redress.routing.Hop;
import redress.routing.Onward;
import redress.routing.RoutingRules;
import redress.routing.RoutingSlip;
import redress.routing.RoutingStep;
import redress.routing.StepTask;

/** Sends a case on along its routing slip: clocks stop and start, and its stage follows. */
public final class Slips {
  private Slips() {}

  /** The slip of a case that is forwarded begins, where its procedure has one (S4-15). */
  public static void begin(CaseWork work, Instant forwardedAt) {
    if (work.procedure().has(RoutingRules.class)) {
      var begun = RoutingSlip.begun(work.newPart(), forwardedAt, onward(work));
      arrived(work, work.keep(RoutingSlip.class, begun));
    }
  }

  /** What waits for a signature at the step where the slip is has got it. */
  public static void approved(CaseWork work) {
    deciding(work)
        .ifPresent(
            it -> sent(work, work.keep(RoutingSlip.class, it.leave(step(work, it), onward(work)))));
  }

  /** What waits for a signature is refused: it goes back to those who propose something else. */
  public static void refused(CaseWork work, String reason) {
    deciding(work)
        .ifPresent(
            slip ->
                proposing(work, slip)
                    .map(to -> slip.back(to, reason, onward(work)))
                    .ifPresent(changed -> sent(work, work.keep(RoutingSlip.class, changed))));
  }

  /**
   * A case is handled once more: if its slip has ended, or what was decided fell, those who propose
   * have their turn again; otherwise it goes on from where it is.
   *
   * @param fell whether what was decided fell
   * @param stopped whether the case had ended, so that the clock of the step where it is stopped
   */
  static void again(CaseWork work, boolean fell, boolean stopped, String reason) {
    if (!work.procedure().has(RoutingRules.class)) {
      return;
    }
    var found = work.only(RoutingSlip.class);
    if (found.isEmpty()) {
      return;
    }
    var slip = found.get();
    var from = proposing(work, slip);
    if (slip.current().isEmpty()) {
      from.map(it -> slip.resumed(it, reason, onward(work)))
          .ifPresent(it -> arrived(work, work.keep(RoutingSlip.class, it)));
    } else if (fell && from.filter(it -> slip.answered(it.code())).isPresent()) {
      sent(work, work.keep(RoutingSlip.class, slip.back(from.get(), reason, onward(work))));
    } else if (stopped) {
      var hop = slip.current().get();
      happened(work, Moment.STEP_ARRIVED, slip, hop, work.now());
    }
  }

  /** The last step to which the slip came at which something is proposed. */
  private static Optional<RoutingStep> proposing(CaseWork work, RoutingSlip slip) {
    return work.procedure().routing().steps().stream()
        .filter(it -> it.task() == StepTask.PROPOSAL && slip.cameTo(it.code()))
        .reduce((first, last) -> last);
  }

  /** How a slip goes on. */
  public static Onward onward(CaseWork work) {
    return new Onward(
        work.procedure().routing(),
        (slip, step) ->
            RoutingActions.holder(
                step, slip, work.procedure(), work.complaint(), work.parts(Disposition.class)),
        work.mark());
  }

  /** The step at which a slip is. */
  public static RoutingStep step(CaseWork work, RoutingSlip slip) {
    return slip.may(work.procedure().routing()).step();
  }

  /** What follows when a slip has left a step; nothing if what was said there is read first. */
  public static void sent(CaseWork work, RoutingSlip slip) {
    if (slip.current().filter(it -> it.opinion() != null).isPresent()) {
      return;
    }
    var left = slip.before().orElseThrow();
    happened(work, Moment.STEP_LEFT, slip, left);
    if (left.answered()) {
      done(work, slip, left);
    } else {
      work.clocks().withdraw(slip.id().value(), "the case was sent back");
    }
    arrived(work, slip);
  }

  private static void done(CaseWork work, RoutingSlip slip, Hop left) {
    switch (work.procedure().routing().step(left.step()).orElseThrow().task()) {
      case INVESTIGATION -> {
        if (slip.times(left.step()) == 1) {
          work.happened(Moment.HANDLED, work.now());
        }
      }
      case NEGOTIATION -> happened(work, Moment.NEGOTIATED, slip, left);
      case COMBINATION -> happened(work, Moment.COMBINED, slip, left);
      case OPINION, PROPOSAL, APPROVAL -> {}
    }
  }

  private static void arrived(CaseWork work, RoutingSlip slip) {
    slip.current()
        .ifPresent(
            hop -> {
              happened(work, Moment.STEP_ARRIVED, slip, hop);
              var step = step(work, slip);
              if (step.effect().stage() != null
                  && step.effect().stage() != work.complaint().track().stage()) {
                work.keep(
                    work.complaint().reach(step.effect().stage(), work.mark(), null, step.rule()));
              }
            });
  }

  private static void happened(CaseWork work, Moment moment, RoutingSlip slip, Hop hop) {
    happened(work, moment, slip, hop, moment == Moment.STEP_ARRIVED ? hop.arrivedAt() : work.now());
  }

  private static void happened(
      CaseWork work, Moment moment, RoutingSlip slip, Hop hop, Instant at) {
    var concern = Concern.of(slip.id().complaint(), slip.id().value());
    work.happened(new Happening(moment, at, concern, hop.holder(), null, hop.step()));
  }

  /** The slip that is with those who decide. */
  private static Optional<RoutingSlip> deciding(CaseWork work) {
    return work.procedure().has(RoutingRules.class)
        ? work.only(RoutingSlip.class)
            .filter(it -> it.current().isPresent())
            .filter(it -> step(work, it).task() == StepTask.APPROVAL)
        : Optional.empty();
  }
}

package redress.application.followup;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnCase;
import redress.application.complaint.Round;
import redress.casefile.CaseFile;
import redress.casefile.FollowUpActions;
import redress.complaint.Channel;
import redress.complaint.Stage;
import redress.followup.FollowUp;
import redress.followup.FollowUp.Call;
import redress.followup.FollowUp.Said;
import redress.followup.FollowUpRules;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.round.RoundEnd;

/**
 * Records what the customer said when asked; whoever is not satisfied is served once more (A-5,
 * D-3, S1-06, S1-21, S3-05).
 */
public final class CallCustomer {
  private final CaseDesk desk;

  public CallCustomer(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param calledAt when the customer was asked, a fact that may lie in the past
   */
  public record Command(Person by, UUID complaint, Channel channel, Instant calledAt, Said said)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        FollowUpActions.CALL,
        work -> {
          var rules = work.procedure().followUp();
          var calledAt = work.fact(command.calledAt(), "/calledAt", rules.rule());
          int round = Round.of(work);
          var call = new Call(command.channel(), calledAt, work.mark());
          var followUp =
              work.keep(
                  FollowUp.class,
                  FollowUp.called(
                      work.newPart(),
                      round,
                      call,
                      command.said(),
                      FollowUpActions.handled(work.situation()),
                      rules));
          if (!followUp.again()) {
            work.happened(Moment.CUSTOMER_CONFIRMED, calledAt);
          }
          work.happened(Moment.CUSTOMER_CONTACTED, calledAt);
          if (followUp.again()) {
            Round.ends(work, RoundEnd.DISSATISFIED, command.said().content(), rules.again());
            work.happened(Moment.DISSATISFIED, command.calledAt());
          } else {
            followed(work, rules);
          }
        });
  }

  private static void followed(CaseWork work, FollowUpRules rules) {
    if (work.complaint().track().executing()) {
      work.keep(work.complaint().reach(Stage.FOLLOW_UP, work.mark(), null, rules.rule()));
    }
  }
}

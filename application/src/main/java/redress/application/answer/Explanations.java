package redress.application.answer;

import redress.answer.Message;
import redress.application.complaint.CaseWork;
import redress.casefile.MemoActions;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.rule.Refusal;

/**
 * It is found out what is true before the customer is told that it was not us; who has only
 * misunderstood something needs nothing more (S1-15).
 */
final class Explanations {
  private Explanations() {}

  static void guard(CaseWork work, Message.Kind kind) {
    var rules = work.procedure().answer().explaining();
    if (kind.explains() && rules != null && work.complaint().track().verified() == null) {
      throw Refusal.later(
          "NOT_VERIFIED",
          rules.rule(),
          "a complaint is verified before anybody explains that it is none of ours");
    }
    if (ends(work, kind)) {
      MemoActions.frozen(work.situation())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  /** The case is over where the customer has misunderstood something; otherwise it goes on. */
  static void end(CaseWork work, Message.Kind kind) {
    if (ends(work, kind)) {
      var rule = work.procedure().answer().explaining().rule();
      var why = "a misunderstanding, and explained";
      var ending = new Ending(work.now(), work.by().user(), why);
      work.keep(work.complaint().end(Stage.MISUNDERSTANDING, ending, rule));
      work.clocks().withdrawAll("it was a misunderstanding");
    }
  }

  private static boolean ends(CaseWork work, Message.Kind kind) {
    var rules = work.procedure().answer().explaining();
    return kind == Message.Kind.MISUNDERSTANDING && rules != null && rules.ends();
  }
}

package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.answer.Coverage;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.answer.Summary;
import redress.complaint.Complaint;
import redress.eightd.EightD;
import redress.investigation.Investigation;
import redress.organization.Duty;
import redress.rule.Refusal;
import redress.technical.TechnicalAnalysis;

/** What can be done to answer the customer. */
public final class AnswerActions {
  public static final Action<Complaint> SUMMARISE =
      new Action<>(
          "summariseMeasures",
          Duty.SUMMARISE,
          (at, it) ->
              Gates.investigated(at, at.procedure().answer().summarising())
                  .or(() -> premature(at)));
  public static final Action<Complaint> SEND =
      new Action<>("sendAnswer", Duty.ANSWER_CUSTOMER, (at, it) -> maySend(at));

  /** Whatever the customer is told on the way; only then do clocks run that it can stop. */
  public static final Action<Complaint> TELL =
      new Action<>(
          "tellCustomer",
          Duty.ANSWER_CUSTOMER,
          (at, it) ->
              Gates.running(at, at.procedure().answer().sending()).or(() -> Gates.registered(at)));

  public static final List<Action<Complaint>> OF_CASE = List.of(SUMMARISE, SEND, TELL);

  /** A summary is never changed. */
  public static final PartActions<Summary> OF_SUMMARY =
      new PartActions<>(Summary.class, it -> null, List.of());

  /** What was said is never changed. */
  public static final PartActions<CustomerAnswer> OF_ANSWER =
      new PartActions<>(CustomerAnswer.class, it -> null, List.of());

  /** What was told is never changed. */
  public static final PartActions<Message> OF_MESSAGE =
      new PartActions<>(Message.class, it -> null, List.of());

  private AnswerActions() {}

  private static Optional<Refusal> premature(Situation at) {
    var coverage =
        Coverage.of(
            at.beside().parts(EightD.class),
            at.beside().obligations(),
            at.procedure().eightD().submitting(),
            at.now());
    boolean groundless =
        at.beside().only(Investigation.class).filter(Investigation::groundless).isPresent();
    return Summary.premature(coverage, groundless, at.procedure().answer());
  }

  private static Optional<Refusal> maySend(Situation at) {
    var rule = at.procedure().answer().sending();
    boolean something =
        !at.beside().parts(Summary.class).isEmpty()
            || !at.beside().parts(TechnicalAnalysis.class).isEmpty();
    return Gates.running(at, rule)
        .or(
            () ->
                something
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "NOTHING_TO_ANSWER",
                            rule,
                            "the customer is answered when measures are summarised or the"
                                + " technical question is analysed")));
  }
}

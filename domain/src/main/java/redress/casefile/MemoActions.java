package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.complaint.Gate;
import redress.complaint.Reopening;
import redress.complaint.Unfounded;
import redress.memo.Against;
import redress.memo.MemoRules;
import redress.memo.PetitionMemo;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done against what was decided about a case (S4-25, S4-27). */
public final class MemoActions {
  public static final Action<Complaint> DECLARE =
      new Action<>(
          "declareUnfounded",
          Duty.DECLARE_UNFOUNDED,
          (at, it) -> {
            var rule = at.procedure().sections().of(Unfounded.Rules.class).rule();
            return Gate.running(it, rule).or(() -> Gates.registered(at));
          });

  public static final Action<Complaint> FILE =
      new Action<>("fileMemo", Duty.FILE_MEMO, (at, it) -> Gates.registered(at));

  public static final Action<PetitionMemo> DECIDE =
      new Action<>(
          "decideMemo",
          Duty.DECIDE_MEMO,
          (at, it) -> it.mayDecide(),
          (by, at, it) -> it.mayDecide(by.user()));

  public static final List<Action<Complaint>> OF_CASE = List.of(DECLARE, FILE);
  public static final PartActions<PetitionMemo> OF_PART =
      new PartActions<>(PetitionMemo.class, it -> null, List.of(DECIDE));

  private MemoActions() {}

  /**
   * Whether what is objected to may still fall: what was decided about a case that may be handled
   * again, and what people are charged whatever has become of the case (S4-25).
   */
  public static Optional<Refusal> mayFall(Situation at, Against against) {
    return against == Against.PENALTY
        ? Optional.empty()
        : Reopening.may(at.complaint(), at.procedure().sections().of(MemoRules.class).rule());
  }

  /**
   * While somebody objects to it nothing that was decided is carried out, nobody is charged, and
   * the case comes to no end from which an objection that is upheld could not bring it back.
   */
  public static Optional<Refusal> frozen(Situation at) {
    return at.procedure()
        .sections()
        .find(MemoRules.class)
        .flatMap(it -> PetitionMemo.frozen(at.beside().parts(PetitionMemo.class)));
  }
}

package redress.application.answer;

import java.util.OptionalLong;
import java.util.UUID;
import redress.answer.Coverage;
import redress.answer.CustomerAnswer.Basis;
import redress.application.complaint.CaseWork;
import redress.eightd.EightD;
import redress.investigation.Investigation;
import redress.rule.Refusal;
import redress.technical.TechnicalAnalysis;

/** What answers rest on, as it is found in a case. */
final class Basing {
  private Basing() {}

  /** Who was asked for measures and who has answered. */
  static Coverage coverage(CaseWork work) {
    return Coverage.of(
        work.parts(EightD.class),
        work.obligations(),
        work.procedure().eightD().submitting(),
        work.now());
  }

  /** Refuses to say everything while a technical question is not analysed (I-03). */
  static void requireTechnical(CaseWork work) {
    boolean asked = work.only(Investigation.class).filter(Investigation::technical).isPresent();
    if (asked && work.parts(TechnicalAnalysis.class).isEmpty()) {
      throw Refusal.later(
          "TECHNICAL_ANALYSIS_OPEN",
          work.procedure().technical().rule(),
          "the technical question is not analysed, so the answer is partial");
    }
  }

  static Basis technical(CaseWork work, UUID analysis) {
    var found = work.part(TechnicalAnalysis.class, analysis, OptionalLong.empty());
    return new Basis(Basis.Kind.TECHNICAL_ANALYSIS, analysis, found.made().at());
  }
}

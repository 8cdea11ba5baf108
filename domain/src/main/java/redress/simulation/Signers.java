package redress.simulation;

import redress.approval.Matter;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.simulation.PastCase.PastApproval;

/** Who had to sign what a customer was given, or would have had to. */
final class Signers {
  private Signers() {}

  /** Who has to sign by that procedure; nobody in particular where it does not say so. */
  static Position of(Procedure procedure, PastApproval approval, PastCase it) {
    var matter =
        new Matter(approval.settlement(), it.circumstances().severity(), approval.remedies());
    return procedure
        .authority()
        .filter(authority -> authority.concerns(matter))
        .filter(authority -> authority.undecided(matter).isEmpty())
        .map(authority -> authority.required(matter).value().position())
        .orElse(null);
  }
}

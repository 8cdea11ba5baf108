package redress.application.triage;

import redress.application.complaint.CaseDesk;
import redress.application.complaint.ForwardComplaint;

/** The use cases around how pressing a case is, and whose fault. */
public record OfTriage(TriageComplaint triage, StateLiability liability) {
  public static OfTriage of(CaseDesk desk, ForwardComplaint forwarding) {
    return new OfTriage(new TriageComplaint(desk, forwarding), new StateLiability(desk));
  }
}

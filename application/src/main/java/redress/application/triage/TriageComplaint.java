package redress.application.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.ForwardComplaint;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.TriageActions;
import redress.complaint.Stage;
import redress.organization.Person;
import redress.rule.Explained;
import redress.triage.AtOnce;
import redress.triage.Triage;
import redress.triage.Triage.Assessment;
import redress.triage.TriageRules;

/**
 * Says how urgent and how important a case is (C-3, D-1); what is both goes to those whom it
 * concerns at once (C-4), and clocks run by the urgency that was found.
 */
public final class TriageComplaint {
  private final CaseDesk desk;
  private final ForwardComplaint forwarding;

  public TriageComplaint(CaseDesk desk, ForwardComplaint forwarding) {
    this.desk = desk;
    this.forwarding = forwarding;
  }

  public record Command(Person by, UUID complaint, Assessment assessment) implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(command, TriageActions.TRIAGE, work -> triage(work, command.assessment()));
  }

  private void triage(CaseWork work, Assessment assessment) {
    var rules = work.procedure().sections().of(TriageRules.class);
    var derivations = work.procedure().intake().derivations();
    var before = derivations.urgencyOf(work.complaint().intake()).orElse(null);
    var found = rules.priority(assessment, before);
    var place = rules.place(found.value());
    var steps = new ArrayList<>(found.steps());
    place.ifPresent(it -> steps.addAll(it.steps()));
    var explained = new Explained<>(found.value(), steps);
    var made = Triage.made(work.newPart(), assessment, explained, work.mark(), rules);
    var priority = work.keep(Triage.class, made).priority();
    var judged =
        work.complaint()
            .judgement()
            .urgent(priority.urgency())
            .ranked(place.map(Explained::value).orElse(null));
    work.keep(work.complaint().judge(judged, null, rules.rule()));
    if (work.complaint().track().forwarded() == null) {
      if (work.complaint().track().stage() != Stage.TRIAGED) {
        work.keep(work.complaint().reach(Stage.TRIAGED, work.mark(), null, rules.rule()));
      }
      if (priority.atOnce() && rules.atOnce() != null) {
        forward(work, rules.atOnce());
      }
    }
    work.clocks().circumstancesChanged();
  }

  private void forward(CaseWork work, AtOnce atOnce) {
    var recipients = new ArrayList<>(work.procedure().intake().forwarding().recipients());
    atOnce.recipients(work.complaint().intake().facts()).stream()
        .filter(it -> !recipients.contains(it))
        .forEach(recipients::add);
    forwarding.forward(work, work.now(), recipients, List.of(), List.of());
  }
}

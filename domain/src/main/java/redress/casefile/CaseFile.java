package redress.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.Care.Waiting;
import redress.complaint.Complaint;
import redress.complaint.Part;
import redress.obligation.Obligation;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/**
 * Everything about one case, read together: for showing it, and for saying what can be done with
 * it.
 *
 * @param parts the parts by their kind, each kind in the order in which they were made
 */
public record CaseFile(
    Situation situation,
    List<Obligation> obligations,
    Map<Class<? extends Part>, List<? extends Part>> parts) {
  public CaseFile {
    obligations = List.copyOf(obligations);
    parts = Map.copyOf(parts);
  }

  /**
   * What one person may or may not do now.
   *
   * @param part the part that it would be done to, or {@code null} for the case itself
   * @param refusal why not, or {@code null} if allowed
   */
  public record Possible(String operation, UUID part, Refusal refusal) {}

  public Complaint complaint() {
    return situation.complaint();
  }

  public Procedure procedure() {
    return situation.procedure();
  }

  /** The parts of one kind. */
  public <P extends Part> List<P> parts(Class<P> type) {
    return Beside.kind(parts, type);
  }

  /** The waiting for the customer by which an open obligation stands still now. */
  public Optional<Waiting> stopping(Obligation obligation) {
    return obligation.open()
        ? complaint()
            .care()
            .open()
            .filter(
                waiting ->
                    procedure()
                        .obligations()
                        .of(obligation)
                        .filter(rule -> rule.pausedBy().contains(waiting.code()))
                        .isPresent())
        : Optional.empty();
  }

  /** Whether an open obligation stands still since we wait for the customer. */
  public boolean standsStill(Obligation obligation) {
    return stopping(obligation).isPresent();
  }

  /** What this person may do, in a fixed order: the case's actions, then each part's. */
  public List<Possible> possible(
      Person by, List<Action<Complaint>> ofCase, List<PartActions<?>> ofParts) {
    var all = new ArrayList<Possible>();
    for (var action : ofCase) {
      all.add(
          new Possible(
              action.operation(),
              null,
              action.refusal(by, null, situation, complaint()).orElse(null)));
    }
    for (var kind : ofParts) {
      add(kind, by, all);
    }
    return all;
  }

  private <P extends Part> void add(PartActions<P> kind, Person by, List<Possible> all) {
    for (var part : parts(kind.type())) {
      for (var action : kind.actions()) {
        all.add(
            new Possible(
                action.operation(),
                part.id().value(),
                action.refusal(by, kind.concerned().apply(part), situation, part).orElse(null)));
      }
    }
  }
}

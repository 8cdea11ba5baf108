package redress.http.complaint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.casefile.PartActions;
import redress.casefile.Turn;
import redress.complaint.Intake;
import redress.complaint.Judgement;
import redress.complaint.Stage;
import redress.complaint.Track;
import redress.http.Exchange;
import redress.obligation.Obligation;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Limit;

/** A whole case as its reader sees it, with what that reader may do. */
record CaseView(
    UUID id,
    String number,
    long version,
    Stage stage,
    Procedure procedure,
    Intake.Source source,
    Intake.Customer customer,
    Intake.Product product,
    Intake.Defect defect,
    Intake.Demands demands,
    List<UUID> photos,
    Map<String, String> facts,
    Judgement judgement,
    List<Waiver> waivers,
    List<Waiting> waitings,
    Track track,
    Turn turn,
    List<StillOpen> closingAwaits,
    List<ObligationView> obligations,
    Map<String, List<?>> parts,
    List<Action> actions) {

  record Procedure(String code, int edition) {}

  record Waiver(String field, String reason, String by, Instant at) {}

  record Waiting(Instant from, Instant to, String code, String reason, String by) {}

  record Action(String operation, UUID part, boolean allowed, String code, RuleId rule) {}

  /** An obligation in one line; how its due instant came about is told on asking. */
  record ObligationView(
      UUID id,
      String kind,
      UUID part,
      Department holder,
      RuleId rule,
      Instant startedAt,
      Instant dueAt,
      Instant unpausedDueAt,
      String standing,
      Instant endedAt,
      boolean late,
      boolean paused,
      Integer missingCalendarYear,
      String limitNotSet) {
    static ObligationView of(Obligation obligation, boolean waiting, Instant now) {
      var standing = obligation.standing();
      return new ObligationView(
          obligation.id(),
          obligation.kind().name(),
          obligation.concern().record(),
          obligation.holder(),
          obligation.clock().rule(),
          obligation.clock().startedAt(),
          obligation.term().at(),
          obligation.term().unpaused(),
          switch (standing) {
            case Obligation.Standing.Open open ->
                obligation.term().missing() == null ? "OPEN" : "UNDETERMINED";
            case Obligation.Standing.Fulfilled done -> "FULFILLED";
            case Obligation.Standing.Withdrawn done -> "WITHDRAWN";
          },
          switch (standing) {
            case Obligation.Standing.Open open -> null;
            case Obligation.Standing.Fulfilled done -> done.at();
            case Obligation.Standing.Withdrawn done -> done.at();
          },
          obligation.lateAt(now),
          waiting,
          obligation.term().missing(),
          obligation.clock().limit() instanceof Limit.NotSet unset ? unset.why() : null);
    }
  }

  static CaseView of(CaseFile file, Exchange exchange, Instant now, List<PartView<?>> parts) {
    var complaint = file.complaint();
    var shown = new LinkedHashMap<String, List<?>>();
    parts.forEach(part -> shown.put(part.member(), part.shown(file)));
    List<PartActions<?>> ofParts = new java.util.ArrayList<>();
    parts.forEach(part -> ofParts.add(part.actions()));
    var ofCase = new java.util.ArrayList<>(ComplaintActions.ALL);
    parts.forEach(part -> ofCase.addAll(part.begins()));
    var intake = complaint.intake();
    return new CaseView(
        complaint.id().value(),
        complaint.number() == null ? null : complaint.number().text(),
        complaint.version(),
        complaint.track().stage(),
        new Procedure(complaint.edition().procedure(), complaint.edition().number()),
        intake.source(),
        intake.customer(),
        intake.product(),
        intake.defect(),
        intake.demands(),
        intake.photos(),
        intake.facts(),
        complaint.judgement(),
        complaint.care().waivers().entrySet().stream()
            .map(
                it ->
                    new Waiver(
                        it.getKey().name(),
                        it.getValue().reason(),
                        it.getValue().by(),
                        it.getValue().at()))
            .toList(),
        complaint.care().waitings().stream()
            .map(it -> new Waiting(it.from(), it.to(), it.code(), it.reason(), it.by()))
            .toList(),
        complaint.track().shown(),
        Turn.of(file).orElse(null),
        StillOpen.of(file, exchange.zone()),
        file.obligations().stream()
            .map(it -> ObligationView.of(it, file.standsStill(it), now))
            .toList(),
        shown,
        file.possible(exchange.actor(), ofCase, ofParts).stream()
            .map(
                it ->
                    new Action(
                        it.operation(),
                        it.part(),
                        it.refusal() == null,
                        it.refusal() == null ? null : it.refusal().code(),
                        it.refusal() == null ? null : it.refusal().rule()))
            .toList());
  }
}

package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.delegation.DelegateAuthority;
import redress.application.disposition.AmendDisposition;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.disposition.RefuseDisposition;
import redress.application.investigation.LocateOrigin;
import redress.application.report.InstructInvestigation;
import redress.application.report.ReportInvestigation;
import redress.application.routing.GiveOpinion;
import redress.application.routing.ReadOpinion;
import redress.application.routing.ReturnSlip;
import redress.application.visit.ReportVisit;
import redress.application.visit.RequestVisit;
import redress.complaint.Channel;
import redress.complaint.ComplaintClass;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.disposition.Disposition;
import redress.investigation.Investigation;
import redress.money.GivenMoney;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.report.InvestigationReport;
import redress.routing.RoutingSlip;
import redress.visit.Visit;

/** What people may do with a case that goes from one department to the next (S4-15). */
class RoutedMomentsTest {
  private static final Instant NOW = ExampleCompany.MONDAY;

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(ShippedProcedures.text("pcb-manufacturer")),
          "sales-clerk",
          "sales-head",
          "quality-head",
          "manufacturing-head",
          "gm-office-clerk",
          "deputy-gm",
          "gm");

  @Test
  void everybodys_possibilities_from_the_first_call_to_the_closing_S4_15_S4_30() {
    it.drafted("sales-clerk", intake());
    waived();
    urgent();
    it.verified("sales-clerk").registered("gm-office-clerk");
    it.company().clock().advance(Duration.ofHours(1));
    it.forwarded("gm-office-clerk", "QUALITY");
    visited();
    says("quality-head", Map.of(), "MANUFACTURING", null);
    located();
    says("manufacturing-head", facts(), null, null);
    returned();
    says("manufacturing-head", facts(), null, null);
    says("manufacturing-head", Map.of(), null, null);
    says("gm-office-clerk", Map.of(), null, null);
    proposed("150000.01");
    says("sales-clerk", Map.of(), null, null);
    says("gm-office-clerk", Map.of(), null, null);
    refused();
    proposed("150000.00");
    says("sales-clerk", Map.of(), null, null);
    amended("100000.01");
    lent("sales-head", "quality-head", "5000");
    lent("gm", "manufacturing-head", "100000");
    amended("100000.00");
    amended("5000.01");
    amended("5000.00");
    approved();
    says("sales-clerk", Map.of(), null, true);
    read();
    says("gm-office-clerk", Map.of(), null, null);
    says("sales-head", Map.of(), null, null);
    told();
    reported();
    instructed();
    closed();
    it.same("routed");
  }

  private void waived() {
    it.does()
        .complaints()
        .waive()
        .handle(
            new WaiveField.Command(
                it.by("sales-clerk"), it.id(), it.version(), KeyField.SAMPLE, "lost"));
    it.after("the sample is waived");
  }

  private void urgent() {
    it.does()
        .visits()
        .request()
        .handle(new RequestVisit.Command(it.by("sales-clerk"), it.id(), "the line stands still"));
    it.after("a visit is requested");
  }

  private void visited() {
    var visits = it.does().visits();
    visits
        .report()
        .handle(
            it.on(
                Visit.class,
                visit ->
                    new ReportVisit.Command(
                        it.by("quality-head"),
                        it.id(),
                        visit.id().value(),
                        visit.version(),
                        it.company().clock().instant(),
                        "a torn mask")));
    it.after("the visit is reported");
  }

  private void says(String by, Map<String, String> facts, String responsible, Boolean accepted) {
    var named = responsible == null ? null : new Department(responsible);
    var kind = responsible == null ? null : ComplaintClass.QUALITY;
    var talk =
        accepted == null ? null : new GiveOpinion.Talk(accepted, it.company().clock().instant());
    var step = it.last(RoutingSlip.class).current().orElseThrow().step();
    it.does()
        .routing()
        .give()
        .handle(
            it.on(
                RoutingSlip.class,
                slip ->
                    new GiveOpinion.Command(
                        it.by(by),
                        it.id(),
                        slip.id().value(),
                        slip.version(),
                        "so it is",
                        facts,
                        named,
                        kind,
                        Set.of(),
                        talk)));
    it.after(step + " is answered by " + by);
  }

  private void located() {
    it.does()
        .investigations()
        .locate()
        .handle(
            it.on(
                Investigation.class,
                found ->
                    new LocateOrigin.Command(
                        it.by("quality-head"),
                        it.id(),
                        found.id().value(),
                        found.version(),
                        "line 3",
                        "SUPPLIER",
                        false,
                        "seen")));
    it.after("the origin is located");
  }

  private void returned() {
    it.does()
        .routing()
        .back()
        .handle(
            it.on(
                RoutingSlip.class,
                slip ->
                    new ReturnSlip.Command(
                        it.by("manufacturing-head"),
                        it.id(),
                        slip.id().value(),
                        slip.version(),
                        "COUNTERMEASURE",
                        "the shift is wrong")));
    it.after("the slip goes back to COUNTERMEASURE");
  }

  private void proposed(String amount) {
    it.does()
        .dispositions()
        .propose()
        .handle(new ProposeDisposition.Command(it.by("sales-clerk"), it.id(), paid(amount)));
    it.after(amount + " are proposed");
  }

  private void amended(String amount) {
    it.does()
        .dispositions()
        .amend()
        .handle(
            it.on(
                Disposition.class,
                plan ->
                    new AmendDisposition.Command(
                        it.by("sales-clerk"),
                        it.id(),
                        plan.id().value(),
                        plan.version(),
                        paid(amount))));
    it.after("it is amended to " + amount);
  }

  private void refused() {
    it.does()
        .dispositions()
        .refuse()
        .handle(
            it.on(
                Disposition.class,
                plan ->
                    new RefuseDisposition.Command(
                        it.by("gm"), it.id(), plan.id().value(), plan.version(), "too much")));
    it.after("gm refuses");
  }

  private void approved() {
    it.does()
        .dispositions()
        .approve()
        .handle(
            it.on(
                Disposition.class,
                plan ->
                    new ApproveDisposition.Command(
                        it.by("quality-head"), it.id(), plan.id().value(), plan.version())));
    it.after("quality-head approves in the place of sales-head");
    var place = it.last(Disposition.class).signature().inPlaceOf();
    assertEquals("sales-head", place.user());
    assertEquals("5000.00 CNY", place.upTo().toString());
    it.company().clock().advance(Duration.ofHours(3));
    it.after("what was lent has ended");
  }

  private void lent(String from, String to, String upTo) {
    it.does()
        .delegations()
        .delegate()
        .handle(
            new DelegateAuthority.Command(
                it.by(from),
                to,
                null,
                it.company().clock().instant().plus(Duration.ofHours(2)),
                yuan(upTo),
                "on the road"));
    it.after(from + " lends authority up to " + upTo + " to " + to);
  }

  private void read() {
    it.does()
        .routing()
        .read()
        .handle(
            it.on(
                RoutingSlip.class,
                slip ->
                    new ReadOpinion.Command(
                        it.by("sales-head"), it.id(), slip.id().value(), slip.version())));
    it.after("sales-head has read what the customer said");
  }

  private void told() {
    it.does()
        .answers()
        .tell()
        .handle(
            new TellCustomer.Command(
                it.by("sales-clerk"),
                it.id(),
                new Message.Words(
                    Message.Kind.CLOSING,
                    Channel.PHONE,
                    "it is settled",
                    it.company().clock().instant()),
                Outgoing.WORDS));
    it.after("the customer is told");
  }

  private void reported() {
    it.does()
        .reports()
        .submit()
        .handle(
            new ReportInvestigation.Command(
                it.by("quality-head"), it.id(), "a torn mask", "another mask"));
    it.after("the investigation is reported");
  }

  private void instructed() {
    it.does()
        .reports()
        .instruct()
        .handle(
            it.on(
                InvestigationReport.class,
                report ->
                    new InstructInvestigation.Command(
                        it.by("gm"),
                        it.id(),
                        report.id().value(),
                        report.version(),
                        "tell the others")));
    it.after("gm has instructed");
  }

  private void closed() {
    it.does()
        .complaints()
        .close()
        .handle(
            new CloseComplaint.Command(it.by("gm-office-clerk"), it.id(), it.version(), "done"));
    it.after("closed by gm-office-clerk");
  }

  private static Map<String, String> facts() {
    return Map.of(
        "UNIT", "line 3",
        "SHIFT", "B",
        "OPERATORS", "Wu, Li",
        "PRODUCED_ON", "2026-08-20",
        "COUNTERMEASURE", "another mask");
  }

  private static GivenTerms paid(String amount) {
    var line = new GivenTerms.Line(Demand.COMPENSATION_CLAIM, null, null, null, yuan(amount));
    return new GivenTerms(List.of(line), "as agreed", null, null);
  }

  private static GivenMoney yuan(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }

  private static Intake intake() {
    return new Intake(
        new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product(null, null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, null),
        new Intake.Defect("It hums", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
        List.of(),
        new TreeMap<>(Map.of("OPINION", "scratched before packing")));
  }
}

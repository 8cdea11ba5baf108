package redress.application.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.analysisform.AnalysisForm;
import redress.answer.CustomerAnswer;
import redress.answer.Summary;
import redress.application.ExampleCompany;
import redress.application.answer.AnalyseTechnically;
import redress.application.answer.Outgoing;
import redress.application.answer.SendAnswer;
import redress.application.answer.SummariseMeasures;
import redress.application.assessment.AllocateShare;
import redress.application.eightd.AmendEightD;
import redress.application.eightd.AssignDepartment;
import redress.application.eightd.CloseEightD;
import redress.application.eightd.RecordImplementation;
import redress.application.eightd.SubmitFull;
import redress.application.eightd.SubmitInterim;
import redress.application.eightd.VerifyEffectiveness;
import redress.application.eightd.WithdrawAssignment;
import redress.application.errand.CompleteErrand;
import redress.application.errand.RequestFieldEvidence;
import redress.application.goods.BackSignGoodsRequest;
import redress.application.goods.ReceiveGoods;
import redress.application.goods.ShipGoods;
import redress.application.goods.SignGoodsRequest;
import redress.application.investigation.AnalyseComplaint;
import redress.application.investigation.DetermineLiability;
import redress.application.stockcount.CountStock;
import redress.application.stockcount.DecideStockCount;
import redress.application.stockcount.OpenStockCount;
import redress.application.stockcount.OverruleStockCount;
import redress.application.stockcount.SignStockCount;
import redress.application.weeklylist.ExampleWeek;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.eightd.EightD;
import redress.eightd.ExampleReports;
import redress.errand.Errand;
import redress.goods.GoodsKind;
import redress.goods.GoodsRequest;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;
import redress.technical.TechnicalAnalysis;

/** What people may do with a noisy spindle: goods, count, departments, answers and costs. */
class EquipmentMomentsTest {
  private static final String CLERK = "marketing-support-clerk";
  private static final String QUALITY = "quality-head";
  private static final Department MANUFACTURING = new Department("MANUFACTURING");

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(),
          CLERK,
          "marketing-support-head",
          QUALITY,
          "manufacturing-head",
          "technology-head",
          "warehouse-logistics-head",
          "finance-head",
          "gm");

  @Test
  void everybodys_possibilities_from_the_first_word_to_the_paid_week_I_13_I_18_I_20_I_24_I_30() {
    it.drafted(CLERK, intake());
    it.refused("verified while nobody knows the number of the machine", () -> it.verified(CLERK));
    it.does("somebody goes and looks", this::looks);
    it.refused("verified while somebody is looking", () -> it.verified(CLERK));
    it.on(Errand.class, "it is found", this::found);
    it.does("the number is entered", this::entered);
    it.verified(CLERK).registered(CLERK);
    it.company().clock().advance(Duration.ofHours(1));
    it.refused("sent on before it came", () -> forwarded(ExampleCompany.MONDAY.minusSeconds(1)));
    it.does("forwarded", () -> forwarded(now()));
    for (var errand : it.file().parts(Errand.class).stream().filter(Errand::open).toList()) {
      var what = errand.task().kind() + " is done";
      it.does(what, () -> found(errand.id().value(), errand.version()));
    }
    it.on(Investigation.class, "it is analysed", this::analysed);
    it.refused("the customer is answered too early", this::answered);
    goods();
    counted();
    it.does("manufacturing is asked", () -> asked(MANUFACTURING));
    reported();
    technical();
    it.does("measures are summarised", this::summarised);
    it.does("the customer is answered", this::answered);
    it.on(Investigation.class, "manufacturing is responsible", this::determined);
    it.does("and signed for the goods", this::backSigned);
    it.refused("closed before the week is paid", this::closed);
    week();
    it.does("closed", this::closed);
    it.same("equipment");
  }

  private CaseFile looks() {
    return it.does()
        .errands()
        .fetch()
        .handle(
            new RequestFieldEvidence.Command(
                it.by(CLERK), it.id(), KeyField.SERIAL_NUMBER, "the plate"));
  }

  private CaseFile found(UUID id, long version) {
    return it.does()
        .errands()
        .complete()
        .handle(new CompleteErrand.Command(it.by(CLERK), it.id(), id, version, "SN-0042", now()));
  }

  private CaseFile entered() {
    return it.does()
        .complaints()
        .amend()
        .handle(
            new AmendDraft.Command(
                it.by(CLERK),
                it.id(),
                it.version(),
                known ->
                    new Intake(
                        known.source(),
                        known.customer(),
                        new Intake.Product("XM-200", "SN-0042", LocalDate.of(2026, 9, 1)),
                        known.defect(),
                        known.demands(),
                        known.photos())));
  }

  private CaseFile forwarded(Instant at) {
    var demands = intake().demands().asked();
    return it.does()
        .complaints()
        .forward()
        .handle(
            new ForwardComplaint.Command(
                it.by(CLERK),
                it.id(),
                it.version(),
                at,
                ExampleCase.RECIPIENTS,
                List.of(new AnalysisForm.Row(demands, "first aid")),
                List.of(
                    ExampleCase.order(GoodsKind.REPLENISH), ExampleCase.order(GoodsKind.RETURN))));
  }

  private CaseFile analysed(UUID id, long version) {
    return it.does()
        .investigations()
        .analyse()
        .handle(
            new AnalyseComplaint.Command(
                it.by(QUALITY),
                it.id(),
                id,
                version,
                true,
                "no grease",
                MANUFACTURING,
                true,
                Map.of()));
  }

  /** One leaves before anybody is responsible, and the other comes back. */
  private void goods() {
    var goods = it.does().goods();
    var sent = request(GoodsKind.REPLENISH);
    var back = request(GoodsKind.RETURN);
    it.does(
        "the goods are signed in a hurry",
        () ->
            goods
                .sign()
                .handle(
                    new SignGoodsRequest.Command(
                        it.by(QUALITY), it.id(), sent, version(sent), null, true)));
    it.does(
        "the goods are sent",
        () ->
            goods
                .ship()
                .handle(
                    new ShipGoods.Command(
                        it.by("warehouse-logistics-head"),
                        it.id(),
                        sent,
                        version(sent),
                        now(),
                        "Hauler",
                        null)));
    it.refused("cancelled while nobody is signed for the goods", this::cancelled);
    it.refused(
        "the way back is signed",
        () ->
            goods
                .sign()
                .handle(
                    new SignGoodsRequest.Command(
                        it.by(QUALITY), it.id(), back, version(back), MANUFACTURING, false)));
    it.does(
        "the goods are back",
        () ->
            goods
                .receive()
                .handle(
                    new ReceiveGoods.Command(
                        it.by("warehouse-logistics-head"),
                        it.id(),
                        back,
                        version(back),
                        now(),
                        3,
                        "Hauler",
                        null)));
  }

  private CaseFile backSigned() {
    var sent = request(GoodsKind.REPLENISH);
    return it.does()
        .goods()
        .backSign()
        .handle(
            new BackSignGoodsRequest.Command(
                it.by(QUALITY), it.id(), sent, version(sent), MANUFACTURING));
  }

  private UUID request(GoodsKind kind) {
    return it.file().parts(GoodsRequest.class).stream()
        .filter(one -> one.order().kind() == kind)
        .findFirst()
        .orElseThrow()
        .id()
        .value();
  }

  private long version(UUID request) {
    return it.file().parts(GoodsRequest.class).stream()
        .filter(one -> one.id().value().equals(request))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private CaseFile cancelled() {
    return it.does()
        .complaints()
        .cancel()
        .handle(
            new CancelComplaint.Command(
                it.by("marketing-support-head"), it.id(), it.version(), "taken back"));
  }

  private void counted() {
    var counts = it.does().stockCounts();
    it.does(
        "a count is opened",
        () ->
            counts
                .open()
                .handle(
                    new OpenStockCount.Command(
                        it.by(QUALITY), it.id(), "who knows", "spindle", 0)));
    it.on(
        StockCount.class,
        "the stock is counted",
        (id, version) ->
            counts
                .count()
                .handle(
                    new CountStock.Command(
                        it.by("warehouse-logistics-head"),
                        it.id(),
                        id,
                        version,
                        new Figures(100, 100, 100, 0))));
    for (var by : List.of("warehouse-logistics-head", QUALITY, "finance-head")) {
      it.on(
          StockCount.class,
          "the count is signed by " + by,
          (id, version) ->
              counts.sign().handle(new SignStockCount.Command(it.by(by), it.id(), id, version)));
    }
    it.on(
        StockCount.class,
        "the count is decided",
        (id, version) ->
            counts
                .decide()
                .handle(
                    new DecideStockCount.Command(
                        it.by(QUALITY),
                        it.id(),
                        id,
                        version,
                        Outcome.CUSTOMER_INFO_INACCURATE,
                        "nothing is missing")));
    it.refused(
        StockCount.class,
        "the count is decided otherwise",
        (id, version) ->
            counts
                .overrule()
                .handle(
                    new OverruleStockCount.Command(
                        it.by("gm"), it.id(), id, version, Outcome.QUALITY_ISSUE, "it is ours")));
  }

  private CaseFile asked(Department department) {
    return it.does()
        .eightDs()
        .assign()
        .handle(
            new AssignDepartment.Command(it.by(QUALITY), it.id(), department, "why?", now(), null));
  }

  /** A department that was not meant is let go, and the other goes the whole way. */
  private void reported() {
    var reports = it.does().eightDs();
    it.refused("measures are summarised too early", this::summarised);
    it.does("purchasing is asked", () -> asked(new Department("PURCHASING")));
    it.on(
        EightD.class,
        "purchasing was not meant",
        (id, version) ->
            reports
                .withdraw()
                .handle(
                    new WithdrawAssignment.Command(
                        it.by(QUALITY), it.id(), id, version, "made in house")));
    var report = it.file().parts(EightD.class).getFirst().id().value();
    var head = it.by("manufacturing-head");
    var day = LocalDate.of(2026, 11, 24);
    it.does(
        "manufacturing writes",
        () ->
            reports
                .amend()
                .handle(
                    new AmendEightD.Command(
                        head,
                        it.id(),
                        report,
                        of(report).version(),
                        old -> ExampleReports.full(day, day))));
    it.does(
        "the interim report comes",
        () ->
            reports
                .submitInterim()
                .handle(new SubmitInterim.Command(head, it.id(), report, of(report).version())));
    it.does(
        "the full report comes",
        () ->
            reports
                .submitFull()
                .handle(new SubmitFull.Command(head, it.id(), report, of(report).version())));
    it.company().clock().advance(Duration.ofDays(1));
    for (var measure : of(report).measures()) {
      it.does(
          measure.plan().key() + " is carried out",
          () ->
              reports
                  .implement()
                  .handle(
                      new RecordImplementation.Command(
                          head,
                          it.id(),
                          report,
                          of(report).version(),
                          measure.id(),
                          now(),
                          "photo")));
      it.does(
          measure.plan().key() + " works",
          () ->
              reports
                  .verify()
                  .handle(
                      new VerifyEffectiveness.Command(
                          it.by(QUALITY),
                          it.id(),
                          report,
                          of(report).version(),
                          measure.id(),
                          true,
                          "silent")));
    }
    it.does(
        "the report is closed",
        () ->
            reports
                .close()
                .handle(
                    new CloseEightD.Command(
                        it.by(QUALITY), it.id(), report, of(report).version(), "thanks")));
  }

  private EightD of(UUID report) {
    return it.file().parts(EightD.class).stream()
        .filter(one -> one.id().value().equals(report))
        .findFirst()
        .orElseThrow();
  }

  private void technical() {
    it.does(
        "technology has analysed",
        () ->
            it.does()
                .answers()
                .analyse()
                .handle(
                    new AnalyseTechnically.Command(
                        it.by("technology-head"),
                        it.id(),
                        new TechnicalAnalysis.Content("too fast", "slower", "next week"))));
    it.does(
        "the technical question is answered",
        () ->
            it.does()
                .answers()
                .send()
                .handle(
                    new SendAnswer.Command(
                        it.by(CLERK),
                        it.id(),
                        CustomerAnswer.Basis.Kind.TECHNICAL_ANALYSIS,
                        it.last(TechnicalAnalysis.class).id().value(),
                        false,
                        Channel.EMAIL,
                        "run it slower",
                        now(),
                        Outgoing.WORDS)));
  }

  private CaseFile summarised() {
    return it.does()
        .answers()
        .summarise()
        .handle(new SummariseMeasures.Command(it.by(QUALITY), it.id(), "grease", Set.of()));
  }

  private CaseFile answered() {
    var summaries = it.file().parts(Summary.class);
    return it.does()
        .answers()
        .send()
        .handle(
            new SendAnswer.Command(
                it.by(CLERK),
                it.id(),
                CustomerAnswer.Basis.Kind.SUMMARY,
                summaries.isEmpty() ? new UUID(0, 0) : summaries.getLast().id().value(),
                true,
                Channel.EMAIL,
                "it has grease now",
                now(),
                Outgoing.WORDS));
  }

  private CaseFile determined(UUID id, long version) {
    return it.does()
        .investigations()
        .determine()
        .handle(
            new DetermineLiability.Command(
                it.by(QUALITY), it.id(), id, version, MANUFACTURING, "no grease"));
  }

  private CaseFile closed() {
    return it.does()
        .complaints()
        .close()
        .handle(new CloseComplaint.Command(it.by(QUALITY), it.id(), it.version(), "it is quiet"));
  }

  /** What the case cost is listed, charged and carried out. */
  private void week() {
    var week = new ExampleWeek(it.company());
    week.ends();
    week.compiled();
    it.after("the week is listed");
    week.entered("100.00");
    var share = week.proposed().assessment().items().getLast();
    week.signed("quality-head");
    week.signed("gm");
    it.after("the week is assessed");
    it.refused("closed before finance has it", this::closed);
    week.allocated(
        "manufacturing-head",
        share.id(),
        List.of(new AllocateShare.Given("manufacturing-clerk", null)));
    week.executed("finance-clerk", now());
    it.after("finance has carried it out");
  }

  private Instant now() {
    return it.company().clock().instant();
  }

  private static Intake intake() {
    var whole = ExampleCase.intake(Demand.REPLENISH, Demand.RETURN, Demand.ON_SITE);
    return new Intake(
        whole.source(),
        whole.customer(),
        new Intake.Product("XM-200", null, LocalDate.of(2026, 9, 1)),
        whole.defect(),
        whole.demands(),
        whole.photos());
  }
}

package redress.application.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ReadComplaint;
import redress.casefile.CaseFile;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.returns.Delivery;
import redress.returns.ReturnNote;
import redress.returns.ReturnNote.Grounds;
import redress.rule.RuleId;

/**
 * A case of the circuit board maker, a thousand boards at ten yuan, with an approved disposition.
 */
final class ReturningCase {
  static final LocalDate SHIPPED = LocalDate.of(2026, 9, 1);
  static final Grounds GROUNDS = new Grounds("scratched", "scrapped", "the disposition");
  static final Mark AT = new Mark(ExampleCompany.MONDAY, "sales-clerk");

  final ExampleCompany company =
      ExampleCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"));
  final OfReturns returns = company.useCases().returns();
  final Person clerk = company.person("sales-clerk");
  final UUID id;

  /** Where these lines were approved. */
  ReturningCase(Terms.Line... lines) {
    var empty = Intake.EMPTY;
    var intake =
        new Intake(
            empty.source(),
            new Intake.Customer("East", "Li", "CN"),
            new Intake.Product(null, null, SHIPPED, "O-1", "P-1", 1000, null),
            empty.defect(),
            empty.demands(),
            List.of());
    var drafted =
        company.useCases().complaints().draft().handle(new DraftComplaint.Command(clerk, intake));
    id = drafted.complaint().id().value();
    approved(1, lines);
  }

  /** Now these lines are approved. */
  void approved(long version, Terms.Line... lines) {
    var terms = new Terms(List.of(lines), "as agreed", null, null);
    var signed =
        new Signature(company.person("gm").position(), terms.settlement(), AT, new RuleId("S4-30"));
    var approved =
        new Disposition(
            new PartId(new ComplaintId(company.id(), id), new UUID(7, 7)),
            version,
            terms,
            new Authors(AT, List.of()),
            signed,
            new Course(null, null),
            null);
    company
        .ports()
        .transactions()
        .run(company.id(), () -> company.ports().parts().of(Disposition.class).save(approved));
  }

  static Terms.Line line(Demand remedy, Integer quantity, String amount) {
    return new Terms.Line(remedy, null, quantity, null, yuan(amount));
  }

  static Terms.Line line(Demand remedy, String part, Integer quantity, String amount) {
    return new Terms.Line(remedy, part, quantity, null, yuan(amount));
  }

  /** It is known that this part was delivered with the same order. */
  Held.Reference delivered(String part) {
    var key = new Delivery.Key(company.id(), "O-1", part, SHIPPED);
    company
        .ports()
        .transactions()
        .run(
            company.id(),
            () -> company.ports().deliveries().holdOrKeep(Delivery.of(key, "East", 1000)));
    return new Held.Reference("O-1", part, SHIPPED);
  }

  static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  static GivenMoney given(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }

  static Held.Reference delivery(String order) {
    return new Held.Reference(order, "P-1", SHIPPED);
  }

  Delivery.Key key() {
    return new Delivery.Key(company.id(), "O-1", "P-1", SHIPPED);
  }

  /** What of the delivery is taken, one claim for each record. */
  List<Delivery.Claim> claims() {
    return company
        .ports()
        .transactions()
        .run(company.id(), () -> company.ports().deliveries().hold(key()))
        .orElseThrow()
        .claims();
  }

  CaseFile file() {
    return company
        .useCases()
        .complaints()
        .read()
        .handle(new ReadComplaint.Command(clerk, id.toString()));
  }

  <P extends Part> P last(Class<P> type) {
    return file().parts(type).getLast();
  }

  Mark mark(String user) {
    return new Mark(company.clock().instant(), user);
  }

  /** The types of what the case's history tells, without the draft. */
  List<String> told() {
    var chain = new ComplaintId(company.id(), id).subject();
    var told = new ArrayList<String>();
    company.ports().history().read(chain, 0, 100).stream()
        .map(it -> it.event())
        .forEach(
            it -> {
              var rule = it.entry().rule();
              told.add(it.by() + " " + it.entry().type() + " " + (rule == null ? "" : rule.id()));
            });
    return told.subList(1, told.size());
  }

  /** What a step answers is the whole case, as it is read afterwards. */
  void did(CaseFile answer) {
    var now = file();
    assertEquals(now.complaint(), answer.complaint());
    assertEquals(now.parts(), answer.parts());
  }

  void open(int pieces) {
    open("O-1", pieces, "10.00", null);
  }

  void open(String order, int pieces, String price, String salesperson) {
    did(
        returns
            .notes()
            .open()
            .handle(
                new OpenReturnNote.Command(
                    clerk, id, delivery(order), pieces, given(price), null, GROUNDS, salesperson)));
  }

  void verify() {
    did(
        returns
            .notes()
            .verify()
            .handle(
                new VerifyReturnNote.Command(company.person("sales-head"), id, part(), version())));
  }

  void count(int pieces) {
    did(
        returns
            .notes()
            .receive()
            .handle(
                new ReceiveReturn.Command(
                    company.person("warehouse-logistics-clerk"),
                    id,
                    part(),
                    version(),
                    pieces,
                    ExampleCompany.MONDAY)));
  }

  void reconcile() {
    did(
        returns
            .notes()
            .reconcile()
            .handle(
                new ReconcileReturn.Command(
                    company.person("finance-clerk"), id, part(), version())));
  }

  void approve(String user, String amount) {
    did(
        returns
            .notes()
            .approve()
            .handle(
                new ApproveHeldReturn.Command(
                    company.person(user), id, part(), version(), 101, given(amount), "dearer")));
  }

  void withdraw() {
    did(
        returns
            .notes()
            .withdraw()
            .handle(new WithdrawReturnNote.Command(clerk, id, part(), version(), "sent back")));
  }

  ReturnNote note() {
    return last(ReturnNote.class);
  }

  UUID part() {
    return note().id().value();
  }

  long version() {
    return note().version();
  }

  void instruct(String text) {
    did(
        returns
            .notes()
            .instruct()
            .handle(
                new InstructReturn.Command(
                    company.person("sales-head"), id, part(), version(), text)));
  }

  void sign(String user) {
    did(
        returns
            .notes()
            .sign()
            .handle(new SignReturn.Command(company.person(user), id, part(), version())));
  }
}

package redress.application.complaint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import redress.analysisform.AnalysisForm.Row;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Part;
import redress.goods.GoodsKind;
import redress.goods.Order;
import redress.goods.Order.Item;
import redress.organization.Department;
import redress.organization.Person;

/** One case of an example company on its usual way, each step with the newest version. */
public final class ExampleCase {
  public static final List<Department> RECIPIENTS =
      List.of(new Department("QUALITY"), new Department("TECHNOLOGY"));

  private final ExampleCompany company;
  private final Person clerk;
  private final UUID id;

  private ExampleCase(ExampleCompany company, Intake intake) {
    this.company = company;
    this.clerk = company.person("marketing-support-clerk");
    this.id =
        company
            .useCases()
            .complaints()
            .draft()
            .handle(new DraftComplaint.Command(clerk, intake))
            .complaint()
            .id()
            .value();
  }

  /** A draft with that intake. */
  public static ExampleCase drafted(ExampleCompany company, Intake intake) {
    return new ExampleCase(company, intake);
  }

  /** Forwarded, where the customer asks for these; goods requests name three spindles. */
  public static ExampleCase forwarded(ExampleCompany company, Demand... demands) {
    var it = new ExampleCase(company, intake(demands)).verified().registered();
    it.forward(List.of(new Row(asked(demands), null)), goods(demands));
    return it;
  }

  /** A complete intake with these demands. */
  public static Intake intake(Demand... demands) {
    return new Intake(
        new Intake.Source(
            ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, Market.DOMESTIC, null),
        new Intake.Customer("华东装备有限公司", "李工 138", "CN"),
        new Intake.Product("XM-200", "SN-0042", LocalDate.of(2026, 9, 1)),
        new Intake.Defect("主轴异响", 3, List.of()),
        new Intake.Demands(asked(demands), "account-manager"),
        List.of(new UUID(1, 2)));
  }

  /** One request for three spindles for each of these demands that is for goods. */
  public static List<Order> goods(Demand... demands) {
    return asked(demands).stream()
        .filter(List.of(Demand.REPLENISH, Demand.EXCHANGE, Demand.RETURN)::contains)
        .map(it -> order(GoodsKind.valueOf(it.name())))
        .toList();
  }

  /** A request for three spindles. */
  public static Order order(GoodsKind kind) {
    return new Order(kind, List.of(new Item("SP-9", "spindle", 3)));
  }

  public static TreeSet<Demand> asked(Demand... demands) {
    return new TreeSet<>(List.of(demands));
  }

  public UUID id() {
    return id;
  }

  public CaseFile file() {
    return company
        .useCases()
        .complaints()
        .read()
        .handle(new ReadComplaint.Command(clerk, id.toString()));
  }

  public long version() {
    return file().complaint().version();
  }

  /** The last part of that kind. */
  public <P extends Part> P last(Class<P> type) {
    return file().parts(type).getLast();
  }

  public ExampleCase verified() {
    company
        .useCases()
        .complaints()
        .verify()
        .handle(new VerifyComplaint.Command(clerk, id, version(), ExampleCompany.MONDAY));
    return this;
  }

  public ExampleCase registered() {
    company
        .useCases()
        .complaints()
        .register()
        .handle(
            new RegisterComplaint.Command(
                clerk,
                id,
                version(),
                new ReplyKey(company.id(), clerk.user(), "POST", id.toString(), "same"),
                file ->
                    new Reply(
                        201,
                        Map.of(),
                        file.complaint().number().text().getBytes(StandardCharsets.UTF_8))));
    return this;
  }

  public CaseFile forward(List<Row> rows, List<Order> goods) {
    return company
        .useCases()
        .complaints()
        .forward()
        .handle(
            new ForwardComplaint.Command(
                clerk, id, version(), company.clock().instant(), RECIPIENTS, rows, goods));
  }
}

package redress.application.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import redress.analysisform.AnalysisForm.Row;
import redress.application.ExampleCompany;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.goods.GoodsKind;
import redress.goods.Order;
import redress.goods.Order.Item;
import redress.organization.Department;
import redress.procedure.InventedProcedure;
import redress.procedure.ShippedProcedures;

/**
 * Two procedures and what each of them makes of a complaint's first hours: whatever runs under both
 * is data.
 */
public enum Book {
  EQUIPMENT_MANUFACTURER(
      ShippedProcedures.text("equipment-manufacturer"),
      new Cast("marketing-support-clerk", "quality-head", "quality-head"),
      new Clocks(
          ExampleCompany.MONDAY,
          Instant.parse("2026-11-23T06:00:00Z"),
          Instant.parse("2026-11-23T07:00:00Z")),
      new Texts("CUSTOMER_DATA", "261101", "261102", "I-10", "I-13"),
      KeyField.PHOTO,
      List.of(
          "/customer/name",
          "/product/model",
          "/product/serialNumber",
          "/defect/description",
          "/defect/quantity",
          "/photos",
          "/demands/asked",
          "/demands/reportedBy"),
      List.of("QUALITY", "TECHNOLOGY"),
      GoodsKind.REPLENISH,
      List.of("OBLIGATION_OPEN I-13", "NOT_FORWARDED I-13"),
      5) {
    @Override
    public Intake complete() {
      return intake(
          Market.DOMESTIC,
          null,
          new Intake.Customer("华东装备有限公司", "李工 138", "CN"),
          new Intake.Product("XM-200", "SN-0042", LocalDate.of(2026, 9, 1)),
          new Intake.Defect("主轴异响", 3, List.of()),
          List.of(Demand.REPLENISH, Demand.ON_SITE),
          "account-manager");
    }
  },

  LIFT_SERVICE(
      InventedProcedure.text(),
      new Cast("dispatcher", "service-desk-one", "field-service-lead"),
      new Clocks(
          Instant.parse("2026-11-23T09:30:00Z"),
          Instant.parse("2026-11-23T12:00:00Z"),
          Instant.parse("2026-11-23T13:00:00Z")),
      new Texts("LIFT_NOT_ACCESSIBLE", "LS-26110001", "LS-26110002", "LS-04", "LS-06"),
      KeyField.OCCURRED_ON,
      List.of(
          "/customer/name",
          "/customer/contact",
          "/product/serialNumber",
          "/source/occurredOn",
          "/demands/asked"),
      List.of("FIELD_SERVICE", "ENGINEERING", "WORKS"),
      GoodsKind.RETURN,
      List.of("OBLIGATION_OPEN LS-06", "OBLIGATION_OPEN LS-22"),
      8) {
    @Override
    public Intake complete() {
      return intake(
          null,
          null,
          new Intake.Customer("Hausverwaltung Nord", "Frau Brandt, 0431 555", "DE"),
          new Intake.Product(null, "LIFT-7", null),
          new Intake.Defect(null, null, List.of()),
          List.of(Demand.REPAIR, Demand.EXCHANGE),
          null);
    }
  };

  /**
   * Who plays.
   *
   * @param intake may take in, verify, register and forward
   * @param stranger may do none of the forwarding
   * @param closer may close
   */
  public record Cast(String intake, String stranger, String closer) {}

  /**
   * When things happen.
   *
   * @param received when the complaint is received and the test begins
   * @param forwardDue when it has to be forwarded
   * @param pausedForwardDue the same after an hour of waiting, from the beginning
   */
  public record Clocks(Instant received, Instant forwardDue, Instant pausedForwardDue) {}

  /** What the documents call things. */
  public record Texts(
      String waiting,
      String firstNumber,
      String secondNumber,
      String verificationRule,
      String forwardRule) {}

  private final String document;
  private final Cast cast;
  private final Clocks clocks;
  private final Texts texts;
  private final KeyField waivable;
  private final List<String> missing;
  private final List<Department> recipients;
  private final GoodsKind goods;
  private final List<String> open;
  private final int events;

  Book(
      String document,
      Cast cast,
      Clocks clocks,
      Texts texts,
      KeyField waivable,
      List<String> missing,
      List<String> recipients,
      GoodsKind goods,
      List<String> open,
      int events) {
    this.document = document;
    this.cast = cast;
    this.clocks = clocks;
    this.texts = texts;
    this.waivable = waivable;
    this.missing = missing;
    this.recipients = recipients.stream().map(Department::new).toList();
    this.goods = goods;
    this.open = open;
    this.events = events;
  }

  /** An intake that lacks nothing but the field that may be waived. */
  public abstract Intake complete();

  /** The same with that field. */
  public Intake whole() {
    var intake = complete();
    var source = intake.source();
    return new Intake(
        new Intake.Source(
            source.receivedAt(),
            source.channel(),
            source.kind(),
            source.market(),
            LocalDate.of(2026, 11, 20)),
        intake.customer(),
        intake.product(),
        intake.defect(),
        intake.demands(),
        List.of(new UUID(1, 2)));
  }

  Intake intake(
      Market market,
      LocalDate occurredOn,
      Intake.Customer customer,
      Intake.Product product,
      Intake.Defect defect,
      List<Demand> demands,
      String reportedBy) {
    return new Intake(
        new Intake.Source(clocks.received(), Channel.PHONE, Kind.COMPLAINT, market, occurredOn),
        customer,
        product,
        defect,
        new Intake.Demands(new TreeSet<>(demands), reportedBy),
        List.of());
  }

  public String document() {
    return document;
  }

  public Cast cast() {
    return cast;
  }

  public Clocks clocks() {
    return clocks;
  }

  public Texts texts() {
    return texts;
  }

  public KeyField waivable() {
    return waivable;
  }

  /** Where something is missing in an intake of which nothing is known but when it came. */
  public List<String> missing() {
    return missing;
  }

  /** To whom a complaint is forwarded. */
  public List<Department> recipients() {
    return recipients;
  }

  /** A row of the analysis form for each demand. */
  public List<Row> rows() {
    return complete().demands().asked().stream()
        .map(demand -> new Row(new TreeSet<>(List.of(demand)), "first aid for " + demand))
        .toList();
  }

  /** The goods request that the demands need. */
  public List<Order> goods() {
    return List.of(new Order(goods, List.of(new Item("SP-9", "spindle", 3))));
  }

  /** What keeps a case from being closed that is registered and verified, each with its rule. */
  public List<String> open() {
    return open;
  }

  /** How many events a case has that is registered and verified. */
  public int events() {
    return events;
  }
}

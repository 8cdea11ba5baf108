package redress.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import redress.history.Difference;
import redress.rule.Finding;
import redress.rule.Future;
import redress.rule.RuleId;

/**
 * What the customer told us, as far as it is known: anything may still be absent ({@code null}).
 *
 * @param photos the attachments that show the defect, in the order in which they were added
 */
public record Intake(
    Source source,
    Customer customer,
    Product product,
    Defect defect,
    Demands demands,
    List<UUID> photos,
    SortedMap<String, String> facts) {
  private static final SortedMap<String, String> NO_FACTS =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  /** What is known before anybody has told us anything. */
  public static final Intake EMPTY =
      new Intake(
          new Source(null, null, null, null, null),
          new Customer(null, null, null),
          new Product(null, null, null),
          new Defect(null, null, List.of()),
          new Demands(new TreeSet<>(), null),
          List.of());

  public Intake {
    photos = List.copyOf(photos);
    facts =
        facts == null || facts.isEmpty()
            ? null
            : Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** What the procedure asks for and no other does, by name. */
  @Override
  public SortedMap<String, String> facts() {
    return facts == null ? NO_FACTS : facts;
  }

  /** Without facts of the procedure's own. */
  public Intake(
      Source source,
      Customer customer,
      Product product,
      Defect defect,
      Demands demands,
      List<UUID> photos) {
    this(source, customer, product, defect, demands, photos, NO_FACTS);
  }

  /**
   * How and when the message came.
   *
   * @param receivedAt when the company received it, never in the future
   * @param occurredOn the day on which the problem occurred, never in the future
   */
  public record Source(
      Instant receivedAt, Channel channel, Kind kind, Market market, LocalDate occurredOn) {}

  /**
   * Who complains.
   *
   * @param contact name, telephone or mail address of the person to talk to
   * @param country ISO 3166 code of two letters
   */
  public record Customer(String name, String contact, String country) {}

  /**
   * What it is about.
   *
   * @param orderNumber the customer's order or lot
   * @param deliveredQuantity how many pieces were delivered, from 1
   * @param sample whether a defective piece was sent along, or {@code null} if nobody has said
   */
  public record Product(
      String model,
      String serialNumber,
      LocalDate shippedOn,
      String orderNumber,
      String partNumber,
      Integer deliveredQuantity,
      Boolean sample) {
    public Product {
      if (deliveredQuantity != null && deliveredQuantity < 1) {
        throw new IllegalArgumentException("a delivered quantity is at least 1");
      }
    }

    public Product(String model, String serialNumber, LocalDate shippedOn) {
      this(model, serialNumber, shippedOn, null, null, null, null);
    }
  }

  /**
   * What is wrong with it.
   *
   * @param quantity how many pieces are defective, from 1
   * @param codes the source's own codes for the kind of defect
   */
  public record Defect(String description, Integer quantity, List<String> codes) {
    public Defect {
      codes = List.copyOf(codes);
      if (quantity != null && quantity < 1) {
        throw new IllegalArgumentException("a defective quantity is at least 1");
      }
    }
  }

  /**
   * What the customer asks for (I-09).
   *
   * @param reportedBy user name of whoever reported the demands with the complaint
   */
  public record Demands(SortedSet<Demand> asked, String reportedBy) {
    public Demands {
      asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    }
  }

  /** The same with another received time. */
  public Intake receivedAt(Instant at) {
    return new Intake(
        new Source(at, source.channel(), source.kind(), source.market(), source.occurredOn()),
        customer,
        product,
        defect,
        demands,
        photos,
        facts());
  }

  /** The same with another market. */
  Intake inMarket(Market market) {
    return new Intake(
        new Source(
            source.receivedAt(), source.channel(), source.kind(), market, source.occurredOn()),
        customer,
        product,
        defect,
        demands,
        photos,
        facts());
  }

  /** The same with one photo more. */
  Intake with(UUID photo) {
    var more = new ArrayList<>(photos);
    more.add(photo);
    return new Intake(source, customer, product, defect, demands, more, facts());
  }

  /** What is said to have happened and has not happened yet. */
  List<Finding> future(Instant now, RuleId rule) {
    var found = new ArrayList<Finding>();
    if (source.receivedAt() != null && source.receivedAt().isAfter(now)) {
      found.add(
          new Finding(
              "/source/receivedAt",
              "IN_THE_FUTURE",
              rule,
              "%s is in the future: it is %s now".formatted(source.receivedAt(), now)));
    }
    Future.finding("/source/occurredOn", source.occurredOn(), now, rule).ifPresent(found::add);
    Future.finding("/product/shippedOn", product.shippedOn(), now, rule).ifPresent(found::add);
    return found;
  }

  /** What differs from an earlier intake, field by field. */
  Difference since(Intake before) {
    var difference =
        new Difference()
            .of("/source/receivedAt", before.source().receivedAt(), source.receivedAt())
            .of("/source/channel", before.source().channel(), source.channel())
            .of("/source/kind", before.source().kind(), source.kind())
            .of("/source/market", before.source().market(), source.market())
            .of("/source/occurredOn", before.source().occurredOn(), source.occurredOn())
            .of("/customer/name", before.customer().name(), customer.name())
            .of("/customer/contact", before.customer().contact(), customer.contact())
            .of("/customer/country", before.customer().country(), customer.country())
            .of("/product/model", before.product().model(), product.model())
            .of("/product/serialNumber", before.product().serialNumber(), product.serialNumber())
            .of("/product/shippedOn", before.product().shippedOn(), product.shippedOn())
            .of("/product/orderNumber", before.product().orderNumber(), product.orderNumber())
            .of("/product/partNumber", before.product().partNumber(), product.partNumber())
            .of(
                "/product/deliveredQuantity",
                before.product().deliveredQuantity(),
                product.deliveredQuantity())
            .of("/product/sample", before.product().sample(), product.sample())
            .of("/defect/description", before.defect().description(), defect.description())
            .of("/defect/quantity", before.defect().quantity(), defect.quantity())
            .of("/defect/codes", before.defect().codes(), defect.codes())
            .of("/demands/asked", before.demands().asked(), demands.asked())
            .of("/demands/reportedBy", before.demands().reportedBy(), demands.reportedBy())
            .of("/photos", before.photos(), photos);
    var names = new TreeSet<>(before.facts().keySet());
    names.addAll(facts().keySet());
    names.forEach(
        name -> difference.of(FactRule.pointer(name), before.facts().get(name), facts().get(name)));
    return difference;
  }
}

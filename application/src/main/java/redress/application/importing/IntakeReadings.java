package redress.application.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.tree.Node;

/** How the fields of an intake are read from a row; what the mapping leaves out stays unknown. */
final class IntakeReadings {
  private static final int NAME = 200;
  private static final int TEXT = 10_000;
  private static final int MOST = 1_000_000_000;
  private static final String[] DAYS = {"formats"};
  private static final String[] TIMES = {"formats", "withoutTime", "zone"};

  /** A field of the intake, by its place, with the kind of its values. */
  private record Field<T>(
      String section, String name, boolean list, Function<Node, Form<T>> form, String... own) {
    String pointer() {
      return "/" + section + "/" + name;
    }

    Reading<T> read(Node node, Columns columns) {
      return Reading.read(node, columns, list, form, own);
    }
  }

  private static final Field<Instant> RECEIVED_AT =
      new Field<>("source", "receivedAt", false, Form::instant, TIMES);
  private static final Field<Channel> CHANNEL = one("source", "channel", Form.code(Channel.class));
  private static final Field<Kind> KIND = one("source", "kind", Form.code(Kind.class));
  private static final Field<Market> MARKET = one("source", "market", Form.code(Market.class));
  private static final Field<LocalDate> OCCURRED_ON =
      new Field<>("source", "occurredOn", false, Form::date, DAYS);
  private static final Field<String> CUSTOMER = one("customer", "name", Form.text(NAME));
  private static final Field<String> CONTACT = one("customer", "contact", Form.text(NAME));
  private static final Field<String> COUNTRY = one("customer", "country", Form.country());
  private static final Field<String> MODEL = one("product", "model", Form.text(NAME));
  private static final Field<String> SERIAL = one("product", "serialNumber", Form.text(NAME));
  private static final Field<LocalDate> SHIPPED_ON =
      new Field<>("product", "shippedOn", false, Form::date, DAYS);
  private static final Field<String> DESCRIPTION = one("defect", "description", Form.text(TEXT));
  private static final Field<Integer> QUANTITY = one("defect", "quantity", Form.quantity(MOST));
  private static final Field<String> CODES = many("defect", "codes", Form.text(NAME));
  private static final Field<Demand> ASKED = many("demands", "asked", Form.code(Demand.class));

  private static final List<Field<?>> FIELDS =
      List.of(
          RECEIVED_AT,
          CHANNEL,
          KIND,
          MARKET,
          OCCURRED_ON,
          CUSTOMER,
          CONTACT,
          COUNTRY,
          MODEL,
          SERIAL,
          SHIPPED_ON,
          DESCRIPTION,
          QUANTITY,
          CODES,
          ASKED);

  private static <T> Field<T> one(String section, String name, Form<T> form) {
    return new Field<>(section, name, false, unused -> form);
  }

  private static <T> Field<T> many(String section, String name, Form<T> form) {
    return new Field<>(section, name, true, unused -> form);
  }

  private final Map<String, Reading<?>> readings;

  private IntakeReadings(Map<String, Reading<?>> readings) {
    this.readings = Map.copyOf(readings);
  }

  static IntakeReadings read(Node node, Columns columns) {
    var readings = new HashMap<String, Reading<?>>();
    var sections = FIELDS.stream().map(Field::section).distinct().toArray(String[]::new);
    node.only(sections);
    for (var section : sections) {
      node.maybe(section)
          .ifPresent(
              child -> {
                child.only(in(section).map(Field::name).toArray(String[]::new));
                in(section)
                    .forEach(
                        field ->
                            child
                                .maybe(field.name())
                                .ifPresent(
                                    it -> readings.put(field.pointer(), field.read(it, columns))));
              });
    }
    return node.make(() -> new IntakeReadings(readings));
  }

  private static Stream<Field<?>> in(String section) {
    return FIELDS.stream().filter(field -> field.section().equals(section));
  }

  /** The intake that a row tells of; faults are added to the list. */
  Intake of(SourceRow row, Columns columns, ZoneId zone, List<Fault> faults) {
    var reader = new RowReader(row, columns, zone, faults);
    return new Intake(
        new Intake.Source(
            reader.one(RECEIVED_AT),
            reader.one(CHANNEL),
            reader.one(KIND),
            reader.one(MARKET),
            reader.one(OCCURRED_ON)),
        new Intake.Customer(reader.one(CUSTOMER), reader.one(CONTACT), reader.one(COUNTRY)),
        new Intake.Product(reader.one(MODEL), reader.one(SERIAL), reader.one(SHIPPED_ON)),
        new Intake.Defect(reader.one(DESCRIPTION), reader.one(QUANTITY), reader.all(CODES)),
        new Intake.Demands(new TreeSet<>(reader.all(ASKED)), null),
        List.of());
  }

  /** The columns from which the field at that place of the intake was read. */
  Optional<String> where(String pointer) {
    return Optional.ofNullable(readings.get(pointer)).map(Reading::where);
  }

  private final class RowReader {
    private final SourceRow row;
    private final Columns columns;
    private final ZoneId zone;
    private final List<Fault> faults;

    RowReader(SourceRow row, Columns columns, ZoneId zone, List<Fault> faults) {
      this.row = row;
      this.columns = columns;
      this.zone = zone;
      this.faults = faults;
    }

    @SuppressWarnings("unchecked")
    <T> List<T> all(Field<T> field) {
      var reading = (Reading<T>) readings.get(field.pointer());
      return reading == null ? List.of() : reading.of(row, columns, zone, faults);
    }

    <T> T one(Field<T> field) {
      return all(field).stream().findFirst().orElse(null);
    }
  }
}

package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.closing.ClosingRules;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.FactRule;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;
import redress.eightd.CauseKind;
import redress.errand.ErrandKind;
import redress.goods.GoodsKind;
import redress.http.ServedCompany;
import redress.http.json.JsonReader;
import redress.http.json.JsonWriter;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.organization.Duty;
import redress.outcome.OutcomeKind;
import redress.procedure.BareProcedure;
import redress.procedure.InventedProcedure;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.recurrence.Likeness;
import redress.rule.Finding;
import redress.stockcount.Outcome;
import redress.tree.Malformed;

/**
 * The published schema and the readers are in step: what is shipped fits, and of the form of a
 * document the one refuses what the other refuses.
 */
class ProcedureSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = ShippedProcedures.schema();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  /** Of the form alone: whether the parts fit together is not the schema's. */
  private static final Set<String> FORM = Set.of("MISSING", "WRONG_TYPE", "UNKNOWN_FIELD");

  private static final Map<String, Class<? extends Enum<?>>> CODES =
      Map.ofEntries(
          Map.entry("Duty", Duty.class),
          Map.entry("Moment", Moment.class),
          Map.entry("ObligationKind", ObligationKind.class),
          Map.entry("Kind", Kind.class),
          Map.entry("Channel", Channel.class),
          Map.entry("Demand", Demand.class),
          Map.entry("KeyField", KeyField.class),
          Map.entry("Market", Market.class),
          Map.entry("Urgency", Urgency.class),
          Map.entry("Severity", Severity.class),
          Map.entry("GoodsKind", GoodsKind.class),
          Map.entry("ErrandKind", ErrandKind.class),
          Map.entry("CauseKind", CauseKind.class),
          Map.entry("StockOutcome", Outcome.class),
          Map.entry("OutcomeKind", OutcomeKind.class),
          Map.entry("Likeness", Likeness.class),
          Map.entry("ImprovementStep", redress.improvement.Step.class),
          Map.entry("Paper", redress.copies.Paper.class),
          Map.entry("ProofKind", redress.returns.ProofKind.class),
          Map.entry("ExclusionBasis", redress.returns.Exclusion.Basis.class),
          Map.entry("CopyPurpose", redress.copies.Purpose.class),
          Map.entry("CopyOccasion", redress.copies.Occasion.class),
          Map.entry("FactType", FactRule.Type.class),
          Map.entry("TechnicalField", redress.technical.Field.class),
          Map.entry("StepTask", redress.routing.StepTask.class),
          Map.entry("SignatureState", redress.assessment.State.class));

  static Stream<String> documents() {
    return Stream.concat(
        ShippedProcedures.codes().stream().map(ShippedProcedures::text),
        Stream.of(InventedProcedure.text(), BareProcedure.text()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_document_fits(String text) throws IOException {
    assertEquals(
        List.of(), SCHEMA.validate(JSON.readTree(text)).stream().map(Error::toString).toList());
  }

  @Test
  void it_names_every_code_that_the_readers_know() throws IOException {
    var schema = JSON.readTree(TEXT);
    CODES.forEach(
        (name, type) ->
            assertEquals(
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(),
                texts(schema.at("/$defs/" + name + "/enum")),
                name));
    assertEquals(
        new TreeSet<>(ClosingRules.codes()),
        new TreeSet<>(texts(schema.at("/$defs/Unfinished/enum"))));
  }

  @Test
  void it_has_every_section_that_a_document_can_have() throws IOException {
    var known = new TreeSet<String>();
    JSON.readTree(TEXT).at("/properties").fieldNames().forEachRemaining(known::add);
    var allowed =
        faults(Map.of("none-of-these", "")).stream()
            .filter(it -> it.code().equals("UNKNOWN_FIELD"))
            .map(it -> it.sentence().replaceFirst(".*allowed are ", ""))
            .findFirst()
            .orElseThrow();
    assertEquals(new TreeSet<>(List.of(allowed.split(", "))), known);
  }

  /** Every value of every document in turn is of another kind, or missing, or has a stranger. */
  @ParameterizedTest
  @MethodSource("documents")
  void of_the_form_it_refuses_what_the_reader_refuses(String text) {
    var apart = new ArrayList<String>();
    for (var place : places(tree(text), List.of())) {
      for (var wrong : List.<Object>of("", new BigDecimal("-1"), List.of(Map.of()), Map.of())) {
        compare(changed(text, place, wrong), place + " as " + wrong, apart);
      }
      compare(changed(text, place, null), place + " left out", apart);
      var stranger = new ArrayList<>(place);
      stranger.add("stranger");
      compare(changed(text, stranger, "x"), place + " with a stranger", apart);
    }
    assertEquals(List.of(), apart);
  }

  @Test
  void it_is_published_for_everybody() throws Exception {
    try (var company = ServedCompany.inMemory()) {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://127.0.0.1:%d/procedure.schema.json"
                                  .formatted(company.port())))
                      .build(),
                  BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertEquals(TEXT, answer.body());
      assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/"));
    }
  }

  private static void compare(Object tree, String what, List<String> apart) {
    var faults = faults(tree);
    boolean form = faults.stream().anyMatch(it -> FORM.contains(it.code()));
    var errors = SCHEMA.validate(json(tree));
    if (form && errors.isEmpty()) {
      apart.add(what + ": only the reader refuses: " + faults);
    } else if (faults.isEmpty() && !errors.isEmpty()) {
      apart.add(what + ": only the schema refuses: " + errors);
    }
  }

  private static List<Finding> faults(Object tree) {
    try {
      Procedure.read(tree);
      return List.of();
    } catch (Malformed malformed) {
      return malformed.findings();
    }
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static JsonNode json(Object tree) {
    try {
      return JSON.readTree(JsonWriter.write(tree, ZoneOffset.UTC));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object tree(String text) {
    return JsonReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static List<List<Object>> places(Object node, List<Object> at) {
    var all = new ArrayList<List<Object>>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((name, child) -> all.addAll(below(name, child, at)));
    } else if (node instanceof List<?> list && !list.isEmpty()) {
      // what stands in a list is alike
      all.addAll(below(0, list.getFirst(), at));
      all.addAll(below(list.size() - 1, list.getLast(), at));
    }
    return all;
  }

  private static List<List<Object>> below(Object name, Object child, List<Object> at) {
    var place = new ArrayList<>(at);
    place.add(name);
    var all = new ArrayList<List<Object>>(List.of(place));
    all.addAll(places(child, place));
    return all;
  }

  /** The document with another value at that place, or none where it is null. */
  @SuppressWarnings("unchecked")
  private static Object changed(String text, List<Object> place, Object value) {
    var copy = tree(text);
    var parent = copy;
    for (var step : place.subList(0, place.size() - 1)) {
      parent = parent instanceof Map<?, ?> map ? map.get(step) : at(parent, step);
    }
    var last = place.getLast();
    if (parent instanceof Map<?, ?> map) {
      if (value == null) {
        map.remove(last);
      } else {
        ((Map<Object, Object>) map).put(last, value);
      }
    } else if (parent instanceof List<?> list && last instanceof Integer index) {
      if (value == null) {
        list.remove(index.intValue());
      } else {
        ((List<Object>) list).set(index, value);
      }
    }
    return copy;
  }

  private static Object at(Object parent, Object step) {
    return parent instanceof List<?> list ? list.get((Integer) step) : null;
  }
}

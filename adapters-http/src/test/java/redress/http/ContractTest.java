package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;

/** The contract says what the code does, no more and no less. */
class ContractTest {
  /** Use cases that the command line, the clock or the first start carry out, and nobody else. */
  private static final Set<String> OFF_THE_NETWORK =
      Set.of(
          "adoptProcedure",
          "foundCompany",
          "handOverPost",
          "importCalendar",
          "importComplaints",
          "renameCompany",
          "rotateKeys",
          "runJobs",
          "takeStock",
          "verifyMonthBooks",
          "verifySeals");

  private static List<Chapter> chapters;

  @BeforeAll
  static void all_chapters() {
    chapters = Chapters.of(ExampleCompany.inMemory().useCases(), null, null);
  }

  @Test
  void the_document_is_valid() {
    var parsed = new OpenAPIV3Parser().readContents(Contract.of(chapters).yaml());
    assertEquals(List.of(), parsed.getMessages());
    assertEquals("3.1.0", parsed.getOpenAPI().getOpenapi());
  }

  @Test
  void whatever_is_created_says_where_it_is_and_in_which_version() {
    var paths = new OpenAPIV3Parser().readContents(Contract.of(chapters).yaml()).getOpenAPI();
    var creating =
        paths.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .filter(it -> it.getResponses().containsKey("201"))
            .filter(it -> it.getSecurity() == null)
            .toList();
    assertTrue(creating.size() > 10, () -> "creating operations: " + creating.size());
    for (var operation : creating) {
      var headers = operation.getResponses().get("201").getHeaders();
      assertTrue(
          headers != null && headers.keySet().containsAll(Set.of("ETag", "Location")),
          operation.getOperationId());
    }
  }

  /** Every answer of every test is held against the contract, so that none is otherwise. */
  @Test
  void no_error_is_told_as_a_success_and_no_success_as_an_error() {
    var contract = new OpenAPIV3Parser().readContents(Contract.of(chapters).yaml()).getOpenAPI();
    int errors = 0;
    for (var path : contract.getPaths().values()) {
      for (var operation : path.readOperations()) {
        for (var told : operation.getResponses().entrySet()) {
          var answer = told.getValue();
          if (answer.get$ref() != null) {
            var name = answer.get$ref().substring(answer.get$ref().lastIndexOf('/') + 1);
            answer = contract.getComponents().getResponses().get(name);
          }
          boolean problem =
              answer.getContent() != null
                  && answer.getContent().containsKey("application/problem+json");
          boolean failed = !told.getKey().matches("[123]..");
          assertEquals(failed, problem, operation.getOperationId() + " " + told.getKey());
          errors += failed ? 1 : 0;
        }
      }
    }
    assertTrue(errors > 200, "only " + errors);
  }

  @Test
  void the_document_is_the_same_at_every_start() {
    assertEquals(Contract.of(chapters).yaml(), Contract.of(chapters).yaml());
  }

  @Test
  void every_fragment_belongs_to_a_chapter() throws IOException, URISyntaxException {
    var folder = Path.of(Contract.class.getResource("openapi/base.yaml").toURI()).getParent();
    try (var files = Files.list(folder)) {
      var fragments =
          files
              .map(file -> file.getFileName().toString().replace(".yaml", ""))
              .filter(name -> !name.equals("base"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          chapters.stream().map(Chapter::name).collect(Collectors.toCollection(TreeSet::new)),
          fragments);
    }
  }

  @Test
  void every_use_case_is_an_operation_and_every_operation_a_use_case() {
    var useCases =
        new ClassFileImporter()
            .importPackages("redress.application").stream()
                .filter(ContractTest::isUseCase)
                .map(type -> decapitalised(type.getSimpleName()))
                .filter(name -> !OFF_THE_NETWORK.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    var operations =
        chapters.stream()
            .flatMap(chapter -> chapter.operations().stream())
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(useCases, operations);
  }

  @Test
  void an_operation_that_the_contract_does_not_know_stops_the_start() {
    var extra = Operation.get("readNothing", "/nothing", exchange -> null);
    fails(samples(list -> with(list, extra)), "readNothing");
  }

  @Test
  void an_operation_at_another_path_or_with_another_method_stops_the_start() {
    var elsewhere = Operation.get("showSample", "/specimens/{sample}", exchange -> null);
    fails(samples(list -> with(without(list, "showSample"), elsewhere)), "showSample");
    var otherwise = Operation.post("showSample", "/samples/{sample}", exchange -> null);
    fails(samples(list -> with(without(list, "showSample"), otherwise)), "showSample");
  }

  @Test
  void an_operation_that_nobody_carries_out_stops_the_start() {
    fails(samples(list -> without(list, "showSample")), "showSample");
  }

  @Test
  void an_operation_that_should_need_a_session_stops_the_start() {
    var open = Operation.open("quoteSum", "/samples/quotes/sum", exchange -> null);
    fails(samples(list -> with(without(list, "quoteSum"), open)), "quoteSum");
  }

  @Test
  void the_page_shows_every_operation_and_runs_nothing() {
    var page = Contract.of(chapters).page();
    for (var chapter : chapters) {
      for (var operation : chapter.operations()) {
        assertTrue(page.contains("<section id=\"" + operation.id() + "\">"), operation.id());
      }
    }
    assertEquals(-1, page.indexOf("<script"));
    assertEquals(-1, page.indexOf("style="));
  }

  private static void fails(Chapter chapter, String name) {
    var failure = assertThrows(IllegalStateException.class, () -> Contract.of(List.of(chapter)));
    assertTrue(failure.getMessage().contains(name), failure.getMessage());
  }

  private static Chapter samples(UnaryOperator<List<Operation>> change) {
    return new Chapter("samples", change.apply(SAMPLES.operations()));
  }

  private static List<Operation> with(List<Operation> operations, Operation more) {
    var all = new ArrayList<>(operations);
    all.add(more);
    return all;
  }

  private static List<Operation> without(List<Operation> operations, String id) {
    return operations.stream().filter(operation -> !operation.id().equals(id)).toList();
  }

  private static final Office OFFICE = new Office();
  private static final Chapter SAMPLES = Samples.chapter(OFFICE);

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static boolean isUseCase(JavaClass type) {
    return type.isTopLevelClass()
        && !type.isInterface()
        && !type.getSource()
            .flatMap(source -> source.getFileName())
            .orElse("")
            .endsWith("Test.java")
        && type.getMethods().stream().map(JavaMethod::getName).anyMatch("handle"::equals);
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that is wrong with the form of a request is told in one answer. */
class OneRoundHttpTest {
  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk desk = company.desk("marketing-support-clerk").wrongly();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void bad_parameters_headers_and_fields_are_told_at_once() {
    var refused =
        desk.key("two words")
            .post(
                "/complaints?register=perhaps&colour=red",
                Map.of("source", Map.of("kind", "NOISE"), "weight", 3));
    refused.refused(400, "MALFORMED");
    assertEquals(
        List.of("/source/kind", "/weight", "?colour", "?register", "@Idempotency-Key"),
        refused.faults().stream().sorted().toList());
    assertEquals(0, desk.get("/complaints").at("/items").size());
  }

  @Test
  void a_change_is_read_by_itself_where_its_version_is_no_version() {
    var path = ServedCase.drafted(company, "ON_SITE").path();
    var refused =
        desk.with("If-Match", "three").patch(path, Map.of("source", Map.of("kind", "NOISE")));
    assertEquals(List.of("@If-Match", "/source/kind"), refused.refused(400, "MALFORMED").faults());
  }

  @Test
  void all_parameters_of_a_list_are_told_at_once() {
    var refused = desk.get("/complaints?limit=0&stage=NOWHERE&colour=red");
    assertEquals(
        List.of("?colour", "?limit", "?stage"),
        refused.refused(400, "MALFORMED").faults().stream().sorted().toList());
  }

  @Test
  void what_is_missing_keeps_its_own_answer() {
    var path = ServedCase.drafted(company, "ON_SITE").path();
    var form = Map.of("field", "PHOTO", "reason", "none");
    desk.post(path + "/waivers", form).refused(428, "IF_MATCH_REQUIRED");
    desk.key(null).post(path + "/waivers", form).refused(400, "IDEMPOTENCY_KEY_REQUIRED");
  }

  @Test
  void every_change_reads_its_content_before_it_does_anything() {
    var contract = Contract.of(Chapters.of(company.company().useCases(), null, null));
    for (var chapter : Chapters.of(company.company().useCases(), null, null)) {
      for (var operation : chapter.operations()) {
        boolean changes =
            operation.access() == Operation.Access.ONCE
                || operation.content() == Operation.Content.MERGE_PATCH;
        if (changes
            && contract.takesContent(operation)
            && operation.content() != Operation.Content.FILE) {
          var path = operation.path().replaceAll("\\{[a-zA-Z]+}", new UUID(0, 1).toString());
          var content = "{\"nonsense\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          var type =
              operation.content() == Operation.Content.MERGE_PATCH
                  ? "application/merge-patch+json"
                  : "application/json";
          var refused =
              desk.key(UUID.randomUUID().toString())
                  .send(operation.method().name(), path + "?colour=red", type, content)
                  .refused(400, "MALFORMED");
          var faults = refused.faults();
          assertTrue(faults.contains("?colour"), () -> operation.id() + refused);
          // a procedure document is judged as a whole, by what it says (PROCEDURE_UNFIT)
          assertTrue(
              faults.size() > 1 || operation.id().equals("draftProcedure"),
              () -> operation.id() + refused);
        }
      }
    }
  }
}

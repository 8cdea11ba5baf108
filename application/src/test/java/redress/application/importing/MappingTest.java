package redress.application.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Track.SourceRecord;
import redress.rule.Finding;
import redress.testing.Json;
import redress.tree.Malformed;

class MappingTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void every_field_is_read_from_where_the_mapping_says() {
    var told = tell("17");
    assertEquals(List.of(), faults);
    assertEquals(new SourceRecord("help desk", "17", "new"), told.source());
    assertFalse(told.finished());
    assertEquals(
        new Intake(
            new Intake.Source(
                Instant.parse("2026-11-20T08:05:00Z"), Channel.PHONE, Kind.COMPLAINT, null, null),
            new Intake.Customer(null, null, null),
            new Intake.Product("Nordwerk P-40", null, LocalDate.of(2026, 9, 1)),
            new Intake.Defect("the pump leaks", 3, List.of("L1", "L2")),
            new Intake.Demands(new TreeSet<>(Set.of(Demand.EXCHANGE, Demand.ON_SITE)), null),
            List.of()),
        told.intake());
  }

  @Test
  void a_date_without_time_is_the_start_of_the_day_in_the_companys_zone() {
    assertEquals(
        Instant.parse("2026-11-19T16:00:00Z"),
        tell("1", "received", "2026-11-20").intake().source().receivedAt());
    var mapping = ExampleMapping.read();
    var row = new SourceRow(2, ExampleMapping.row("1", "received", "2026-11-20"), List.of());
    assertEquals(
        Instant.parse("2026-11-20T05:00:00Z"),
        mapping.tell(row, ZoneId.of("America/New_York"), faults).intake().source().receivedAt());
  }

  @Test
  void times_of_twelve_hours_and_lost_leading_zeros_are_read() {
    assertEquals(
        Instant.parse("2026-11-05T07:09:08Z"),
        tell("1", "received", "11/5/2026 3:09:08 PM").intake().source().receivedAt());
    assertEquals(List.of(), faults);
  }

  @Test
  void what_nobody_sees_at_the_ends_of_a_cell_does_not_count() {
    var told =
        tell(
            "\u00a01 ",
            "text",
            "the pump leaks\t",
            "maker",
            "\ufeffNord-Werk\u3000",
            "faults",
            " L1 ;\tL2; ; ",
            "state",
            "done\u200b");
    assertEquals("1", told.source().key());
    assertTrue(told.finished());
    assertEquals("the pump leaks", told.intake().defect().description());
    assertEquals("Nordwerk P-40", told.intake().product().model());
    assertEquals(List.of("L1", "L2"), told.intake().defect().codes());
    assertEquals(List.of(), faults);
  }

  @Test
  void an_empty_cell_is_unknown_and_no_fault() {
    var told =
        tell("1", "received", "", "how", " ", "maker", "", "pieces", "\t", "text", "", "wants", "");
    assertEquals(List.of(), faults);
    assertNull(told.intake().source().receivedAt());
    assertNull(told.intake().source().channel());
    assertNull(told.intake().defect().quantity());
    assertNull(told.intake().defect().description());
    assertEquals("P-40", told.intake().product().model());
    assertEquals(Set.of(), told.intake().demands().asked());
  }

  @Test
  void every_fault_of_a_row_is_told_with_its_column_and_what_is_allowed() {
    tell(
        "",
        "state",
        "lost",
        "received",
        "2026-02-30 10:00",
        "how",
        "fax",
        "pieces",
        "0",
        "shipped",
        "2026-09-01",
        "text",
        "a\u0007b",
        "wants",
        "new,money");
    assertEquals(
        List.of("no", "state", "received", "how", "shipped", "text", "pieces", "wants").stream()
            .sorted()
            .toList(),
        faults.stream().map(Fault::column).sorted().toList());
    assertEquals("a value is required", reason("no"));
    assertEquals("'lost' is not a status of the mapping (in work, new, done)", reason("state"));
    assertEquals("'fax' is not in the mapping's list (tel, mail)", reason("how"));
    assertEquals("'0' is not a whole number from 1 to 1000000000", reason("pieces"));
    assertEquals("'2026-09-01' is not a date such as 08.06.2020", reason("shipped"));
    assertTrue(reason("received").startsWith("'2026-02-30 10:00' is not a date and time such as"));
    assertEquals("'money' is not in the mapping's list (new, visit)", reason("wants"));
  }

  @Test
  void a_text_with_what_is_no_character_is_a_fault() {
    tell("1", "text", "a\ufffeb");
    assertEquals(List.of("text"), faults.stream().map(Fault::column).toList());
  }

  @Test
  void a_long_text_is_shown_cut_in_a_fault() {
    tell("1", "machine", "x".repeat(300));
    assertEquals("maker + machine", faults.getFirst().column());
    assertEquals(
        "'Nordwerk %s…' is not a text of at most 200 characters, without control characters"
            .formatted("x".repeat(31)),
        faults.getFirst().reason());
  }

  @Test
  void a_file_with_other_columns_is_not_the_one_that_is_meant() {
    var header = new ArrayList<>(ExampleMapping.row("1").keySet());
    assertEquals(List.of(), ExampleMapping.read().differences(header));
    header.remove("text");
    header.add("note");
    header.add("no");
    assertEquals(
        Set.of(
            "the column 'note' is not in the mapping",
            "there are 2 columns 'no'",
            "the column 'text' of the mapping is missing"),
        Set.copyOf(ExampleMapping.read().differences(header)));
  }

  @Test
  void a_file_may_have_another_encoding_and_another_separator() {
    var mapping =
        Mapping.read(
            Json.tree(
                ExampleMapping.TEXT.replace(
                    "\"key\":",
                    "\"file\": {\"encoding\": \"GB18030\", \"separator\": \";\"}, \"key\":")));
    assertEquals(Charset.forName("GB18030"), mapping.dialect().encoding());
    assertEquals(';', mapping.dialect().separator());
  }

  @Test
  void a_file_of_another_type_says_what_belongs_to_it() {
    var sheet = Mapping.read(Json.tree(withFile("{\"type\": \"XLSX\", \"sheet\": \"2026\"}")));
    assertEquals(Dialect.Type.XLSX, sheet.dialect().type());
    assertEquals("2026", sheet.dialect().sheet());
    var tabs = Mapping.read(Json.tree(withFile("{\"type\": \"TSV\"}")));
    assertEquals('\t', tabs.dialect().separator());
    for (var wrong :
        List.of(
            "{\"type\": \"XLSX\", \"encoding\": \"UTF-8\"}",
            "{\"type\": \"TSV\", \"separator\": \";\"}",
            "{\"type\": \"CSV\", \"sheet\": \"2026\"}",
            "{\"type\": \"ODS\"}")) {
      var tree = Json.tree(withFile(wrong));
      var told = assertThrows(Malformed.class, () -> Mapping.read(tree));
      assertTrue(told.findings().getFirst().pointer().startsWith("/file/"), wrong);
    }
  }

  private static String withFile(String file) {
    return ExampleMapping.TEXT.replace("\"key\":", "\"file\": %s, \"key\":".formatted(file));
  }

  @Test
  void without_a_header_columns_are_known_by_their_positions() {
    var mapping =
        Mapping.read(
            Json.tree(positioned("{\"b\": {\"position\": 2}, \"a\": {\"position\": 1}}", "false")));
    assertEquals(List.of("a", "b"), mapping.columns());
    for (var wrong :
        List.of(
            "{\"a\": {\"position\": 1}, \"b\": {\"position\": 1}}",
            "{\"a\": {\"position\": 1}, \"b\": {\"position\": 3}}",
            "{\"a\": {\"position\": 1}, \"b\": {}}")) {
      var tree = Json.tree(positioned(wrong, "false"));
      assertThrows(Malformed.class, () -> Mapping.read(tree), wrong);
    }
    var both = Json.tree(positioned("{\"a\": {}, \"b\": {\"position\": 2}}", "true"));
    var told = assertThrows(Malformed.class, () -> Mapping.read(both));
    assertEquals("/columns/b/position", told.findings().getFirst().pointer());
  }

  private static String positioned(String columns, String header) {
    return """
    {
      "format": 1, "system": "s", "file": {"header": %s}, "columns": %s,
      "key": {"column": "a"}, "status": {"column": "b", "open": ["x"], "finished": []},
      "intake": {}
    }
    """
        .formatted(header, columns);
  }

  @Test
  void a_column_says_what_is_unknown_and_which_zeros_were_lost() {
    var mapping =
        Mapping.read(
            Json.tree(
                ExampleMapping.TEXT
                    .replace("\"machine\": {}", "\"machine\": {\"unknown\": [\"9999\", \"n/a\"]}")
                    .replace("\"no\": {}", "\"no\": {\"digits\": 5}")));
    var told =
        mapping.tell(
            new SourceRow(2, ExampleMapping.row(" 2134", "machine", "9999 "), List.of()),
            SHANGHAI,
            faults);
    assertEquals("02134", told.source().key());
    assertEquals("Nordwerk", told.intake().product().model());
    for (var whole : List.of("12134", "123456", "A12")) {
      var row = new SourceRow(2, ExampleMapping.row(whole), List.of());
      assertEquals(whole, mapping.tell(row, SHANGHAI, faults).source().key());
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void a_key_of_another_form_is_a_fault_of_its_column() {
    var mapping =
        Mapping.read(
            Json.tree(
                ExampleMapping.TEXT.replace(
                    "{\"column\": \"no\"}", "{\"column\": \"no\", \"pattern\": \"[0-9]+\"}")));
    mapping.tell(new SourceRow(2, ExampleMapping.row("17"), List.of()), SHANGHAI, faults);
    assertEquals(List.of(), faults);
    mapping.tell(new SourceRow(2, ExampleMapping.row("comcas"), List.of()), SHANGHAI, faults);
    assertEquals(List.of(new Fault("no", "'comcas' is not a text of the form [0-9]+")), faults);
    var broken =
        ExampleMapping.TEXT.replace(
            "{\"column\": \"no\"}", "{\"column\": \"no\", \"pattern\": \"[\"}");
    assertThrows(Malformed.class, () -> Mapping.read(Json.tree(broken)));
  }

  @Test
  void a_status_may_be_the_same_for_all_rows() {
    var mapping =
        Mapping.read(
            Json.tree(
                ExampleMapping.TEXT.replace("{\"column\": \"state\"", "{\"constant\": \"done\"")));
    var told =
        mapping.tell(new SourceRow(2, ExampleMapping.row("17"), List.of()), SHANGHAI, faults);
    assertEquals("done", told.source().status());
    assertTrue(told.finished());
  }

  @Test
  void times_are_those_of_the_sources_zone_if_the_mapping_names_one() {
    var mapping =
        Mapping.read(
            Json.tree(
                ExampleMapping.TEXT.replace(
                    "\"START_OF_DAY\"", "\"START_OF_DAY\", \"zone\": \"America/New_York\"")));
    var told =
        mapping.tell(
            new SourceRow(
                2, ExampleMapping.row("1", "received", "11/5/2026 3:09:08 PM"), List.of()),
            SHANGHAI,
            faults);
    assertEquals(Instant.parse("2026-11-05T20:09:08Z"), told.intake().source().receivedAt());
  }

  @Test
  void what_nobody_sees_inside_of_a_text_does_not_keep_it_from_being_found() {
    var told = tell("1", "text", "\u3000the\u200b pump\u00a0leaks\u3000oil \ud83d\ude00\n");
    assertEquals("the pump leaks\u3000oil \ud83d\ude00", told.intake().defect().description());
    assertEquals(List.of(), faults);
  }

  @Test
  void a_text_that_is_too_long_or_half_a_character_is_a_fault_and_never_cut() {
    assertEquals(
        "x".repeat(10_000), tell("1", "text", "x".repeat(10_000)).intake().defect().description());
    assertEquals(List.of(), faults);
    tell("1", "text", "x".repeat(10_001));
    assertTrue(reason("text").contains("of at most 10000 characters"), reason("text"));
    for (var half : List.of("a\ud83d", "\ud83da", "\ude00")) {
      faults.clear();
      tell("1", "text", half);
      assertEquals(1, faults.size());
    }
  }

  @Test
  void a_year_in_which_no_complaint_can_be_is_a_fault() {
    tell("1", "received", "0026-11-20 16:05", "shipped", "01.09.2201");
    assertEquals(
        List.of("received", "shipped"), faults.stream().map(Fault::column).sorted().toList());
  }

  @Test
  void everything_that_is_wrong_with_a_mapping_is_told_with_its_place() {
    var wrong =
        assertThrows(
            Malformed.class,
            () ->
                Mapping.read(
                    Json.tree(
                        """
                        {
                          "format": 2,
                          "system": " ",
                          "file": {"encoding": "UTF-99", "separator": "::"},
                          "columns": {"a": {"spelling": {}}, "b": {"spellings": {"x": 1}}},
                          "key": {"column": "c"},
                          "status": {"column": "a", "open": ["x"], "finished": ["x", 3]},
                          "more": true,
                          "intake": {
                            "source": {
                              "receivedAt": {"column": "a", "formats": ["uuuu-MM-dd"]},
                              "channel": {"constant": "PIGEON"},
                              "kind": {"column": "a", "values": {"1": "JOKE"}},
                              "market": {"column": "a", "constant": "DOMESTIC"},
                              "occurredOn": {"column": "a", "formats": ["jjjj", "HH:mm"]}
                            },
                            "customer": {"age": {"column": "a"}, "name": {"columns": ["a", "z"]}},
                            "defect": {
                              "codes": {"column": "b"},
                              "quantity": {"column": "b", "separator": ","}
                            },
                            "price": {}
                          }
                        }
                        """)));
    assertEquals(
        Set.of(
            "/format",
            "/system",
            "/file/encoding",
            "/file/separator",
            "/columns/a/spelling",
            "/columns/b/spellings/x",
            "/key/column",
            "/status",
            "/status/finished/1",
            "/more",
            "/intake/source/receivedAt",
            "/intake/source/channel/constant",
            "/intake/source/kind/values/1",
            "/intake/source/market",
            "/intake/source/occurredOn/formats/0",
            "/intake/source/occurredOn/formats/1",
            "/intake/customer/age",
            "/intake/customer/name/columns/1",
            "/intake/defect/codes/separator",
            "/intake/defect/quantity/separator",
            "/intake/price"),
        wrong.findings().stream().map(Finding::pointer).collect(Collectors.toSet()));
  }

  @Test
  void a_tree_without_anything_is_reported_not_thrown_over() {
    var wrong = assertThrows(Malformed.class, () -> Mapping.read(Json.tree("{}")));
    assertEquals(
        Set.of("/format", "/system", "/columns", "/key", "/status", "/intake"),
        wrong.findings().stream().map(Finding::pointer).collect(Collectors.toSet()));
    assertThrows(Malformed.class, () -> Mapping.read(null));
  }

  private Mapping.Told tell(String number, String... columnsAndCells) {
    var row = new SourceRow(2, ExampleMapping.row(number, columnsAndCells), List.of());
    return ExampleMapping.read().tell(row, SHANGHAI, faults);
  }

  private String reason(String column) {
    return faults.stream()
        .filter(fault -> fault.column().equals(column))
        .map(Fault::reason)
        .collect(Collectors.joining());
  }
}

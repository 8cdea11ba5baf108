package redress.bootstrap.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.bootstrap.importing.Workbooks.SHEET;
import static redress.bootstrap.importing.Workbooks.TEXTS;
import static redress.bootstrap.importing.Workbooks.number;
import static redress.bootstrap.importing.Workbooks.row;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.importing.Fault;
import redress.application.importing.Mapping;
import redress.application.importing.SourceRow;
import redress.bootstrap.StartRefused;
import redress.testing.Json;
import redress.testing.MovableClock;

class WorkbookSheetTest {
  private static final String MAPPING =
      """
      {
        "format": 1, "system": "s", "file": {"type": "XLSX"},
        "columns": {"no": {}, "text": {}, "at": {}},
        "key": {"column": "no"}, "status": {"constant": "x", "open": ["x"], "finished": []},
        "intake": {}
      }
      """;
  private static final String HEADER = row(1, "no", "text", "at");
  private static final String EMPTY_ROW = "<row><c/></row>";

  @TempDir Path folder;

  @Test
  void rows_come_with_the_numbers_of_the_spreadsheet_and_empty_ones_do_not_count()
      throws IOException {
    var rows =
        rows(
            new Workbooks()
                .texts("a shared text")
                .sheet(
                    row(3, "no", "text", "at", " ")
                        + "<row r=\"5\"><c r=\"A5\" s=\"1\"/></row>"
                        + "<row r=\"7\">"
                        + number("A7", 0, "188006")
                        + "<c r=\"B7\" t=\"s\"><v>0</v></c></row>"
                        + row(8, "2", "own", "x")));
    assertEquals(List.of(7L, 8L), rows.stream().map(SourceRow::line).toList());
    assertEquals(
        List.of("188006", "a shared text", ""),
        Stream.of("no", "text", "at").map(rows.getFirst().cells()::get).toList());
    assertEquals("own", rows.getLast().cells().get("text"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 42894.730092592603, 2017-06-08 17:31:20",
    "1, 43678, 2019-08-01 00:00:00",
    "2, 43782.999999999, 2019-11-14 00:00:00",
    "2, 59, 1900-02-28 00:00:00",
    "0, 42894.5, 42894.5",
    "3, 1.0E5, 100000",
    "1, -1, -1",
    "0, 1E999999999, 1E999999999",
  })
  void a_number_is_a_date_where_its_format_says_so(int style, String value, String text)
      throws IOException {
    var rows = rows(sheet("<row r=\"2\">" + number("C2", style, value) + "</row>"));
    assertEquals(text, rows.getFirst().cells().get("at"));
  }

  @Test
  void characters_that_xml_cannot_hold_are_unescaped_and_runs_of_a_text_are_joined()
      throws IOException {
    var rows =
        rows(
            new Workbooks()
                .part(
                    TEXTS,
                    "<sst><si><r><t>漏_x000D_\n</t></r><r><t>水\ud83d\ude00</t></r></si>"
                        + "<si><t>_x005F_x000D_ &amp; &lt;</t></si></sst>")
                .sheet(
                    HEADER
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B2\" t=\"s\"><v>1</v></c></row>"));
    assertEquals("漏\r\n水\ud83d\ude00", rows.getFirst().cells().get("no"));
    assertEquals("_x000D_ & <", rows.getFirst().cells().get("text"));
  }

  @Test
  void of_a_formula_the_last_value_counts() throws IOException {
    var rows =
        rows(
            sheet(
                "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" ref=\"A2:A9\""
                    + " si=\"0\">B1+1</f><v>7</v></c><c r=\"B2\""
                    + " t=\"str\"><f>A2&amp;\"x\"</f><v>7x</v></c></row>"));
    assertEquals("7", rows.getFirst().cells().get("no"));
    assertEquals("7x", rows.getFirst().cells().get("text"));
  }

  @Test
  void a_row_with_something_behind_the_last_column_is_one_bad_row() throws IOException {
    var rows = rows(sheet(row(2, "1", "a", "b", "c")));
    assertEquals(
        List.of(new Fault("", "the row has 4 cells where the file has 3 columns")),
        rows.getFirst().faults());
  }

  @Test
  void the_sheet_is_the_one_that_the_mapping_names() throws IOException {
    var file = sheet(row(2, "1", "a", "b")).write(folder.resolve("a.xlsx"));
    var named = MAPPING.replace("\"XLSX\"", "\"XLSX\", \"sheet\": \"Data\"");
    assertEquals(1, rows(file, named).size());
    var other = MAPPING.replace("\"XLSX\"", "\"XLSX\", \"sheet\": \"More\"");
    var refused = assertThrows(StartRefused.class, () -> rows(file, other));
    assertTrue(
        refused.getMessage().contains("no sheet 'More'; its sheets are: Data"), said(refused));
  }

  @Test
  void a_sheet_without_a_header_has_its_columns_by_position() throws IOException {
    var file = new Workbooks().sheet(row(1, "a", "1")).write(folder.resolve("a.xlsx"));
    var rows =
        rows(
            file,
            MAPPING
                .replace("\"XLSX\"", "\"XLSX\", \"header\": false")
                .replace(
                    "\"no\": {}, \"text\": {}, \"at\": {}",
                    "\"no\": {\"position\": 2}, \"text\": {\"position\": 1}"));
    assertEquals(1, rows.getFirst().line());
    assertEquals("1", rows.getFirst().cells().get("no"));
  }

  @Test
  void what_is_no_workbook_is_refused_with_what_it_is() throws IOException {
    refused("it is no XLSX file", Files.writeString(folder.resolve("a"), "no,text\n"));
    refused("it is no XLSX file", Files.writeString(folder.resolve("b"), ""));
    refused("its end is missing", Files.writeString(folder.resolve("c"), "PK\u0003\u0004 and on"));
    var office = new byte[4096];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, office, 0, 4);
    refused("of the old .xls form; save it as .xlsx", Files.write(folder.resolve("d"), office));
    var encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(encrypted, 0, office, 1024, encrypted.length);
    refused("protected by a password", Files.write(folder.resolve("e"), office));
  }

  @Test
  void a_document_type_is_refused_and_so_is_every_entity() throws IOException {
    refused(
        "has a document type",
        new Workbooks()
            .part(
                SHEET,
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + "<worksheet><sheetData>%s</sheetData></worksheet>".formatted(HEADER)));
    var laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%2$d;&l%2$d;\">".formatted(i, i - 1));
    }
    refused(
        "has a document type",
        sheet("").part(TEXTS, laughs + "]><sst><si><t>&l29;</t></si></sst>"));
    refused(
        "not written in UTF-8",
        sheet("")
            .part(
                TEXTS,
                out ->
                    out.write(
                        "<!DOCTYPE sst [<!ENTITY l \"ha\">]><sst/>"
                            .getBytes(StandardCharsets.UTF_16))));
    refused(
        "not written in UTF-8",
        sheet("").part(TEXTS, "<?xml version=\"1.0\" encoding=\"ISO-2022-KR\"?><sst/>"));
  }

  @Test
  void what_unpacks_beyond_measure_is_refused() throws IOException {
    refused(
        "unpacks to more than 300 times its size",
        new Workbooks()
            .part(
                SHEET,
                out -> {
                  out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                  many(out, EMPTY_ROW, 3_000_000);
                }));
    refused("longer than any cell", sheet(row(2, "1", "x".repeat(600_000), "b")));
    refused("a tag longer than any", sheet("<row a=\"%s\"/>".formatted("x".repeat(100_000))));
    refused(
        "its part %s unpacks to more than 8 MiB".formatted("xl/styles.xml"),
        sheet("").part("xl/styles.xml", out -> noise(out, "<styleSheet>", 9 << 20)));
    refused(
        "its part %s unpacks to more than 48 MiB: save it as CSV".formatted(TEXTS),
        sheet("").part(TEXTS, out -> noise(out, "<sst>", 49 << 20)));
  }

  @Test
  void many_parts_that_swell_a_little_each_are_refused_together_S25() throws IOException {
    var swelling = sheet(row(2, "1", "a", "b"));
    for (int i = 0; i < 4; i++) {
      swelling.part(
          "xl/more%d.xml".formatted(i), out -> many(out, "<x>", "<y/> ".repeat(20), 70_000));
    }
    refused("unpacks to more than 300 times its size", swelling);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/macrosheets/sheet1.xml", "xl/worksheets/sheet2.xml"})
  void a_macro_sheet_is_refused_whatever_it_is_called_S25(String part) throws IOException {
    var macro =
        "<xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
            + "<sheetData><row><c><f>EXEC(\"calc\")</f></c></row></sheetData></xm:macrosheet>";
    refused("is a macro sheet of Excel 4", sheet(row(2, "1", "a", "b")).part(part, macro));
  }

  @Test
  void cells_that_are_only_there_to_take_up_room_are_refused() throws IOException {
    refused("more than 16384 cells", sheet("<row r=\"2\">" + "<c/>".repeat(1_000_000) + "</row>"));
    refused("a cell at a place where there is none", sheet("<row><c r=\"ZZZZZZ1\"/></row>"));
    refused(
        "a cell at a place where there is none",
        sheet("<row><c a=\" r='A1'\" r=\"&#90;ZZZZZ1\"/></row>"));
    refused(
        "refers to a text that cannot be there",
        sheet("<row><c r=\"A2\" t=\"s\"><v>1999999999</v></c></row>"));
    refused("inside of another", sheet("<row><c r=\"A2\"><is><c r=\"B2\"/></is></c></row>"));
    refused("<si> where there is none", sheet("<si><t>a</t></si>"));
    refused(
        "more than 1000000 texts",
        sheet("").part(TEXTS, out -> many(out, "<sst>" + "<si/>", "<si/>", 1_000_001)));
  }

  @Test
  void a_sheet_of_a_million_empty_cells_is_refused_without_reading_them_all() throws IOException {
    refused(
        "the column 'no' of the mapping is missing",
        new Workbooks().sheet(EMPTY_ROW.repeat(90_000)));
    var many =
        new Workbooks()
            .part(
                SHEET,
                out -> {
                  out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                  out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                  many(out, EMPTY_ROW, 1_000_000);
                  out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                });
    refused("more than 100000 empty rows: delete them in the spreadsheet", many);
  }

  @Test
  void a_workbook_that_lacks_a_part_or_is_torn_is_refused() throws IOException {
    refused("has no sheet", sheet("").part("xl/workbook.xml", "<workbook/>"));
    refused("ends in the middle", sheet("").part(SHEET, "<worksheet><sheetData><row"));
    refused("damaged", sheet("<row r=\"2\"><c r=\"A2\" t=\"z\"><v>1</v></c></row>"));
    refused("damaged", sheet("<row r=\"2\"><c r=\"A2\"></row>"));
    var whole = sheet(row(2, "1", "a", "b")).write(folder.resolve("torn.xlsx"));
    var bytes = Files.readAllBytes(whole);
    for (int i = 0; i < 60; i++) {
      bytes[bytes.length / 2 + i] ^= 0x55;
    }
    refused("damaged", Files.write(whole, bytes));
  }

  @Test
  void nothing_is_left_behind() throws IOException {
    var before = temporary();
    rows(sheet(row(2, "1", "a", "b")));
    refused("has a document type", sheet("").part(TEXTS, "<!DOCTYPE sst><sst/>"));
    assertEquals(before, temporary());
  }

  private static List<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(it -> it.getFileName().toString().startsWith("redress-import-"))
          .sorted()
          .toList();
    }
  }

  /** A sheet with the header that the mapping expects, and these rows. */
  private static Workbooks sheet(String rows) {
    return new Workbooks().sheet(HEADER + rows);
  }

  private static void many(OutputStream out, String text, int times) throws IOException {
    many(out, "", text, times);
  }

  private static void many(OutputStream out, String first, String text, int times)
      throws IOException {
    var thousand = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    out.write(first.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < times / 1_000; i++) {
      out.write(thousand);
    }
    out.write(text.repeat(times % 1_000).getBytes(StandardCharsets.UTF_8));
  }

  /** Small elements that do not pack well. */
  private static void noise(OutputStream out, String first, int bytes) throws IOException {
    var random = new java.util.Random(7);
    out.write(first.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < bytes; i += 28) {
      out.write(
          "<n v=\"%016x\"/>\n    ".formatted(random.nextLong()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void refused(String why, Workbooks workbook) throws IOException {
    refused(why, workbook.write(folder.resolve("refused.xlsx")));
  }

  private void refused(String why, Path file) {
    var refused = assertThrows(StartRefused.class, () -> rows(file, MAPPING));
    assertTrue(refused.getMessage().contains(why), said(refused));
  }

  private static String said(StartRefused refused) {
    return refused.getMessage();
  }

  private List<SourceRow> rows(Workbooks workbook) throws IOException {
    return rows(workbook.write(folder.resolve("cells.xlsx")), MAPPING);
  }

  private static List<SourceRow> rows(Path file, String mapping) throws IOException {
    var progress =
        new Progress(
            new PrintWriter(Writer.nullWriter()), false, MovableClock.at("2026-11-23T01:00:00Z"));
    var rows = new ArrayList<SourceRow>();
    try (var sheet =
        FileSheet.open(
            file, Mapping.read(Json.tree(mapping)), RejectedRows.besideEach(), progress)) {
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }
}

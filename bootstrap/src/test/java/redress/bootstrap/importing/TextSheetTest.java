package redress.bootstrap.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.application.importing.Apostrophe;
import redress.application.importing.Fault;
import redress.application.importing.Mapping;
import redress.application.importing.Report;
import redress.application.importing.SourceRow;
import redress.bootstrap.StartRefused;
import redress.testing.Json;
import redress.testing.MovableClock;

class TextSheetTest {
  private static final String MAPPING =
      """
      {
        "format": 1, "system": "s", "columns": {"no": {}, "text": {}},
        "key": {"column": "no"}, "status": {"column": "text", "open": ["x"], "finished": ["y"]},
        "intake": {}
      }
      """;

  @TempDir Path folder;

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final StringWriter said = new StringWriter();
  private final RejectedRows rejected = RejectedRows.besideEach();

  @Test
  void rows_come_with_their_lines_whatever_marks_and_line_ends_the_file_has() throws IOException {
    var rows = rows(file("\ufeffno,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2,d\t"));
    assertEquals(List.of(2L, 5L), rows.stream().map(SourceRow::line).toList());
    assertEquals("a, \"b\"\r\nc", rows.getFirst().cells().get("text"));
    assertEquals("d\t", rows.getLast().cells().get("text"));
    assertEquals(List.of("1", "2"), rows.stream().map(row -> row.cells().get("no")).toList());
  }

  @Test
  void what_went_out_with_an_apostrophe_before_a_formula_comes_back_as_it_was_S14()
      throws IOException {
    var texts =
        List.of(
            "=1", "'=1", "''=1", "-1", "'-1", "+1", "@x", "＝1", "'＝1", "'x", "''", "'", "x=1",
            "it's");
    var gone = texts.stream().map(Apostrophe::put).toList();
    assertEquals(texts.size(), gone.stream().distinct().count(), gone::toString);
    assertTrue(gone.stream().noneMatch(it -> "=+-@＝".indexOf(it.charAt(0)) >= 0), gone::toString);
    var lines = new StringBuilder("no,text\n");
    gone.forEach(it -> lines.append("1,\"").append(it).append("\"\n"));
    var back = rows(file(lines.toString())).stream().map(it -> it.cells().get("text")).toList();
    assertEquals(texts, back);
  }

  @Test
  void a_quoted_header_behind_a_byte_order_mark_is_read() throws IOException {
    assertEquals(1, rows(file("\ufeff\"no\",\"text\"\n1,a\n")).size());
  }

  @Test
  void a_row_with_other_cells_than_the_header_is_one_bad_row() throws IOException {
    var rows = rows(file("no,text\n1\n2,b,c\n3,d\n"));
    assertEquals(
        List.of(new Fault("", "the row has 1 cells where the file has 2 columns")),
        rows.getFirst().faults());
    assertEquals(
        List.of(new Fault("", "the row has 3 cells where the file has 2 columns")),
        rows.get(1).faults());
    assertEquals(List.of(), rows.getLast().faults());
  }

  @Test
  void another_encoding_and_separator_are_read_as_the_mapping_says() throws IOException {
    var mapping =
        mapping(
            MAPPING.replace(
                "\"key\"", "\"file\": {\"encoding\": \"GB18030\", \"separator\": \";\"}, \"key\""));
    var file = folder.resolve("gb.csv");
    Files.write(file, "no;text\n1;漏水\n".getBytes(Charset.forName("GB18030")));
    try (var sheet = FileSheet.open(file, mapping, rejected, progress(false))) {
      assertEquals("漏水", sheet.next().orElseThrow().cells().get("text"));
    }
  }

  @Test
  void a_file_that_stops_being_text_or_csv_is_refused_from_there_on() throws IOException {
    var bytes = "no,text\n1,a\n2,?\n".getBytes(StandardCharsets.UTF_8);
    bytes[14] = (byte) 0xff;
    var broken = folder.resolve("broken.csv");
    Files.write(broken, bytes);
    var noText = assertThrows(StartRefused.class, () -> rows(broken));
    assertTrue(noText.getMessage().contains("bytes that are no text"), noText.getMessage());
    // behind what is read ahead
    var late = "no,text\n" + "1,abcdefgh\n".repeat(10_000);
    Files.write(broken, late.getBytes(StandardCharsets.UTF_8));
    Files.write(broken, new byte[] {(byte) 0xff}, java.nio.file.StandardOpenOption.APPEND);
    var later = assertThrows(StartRefused.class, () -> rows(broken));
    assertTrue(later.getMessage().contains("bytes that are no text"), later.getMessage());
    assertTrue(later.getMessage().contains("adds only what is missing"), later.getMessage());
    var open = file("no,text\n1,a\n2,\"b\n3,c\n");
    var noCsv = assertThrows(StartRefused.class, () -> rows(open));
    assertTrue(noCsv.getMessage().contains("after line 2: it is no CSV"), noCsv.getMessage());
  }

  @Test
  void a_file_with_other_columns_or_none_is_refused() throws IOException {
    var other = file("no,words\n1,a\n");
    var refused = assertThrows(StartRefused.class, () -> rows(other));
    assertTrue(
        refused.getMessage().contains("'words' is not in the mapping"), refused.getMessage());
    assertTrue(
        refused.getMessage().contains("'text' of the mapping is missing"), refused.getMessage());
    var empty = file("");
    assertThrows(StartRefused.class, () -> rows(empty));
    assertThrows(StartRefused.class, () -> rows(folder.resolve("nowhere.csv")));
  }

  @Test
  void rejected_rows_are_told_beside_their_file_until_there_are_none() throws IOException {
    var file = file("no,text\n1,a\n");
    var told = folder.resolve("cells.csv.rejected.csv");
    try (var rows = RejectedRows.besideEach()) {
      rows.forget(file);
      rows.add(file, 7, List.of(new Fault("no", "'x', \"y\"\nz"), new Fault("", "torn")));
      assertEquals(told, rows.files().first());
    }
    assertEquals(
        "file,line,column,reason\r\ncells.csv,7,no,\"'x', \"\"y\"\"\nz\"\r\ncells.csv,7,,torn\r\n",
        Files.readString(told));
    try (var rows = RejectedRows.besideEach()) {
      rows.forget(file);
    }
    assertFalse(Files.exists(told));
  }

  @Test
  void a_terminal_shows_a_bar_with_rows_rate_and_what_remains() {
    var progress = progress(true);
    progress.begin(Path.of("a.csv"));
    clock.advance(Duration.ofSeconds(2));
    progress.show(1_000, 250, 1_000);
    progress.end();
    assertEquals(
        "\r[########----------------------] a.csv: 1000 rows, 25 %, 500 rows a second, 0:06 left"
            + "\u001b[K"
            + System.lineSeparator(),
        said.toString());
  }

  @Test
  void elsewhere_a_line_is_written_now_and_then() {
    var progress = progress(false);
    progress.begin(Path.of("a.csv"));
    clock.advance(Duration.ofSeconds(9));
    progress.show(900, 10, 100);
    clock.advance(Duration.ofSeconds(1));
    progress.show(1_000, 20, 100);
    clock.advance(Duration.ofSeconds(9));
    progress.show(1_900, 30, 100);
    progress.end();
    assertEquals(
        "a.csv: 1000 rows, 20 %, 100 rows a second, 0:40 left" + System.lineSeparator(),
        said.toString());
  }

  @Test
  void an_empty_report_is_progress_too() throws IOException {
    try (var sheet =
        FileSheet.open(file("no,text\n"), mapping(MAPPING), rejected, progress(true))) {
      assertTrue(sheet.next().isEmpty());
      sheet.progressed(Report.NOTHING);
    }
    assertTrue(said.toString().contains("0 rows, 100 %"), said.toString());
  }

  private Progress progress(boolean terminal) {
    return new Progress(new PrintWriter(said, true), terminal, clock);
  }

  private List<SourceRow> rows(Path file) throws IOException {
    var rows = new ArrayList<SourceRow>();
    try (var sheet = FileSheet.open(file, mapping(MAPPING), rejected, progress(false))) {
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("cells.csv"), text);
  }

  private static Mapping mapping(String text) {
    return Mapping.read(Json.tree(text));
  }
}

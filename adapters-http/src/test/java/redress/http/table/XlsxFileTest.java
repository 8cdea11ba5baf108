package redress.http.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFileTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void what_does_not_fit_on_a_sheet_stands_on_the_next_with_the_same_headings() throws IOException {
    var out = new ByteArrayOutputStream();
    var file = new XlsxFile("ledger", SHANGHAI, out, 4);
    file.headings(List.of("a"));
    for (int i = 0; i < 7; i++) {
      file.row(List.of("row " + i));
    }
    file.close();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheets = book.getSheets().toList();
      assertEquals(
          List.of("ledger", "ledger 2", "ledger 3"),
          sheets.stream().map(sheet -> sheet.getName()).toList());
      assertEquals(4, sheets.get(0).read().size());
      assertEquals("a", sheets.get(2).read().get(0).getCellText(0));
      assertEquals("row 6", sheets.get(2).read().get(1).getCellText(0));
    }
  }

  @Test
  void numbers_and_instants_are_cells_that_can_be_reckoned_with() throws IOException {
    var out = new ByteArrayOutputStream();
    var file = new XlsxFile("ledger", SHANGHAI, out);
    file.headings(List.of("a", "b", "c"));
    file.row(Arrays.asList(new BigDecimal("-500.50"), Instant.parse("2026-11-23T01:00:00Z"), null));
    file.close();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var row = book.getFirstSheet().read().get(1);
      assertEquals(CellType.NUMBER, row.getCell(0).getType());
      assertEquals(0, new BigDecimal("-500.50").compareTo(row.getCellAsNumber(0).orElseThrow()));
      assertEquals("2026-11-23T09:00", row.getCellAsDate(1).orElseThrow().toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "_x0041_, _x005F_x0041_",
    "a_x000D_b, a_x005F_x000D_b",
    "_x0041_x00e9_, _x005F_x0041_x005F_x00e9_",
    "__x005F__, __x005F_x005F__",
    "_x41_, _x41_",
    "x0041_, x0041_",
    "_x0041, _x0041",
    "_X0041_, _X0041_"
  })
  void a_text_that_looks_like_another_character_stays_what_it_is_S14(String text, String written)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var file = new XlsxFile("ledger", SHANGHAI, out);
    file.headings(List.of(text));
    file.row(List.of(text));
    file.close();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertEquals(written, rows.get(0).getCell(0).getRawValue());
      assertEquals(written, rows.get(1).getCell(0).getRawValue());
    }
    var read =
        Pattern.compile("_x([0-9A-Fa-f]{4})_")
            .matcher(written)
            .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
    assertEquals(text, read, "as the standard, and the import, read it");
  }

  @Test
  void rows_leave_as_they_come() throws IOException {
    long[] sent = new long[1];
    var out =
        new OutputStream() {
          @Override
          public void write(int b) {
            sent[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            sent[0] += length;
          }
        };
    var file = new XlsxFile("ledger", SHANGHAI, out);
    file.headings(List.of("a"));
    long before = 0;
    for (int part = 0; part < 4; part++) {
      for (int i = 0; i < 20_000; i++) {
        file.row(List.of("row %d of part %d: %x".formatted(i, part, i * 2654435761L)));
      }
      assertTrue(sent[0] > before + 100_000, "part " + part + ": " + sent[0]);
      before = sent[0];
    }
    file.close();
  }
}

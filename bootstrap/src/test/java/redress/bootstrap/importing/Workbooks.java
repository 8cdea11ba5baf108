package redress.bootstrap.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, also such as no spreadsheet program would write. */
public final class Workbooks {
  public static final String SHEET = "xl/worksheets/sheet1.xml";
  public static final String TEXTS = "xl/sharedStrings.xml";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** Writes the content of a part, which may be larger than memory. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  public Workbooks() {
    part(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/" + SHEET, "worksheet")
            + override("/xl/styles.xml", "styles")
            + override("/" + TEXTS, "sharedStrings")
            + "</Types>");
    part(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "</Relationships>");
    // styles 0: none, 1: a date and time of its own, 2: the built-in date, 3: "#,##0.00"
    part(
        "xl/styles.xml",
        HEAD
            + "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy\\-mm\\-dd\\"
            + " hh:mm:ss\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf"
            + " numFmtId=\"14\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
    texts();
    sheet("");
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, type);
  }

  public Workbooks part(String name, String text) {
    return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Workbooks part(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  /** The texts that cells share; what is in them is XML. */
  public Workbooks texts(String... texts) {
    var all = new StringBuilder(HEAD + "<sst>");
    for (var text : texts) {
      all.append("<si><t>").append(text).append("</t></si>");
    }
    return part(TEXTS, all + "</sst>");
  }

  /** The rows of the sheet, as XML. */
  public Workbooks sheet(String rows) {
    return part(SHEET, HEAD + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A row of texts, each in its cell. */
  public static String row(int number, String... texts) {
    var row = new StringBuilder("<row r=\"%d\">".formatted(number));
    for (int i = 0; i < texts.length; i++) {
      row.append(cell((char) ('A' + i) + "" + number, texts[i]));
    }
    return row + "</row>";
  }

  public static String cell(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  public static String number(String place, int style, String value) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, value);
  }

  public Path write(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    }
    return file;
  }
}

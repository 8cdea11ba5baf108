package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import redress.bootstrap.importing.Workbooks;

/**
 * Each mapping that comes with the program, on a sample of the project's own and on the real file
 * that it was written for. The real files may be used and not republished; where they are not,
 * those tests are skipped. Their rows are read here in another way than the program's.
 */
class ImportFilesTest {
  private static final Path REAL = Path.of("../../shared/data/complaints");
  private static final Path CARS = REAL.resolve("car_complain_12365auto_2020-06-05_08.csv");
  private static final Path TELECOM = REAL.resolve("comcast_telecom_complaints_2015.csv");
  private static final Path MESSAGES = REAL.resolve("taidi2020c_fj3_messages_votes.xlsx");
  private static final Path VEHICLES = REAL.resolve("nhtsa_flat_cmpl_101.tsv");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int COMPARED = 100;

  @RegisterExtension static final ImportRun RUN = new ImportRun();

  @TempDir Path folder;

  /** What a row of a source says, as it is stored: the columns of {@link #STORED} but its key. */
  private record Told(
      String stage,
      String channel,
      String receivedAt,
      String customer,
      String model,
      String text) {}

  private static final String STORED =
      """
      select source_key, stage, channel, received_at::text, coalesce(customer, '-'),
        coalesce(model, '-'), encode(convert_to(defect, 'UTF8'), 'hex')
      from complaints order by source_key
      """;

  @BeforeEach
  void empty() throws Exception {
    RUN.query("truncate complaints, events, heads, obligations cascade");
  }

  @Test
  void a_sample_of_telecom_complaints_is_taken_in() throws Exception {
    assertEquals(3, importing("comcast-2015", sample("telecom.csv")), RUN.said());
    assertSaid("4 rows: 2 drafts, 1 archived, 0 taken in before, 1 rejected");
    assertEquals(
        """
        file,line,column,reason
        telecom.csv,5,Ticket #,'ninety' is not a text of the form [0-9]+
        """,
        Files.readString(folder.resolve("rejected.csv")).replace("\r\n", "\n"));
    assertEquals(
        List.of(
            "9001|RECEIVED|PHONE|2019-06-06 01:55:33+00|nd so on|Eastport, Ohio, 37082",
            "900101|RECEIVED|PHONE|2019-06-05 19:53:50+00|Slow \"fibre\" that is none|Northport,"
                + " Maine, 02134",
            "900102|ARCHIVED|WEB_FORM|2019-06-05 04:05:09+00|Billed twice, nobody"
                + " answers|Southport, Georgia, 30102"),
        RUN.query(
            """
            select source_key, stage, channel, received_at::text, defect,
              body #>> '{intake,customer,contact}'
            from complaints order by source_key
            """));
  }

  @Test
  void a_sample_of_vehicle_complaints_without_a_header_is_taken_in() throws Exception {
    assertEquals(0, importing("nhtsa", sample("vehicles.tsv")), RUN.said());
    assertSaid("2 rows: 2 drafts, 0 archived, 0 taken in before, 0 rejected");
    assertEquals(
        List.of(
            "1|PHONE|1995-01-03 05:00:00+00|NORDWERK P-40 1994|1ABCD82W8RY|BRAKE PEDAL WENT SOFT."
                + " *AK|HIGH TOWN, MI|1994-12-22|[\"SERVICE BRAKES, HYDRAULIC:PEDALS AND"
                + " LINKAGES\"]",
            "2|LETTER|2008-06-30 04:00:00+00|NORDWERK NOVA|-|WARNING \"CHIME\" CAME ON,\tTHEN"
                + " NOTHING|PEÑASCO, NM|-|[\"ELECTRICAL SYSTEM\"]"),
        RUN.query(
            """
            select source_key, channel, received_at::text, model, coalesce(serial_number, '-'), defect,
              body #>> '{intake,customer,contact}',
              coalesce(body #>> '{intake,source,occurredOn}', '-'),
              body #>> '{intake,defect,codes}'
            from complaints order by source_key
            """));
  }

  @Test
  void a_sample_of_messages_in_a_workbook_is_taken_in() throws Exception {
    var file =
        new Workbooks()
            .texts("\n\t\t\u3000\u3000小区\u00a0夜间\u200b施工_x000D_\n噪音 \ud83d\ude21\n\t\t")
            .sheet(
                Workbooks.row(1, "留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "反对数", "点赞数")
                    + message(2, Workbooks.cell("D2", "2019/2/8 9:05:05"))
                    + message(3, Workbooks.number("D3", 1, "43782.472465277802")))
            .write(folder.resolve("messages.xlsx"));
    assertEquals(0, importing("taidi2020c", file), RUN.said());
    assertSaid("2 rows: 2 drafts, 0 archived, 0 taken in before, 0 rejected");
    var text = "夜间施工\n小区 夜间施工\r\n噪音 \ud83d\ude21";
    assertEquals(
        List.of(
            "900002|2019-02-08 01:05:05+00|A0001|" + text,
            "900003|2019-11-13 03:20:21+00|A0001|" + text),
        RUN.query(
            "select source_key, received_at::text, customer, defect from complaints order by 1"));
  }

  private static String message(int number, String time) {
    return "<row r=\"%d\">".formatted(number)
        + Workbooks.number("A" + number, 0, "90000" + number)
        + Workbooks.cell("B" + number, "A0001")
        + Workbooks.cell("C" + number, "夜间施工")
        + time
        + "<c r=\"E%d\" t=\"s\"><v>0</v></c>".formatted(number)
        + Workbooks.number("F" + number, 0, "0")
        + Workbooks.number("G" + number, 0, "12")
        + "</row>";
  }

  @Test
  void the_real_car_complaints_are_stored_as_they_are_written() throws Exception {
    needs(CARS);
    assertEquals(0, importing("12365auto", CARS), RUN.said());
    assertSaid("600 rows: 543 drafts, 57 archived, 0 taken in before, 0 rejected");
    var told = new HashMap<String, Told>();
    for (var row : lines(Files.readString(CARS), ',')) {
      var at = LocalDateTime.parse(row.get(6) + "T00:00:00");
      told.put(
          row.get(0),
          new Told(
              row.get(7).equals("用户评分") ? "ARCHIVED" : "RECEIVED",
              "IMPORT",
              utc(at, SHANGHAI),
              "-",
              String.join(
                  " ",
                  row.get(1).strip().replace("一汽大众", "一汽-大众"),
                  row.get(2).strip(),
                  row.get(3).strip()),
              row.get(4)));
    }
    compared(told);
  }

  @Test
  void the_real_telecom_complaints_are_stored_as_they_are_written() throws Exception {
    needs(TELECOM);
    assertEquals(3, importing("comcast-2015", TELECOM), RUN.said());
    assertSaid("2224 rows: 517 drafts, 1706 archived, 0 taken in before, 1 rejected");
    // the damaged row is a closed one: 734 of them stand in the file
    assertSaid("status Closed in its source: 733");
    assertSaid("status Open in its source: 363");
    assertSaid("status Pending in its source: 154");
    assertSaid("status Solved in its source: 973");
    assertEquals(
        "comcast_telecom_complaints_2015.csv,1036,Ticket #,'comcas' is not a text of the form"
            + " [0-9]+",
        Files.readAllLines(folder.resolve("rejected.csv")).getLast());
    // 170 postal codes have lost a leading zero
    assertEquals(
        List.of("170"),
        RUN.query(
            "select count(*) from complaints where body #>> '{intake,customer,contact}' ~ ',"
                + " 0[0-9]{4}$'"));
    assertEquals(
        List.of("2223"),
        RUN.query(
            "select count(*) from complaints where body #>> '{intake,customer,contact}' ~ ',"
                + " [0-9]{5}$'"));
    var format = DateTimeFormatter.ofPattern("dd-MM-uuuu h:mm:ss a", Locale.ENGLISH);
    var told = new HashMap<String, Told>();
    for (var row : lines(Files.readString(TELECOM), ',')) {
      told.put(
          row.get(0),
          new Told(
              row.get(9).matches("Open|Pending") ? "RECEIVED" : "ARCHIVED",
              row.get(5).equals("Internet") ? "WEB_FORM" : "PHONE",
              utc(LocalDateTime.parse(row.get(2) + " " + row.get(4), format), NEW_YORK),
              "-",
              "-",
              row.get(1)));
    }
    told.remove("comcas");
    compared(told);
  }

  @Test
  void the_real_vehicle_complaints_are_stored_as_they_are_written() throws Exception {
    needs(VEHICLES);
    assertEquals(0, importing("nhtsa", VEHICLES), RUN.said());
    assertSaid("101 rows: 101 drafts, 0 archived, 0 taken in before, 0 rejected");
    assertEquals(
        List.of("6"),
        RUN.query(
            "select count(*) from complaints where body #>> '{intake,source,occurredOn}' is null"));
    var told = new HashMap<String, Told>();
    for (var row : lines("header\n" + Files.readString(VEHICLES), '\t')) {
      var day = LocalDateTime.parse(row.get(16) + "000000", stamp());
      var channel =
          switch (row.get(20)) {
            case "EVOQ" -> "PHONE";
            case "IVOQ" -> "WEB_FORM";
            case "LETR", "LETT" -> "LETTER";
            default -> "IMPORT";
          };
      var year = row.get(5).equals("9999") ? "" : " " + row.get(5);
      told.put(
          row.get(0),
          new Told(
              "RECEIVED",
              channel,
              utc(day, NEW_YORK),
              "-",
              row.get(3) + " " + row.get(4) + year,
              row.get(19)));
    }
    assertEquals(101, told.size());
    compared(told);
  }

  private static DateTimeFormatter stamp() {
    return DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  }

  @Test
  void the_real_messages_are_stored_as_they_are_written() throws Exception {
    needs(MESSAGES);
    assertEquals(0, importing("taidi2020c", MESSAGES), RUN.said());
    assertSaid("4326 rows: 4326 drafts, 0 archived, 0 taken in before, 0 rejected");
    var slashed = DateTimeFormatter.ofPattern("uuuu/M/d H:mm:ss", Locale.ROOT);
    var told = new HashMap<String, Told>();
    int dates = 0;
    for (var row : cells(MESSAGES)) {
      var at = row.get("D");
      boolean number = !at.contains("/");
      dates += number ? 1 : 0;
      var time =
          number
              ? LocalDateTime.of(1899, 12, 30, 0, 0)
                  .plus(Duration.ofSeconds(Math.round(Double.parseDouble(at) * 86_400)))
              : LocalDateTime.parse(at, slashed);
      told.put(
          row.get("A"),
          new Told(
              "RECEIVED",
              "WEB_FORM",
              utc(time, SHANGHAI),
              row.get("B"),
              "-",
              visible(row.get("C")) + "\n" + visible(row.get("E"))));
    }
    assertEquals(129, dates);
    assertEquals(4326, told.size());
    compared(told);
    // the longest text of all is whole
    var longest = Collections.max(told.values().stream().map(it -> it.text().length()).toList());
    assertEquals(
        List.of(longest.toString()), RUN.query("select max(length(defect)) from complaints"));
  }

  /** A hundred of the source's rows are stored as they are told there. */
  private void compared(Map<String, Told> told) throws Exception {
    var stored = new LinkedHashMap<String, Told>();
    for (var row : RUN.query(STORED)) {
      var columns = row.split("\\|", -1);
      stored.put(
          columns[0],
          new Told(
              columns[1],
              columns[2],
              columns[3],
              columns[4],
              columns[5],
              new String(java.util.HexFormat.of().parseHex(columns[6]), StandardCharsets.UTF_8)));
    }
    assertEquals(told.keySet(), stored.keySet());
    var keys = new ArrayList<>(told.keySet());
    Collections.sort(keys);
    Collections.shuffle(keys, new Random(2026));
    for (var key : keys.subList(0, COMPARED)) {
      var source = told.get(key);
      var expected =
          new Told(
              source.stage(),
              source.channel(),
              source.receivedAt(),
              source.customer(),
              source.model(),
              visible(source.text()));
      assertEquals(expected, stored.get(key), key);
    }
  }

  /** Without what nobody sees. */
  private static String visible(String text) {
    return text.replaceAll("[\u200b\ufeff]", "")
        .replaceAll("^[\\s\u00a0\u3000]+|[\\s\u00a0\u3000]+$", "")
        .replace('\u00a0', ' ');
  }

  private static String utc(LocalDateTime at, ZoneId zone) {
    var utc = at.atZone(zone).withZoneSameInstant(ZoneId.of("UTC"));
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(utc) + "+00";
  }

  /** The cells of each line behind the header, read by hand: quotation marks hold them together. */
  private static List<List<String>> lines(String text, char separator) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && (c == separator || c == '\n')) {
        row.add(cell.toString().replaceAll("\r$", ""));
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        cell.append(c);
      }
    }
    if (!row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows.subList(1, rows.size());
  }

  /** The cells of a workbook's first sheet below the header, by their letters. */
  private static List<Map<String, String>> cells(Path file) throws Exception {
    var rows = new ArrayList<Map<String, String>>();
    try (var zip = new ZipFile(file.toFile())) {
      var texts = new ArrayList<String>();
      for (var text : elements(zip, Workbooks.TEXTS, "si")) {
        texts.add(text.getTextContent());
      }
      for (var row : elements(zip, Workbooks.SHEET, "row")) {
        var cells = new HashMap<String, String>();
        var all = row.getElementsByTagName("c");
        for (int i = 0; i < all.getLength(); i++) {
          var cell = (Element) all.item(i);
          var value = cell.getTextContent();
          cells.put(
              cell.getAttribute("r").replaceAll("[0-9]", ""),
              cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(value)) : value);
        }
        rows.add(cells);
      }
    }
    return rows.subList(1, rows.size());
  }

  private static List<Element> elements(ZipFile zip, String part, String name) throws Exception {
    try (var in = zip.getInputStream(zip.getEntry(part))) {
      var nodes =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName(name);
      var found = new ArrayList<Element>();
      for (int i = 0; i < nodes.getLength(); i++) {
        found.add((Element) nodes.item(i));
      }
      return found;
    }
  }

  private static void needs(Path real) {
    assumeTrue(Files.exists(real), () -> "the real complaints are not here (%s)".formatted(real));
  }

  private int importing(String mapping, Path file) {
    return RUN.run(
        "import",
        "--company",
        ImportRun.COMPANY,
        "--mapping",
        mapping,
        "--rejected",
        folder.resolve("rejected.csv").toString(),
        file.toString());
  }

  private static void assertSaid(String text) {
    assertTrue(RUN.said().contains(text), RUN.said());
  }

  /** A copy of one of the project's own samples. */
  private Path sample(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("importing/" + name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}

package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The import command beside the running program. */
class ImportCommandTest {
  private static final String COMPANY = ImportRun.COMPANY;

  /** The real file, which may be used and not republished. */
  private static final Path REAL =
      Path.of("../../shared/data/complaints/car_complain_12365auto_2020-06-05_08.csv");

  @RegisterExtension static final ImportRun RUN = new ImportRun();

  @TempDir Path folder;

  @BeforeEach
  void empty() throws SQLException {
    query("truncate complaints, events, heads, obligations cascade");
  }

  @Test
  void a_file_with_every_oddity_is_taken_in() throws Exception {
    assertEquals(0, run(sample("cars.csv")), said());
    assertTrue(
        said().contains("4 rows: 3 drafts, 1 archived, 0 taken in before, 0 rejected"), said());
    assertEquals(
        List.of(
            "900001|RECEIVED|一汽-大众 星辰 2019款 1.4T 自动型|变速箱挂挡顿挫|[\"C1\", \"C22\"]|2020-06-04"
                + " 16:00:00+00",
            "900002|RECEIVED|一汽-大众 星辰 2018款 1.4T 手动型|天窗漏水|[\"D4\"]|2020-06-04 16:00:00+00",
            "900003|RECEIVED|甲乙汽车 远行 X5 2020款 2.0L 尊享版|发动机故障灯亮|[\"A1\", \"A17\"]|2020-06-05"
                + " 16:00:00+00",
            "900004|ARCHIVED|甲乙汽车 远行 X5 2020款 2.0L 尊享版|厂家已更换部件,\r\n"
                + "车主确认|[\"B3\"]|2020-06-06 16:00:00+00"),
        query(
            """
            select source_key, stage, model, defect, body #>> '{intake,defect,codes}',
              received_at::text
            from complaints order by source_key
            """));
    assertEquals(List.of("0"), query("select count(*) from complaints where number is not null"));
    assertEquals(List.of("0"), query("select count(*) from obligations"));
  }

  @Test
  void the_same_file_again_adds_nothing_and_says_so() throws Exception {
    var file = sample("cars.csv");
    assertEquals(0, run(file));
    assertEquals(0, run(file), said());
    assertTrue(
        said().contains("4 rows: 0 drafts, 0 archived, 4 taken in before, 0 rejected"), said());
    assertTrue(said().contains("Nothing was added"), said());
    assertEquals(List.of("4"), query("select count(*) from complaints"));
  }

  @Test
  void bad_rows_are_told_in_a_file_and_the_good_ones_are_taken_in() throws Exception {
    var file = sample("some-bad.csv");
    assertEquals(3, run(file), said());
    assertTrue(
        said().contains("4 rows: 1 drafts, 0 archived, 0 taken in before, 3 rejected"), said());
    var told = folder.resolve("some-bad.csv.rejected.csv");
    assertTrue(said().contains("Rejected rows are told in " + told), said());
    assertEquals(
        """
        file,line,column,reason
        some-bad.csv,3,status,"'已撤诉' is not a status of the mapping (信息审核, 厂家受理, 处理反馈, 用户评分)"
        some-bad.csv,3,datetime,'2020-06-31' is not a date and time such as 2020-06-08
        some-bad.csv,4,,the row has 3 cells where the file has 8 columns
        some-bad.csv,5,id,a value is required
        """,
        Files.readString(told).replace("\r\n", "\n"));
    assertEquals(List.of("900005"), query("select source_key from complaints"));
  }

  @Test
  void rejected_rows_of_all_files_may_be_told_in_one_place() throws Exception {
    var told = folder.resolve("told.csv");
    assertEquals(
        3, run(sample("cars.csv"), sample("some-bad.csv"), "--rejected", told.toString()), said());
    assertTrue(said().contains("All files: 8 rows"), said());
    assertTrue(Files.exists(told));
    assertFalse(Files.exists(folder.resolve("some-bad.csv.rejected.csv")));
  }

  @Test
  void a_trial_stores_nothing_and_reports_the_same_counts() throws Exception {
    var file = sample("some-bad.csv");
    assertEquals(3, run(file, "--dry-run"), said());
    assertTrue(
        said().contains("4 rows: 1 drafts, 0 archived, 0 taken in before, 3 rejected"), said());
    assertTrue(said().contains("nothing was stored"), said());
    assertEquals(List.of("0"), query("select count(*) from complaints"));
    assertEquals(List.of("0"), query("select count(*) from events"));
  }

  @Test
  void what_is_wrong_before_the_first_row_is_refused() throws Exception {
    assertEquals(1, run(folder.resolve("nowhere.csv").toString()));
    assertTrue(said().contains("nowhere.csv cannot be read"), said());
    var mapping = Files.writeString(folder.resolve("own.json"), "{\"format\": 1}");
    assertEquals(
        1, command("--company", COMPANY, "--mapping", mapping.toString(), sample("cars.csv")));
    assertTrue(said().contains("own.json: /intake: 'intake' is required"), said());
    assertEquals(1, command("--company", COMPANY, "--mapping", "unheard-of", sample("cars.csv")));
    assertTrue(said().contains("(12365auto, comcast-2015, nhtsa, taidi2020c)"), said());
    assertEquals(1, command("--company", "nobody", "--mapping", "12365auto", sample("cars.csv")));
    assertTrue(said().contains("no company nobody"), said());
    assertEquals(2, command("--company", COMPANY, sample("cars.csv")));
    assertTrue(said().contains("--mapping"), said());
  }

  @Test
  void the_real_file_is_taken_in_whole() throws Exception {
    assumeTrue(Files.exists(REAL), () -> "the real complaints are not here (%s)".formatted(REAL));
    var rejected = folder.resolve("rejected.csv");
    assertEquals(0, run(REAL.toString(), "--rejected", rejected.toString()), said());
    assertTrue(
        said().contains("600 rows: 543 drafts, 57 archived, 0 taken in before, 0 rejected"),
        said());
    for (var status :
        List.of(
            "信息审核 in its source: 231",
            "厂家受理 in its source: 26",
            "处理反馈 in its source: 286",
            "用户评分 in its source: 57")) {
      assertTrue(said().contains(status), said());
    }
    assertFalse(Files.exists(rejected));
    assertEquals(
        List.of("ARCHIVED|57", "RECEIVED|543"),
        query("select stage, count(*) from complaints group by stage order by stage"));
    // one brand is spelled in one way: 52 rows and 6 in the other spelling
    assertEquals(
        List.of("58"), query("select count(*) from complaints where model like '一汽-大众 %'"));
    assertEquals(List.of("0"), query("select count(*) from complaints where model like '一汽大众 %'"));
    assertEquals(
        List.of("0"),
        query("select count(*) from complaints where defect <> btrim(defect, E' \\t\\u00a0')"));
    assertEquals(
        List.of("0"),
        query(
            """
            select count(*) from complaints, jsonb_array_elements_text(body #> '{intake,defect,codes}') as code
            where code !~ '^[A-Z][0-9]+$'
            """));
    assertEquals(
        List.of("600"),
        query("select count(*) from complaints where body #>> '{intake,defect,codes}' <> '[]'"));

    assertEquals(0, run(REAL.toString(), "--rejected", rejected.toString()), said());
    assertTrue(said().contains("600 taken in before"), said());
    assertEquals(0, beside("verify-history", "--company", COMPANY), said());
    assertTrue(said().contains("600 chains with 657 events hold"), said());
  }

  private static int run(String... fileAndOptions) {
    var arguments = new ArrayList<>(List.of("--company", COMPANY, "--mapping", "12365auto"));
    arguments.addAll(Arrays.asList(fileAndOptions));
    return command(arguments.toArray(String[]::new));
  }

  private static int command(String... arguments) {
    var all = new ArrayList<>(List.of("import"));
    all.addAll(Arrays.asList(arguments));
    return beside(all.toArray(String[]::new));
  }

  private static int beside(String... arguments) {
    return RUN.run(arguments);
  }

  private static String said() {
    return RUN.said();
  }

  /** A copy of one of the project's own samples. */
  private String sample(String name) throws IOException {
    var copy = folder.resolve(name);
    try (InputStream in = getClass().getResourceAsStream("importing/" + name)) {
      Files.write(copy, in.readAllBytes());
    }
    return copy.toString();
  }

  private static List<String> query(String sql) throws SQLException {
    return RUN.query(sql);
  }
}

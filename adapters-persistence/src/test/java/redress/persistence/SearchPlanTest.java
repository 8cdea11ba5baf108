package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search for text uses its indexes, also under row-level security. */
class SearchPlanTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final String MANY_CASES =
      """
      insert into complaints (
        company, id, version, procedure, edition, stage, drafted_at, searched, body)
      select 'acme', gen_random_uuid(), 1, 'p', 1, 'RECEIVED', now(),
        case when n % 1000 = 0 then '主轴异响' else md5(n::text) || md5((n + 1)::text) end, '{}'
      from generate_series(1, 5000) as n
      """;

  @ParameterizedTest
  @CsvSource({
    "bigrams @> bigrams('异响'), complaints_bigrams",
    "searched like '%主轴异响%', complaints_trigrams"
  })
  void a_text_is_found_by_its_index(String condition, String index) throws SQLException {
    var plan = new StringBuilder();
    try (var connection = TestServer.connect(FRESH.database());
        var statement = connection.createStatement()) {
      statement.execute(MANY_CASES);
      statement.execute("vacuum analyze complaints");
      statement.execute("set role redress_app");
      statement.execute("set redress.company = 'acme'");
      try (var rows =
          statement.executeQuery("explain select id from complaints where " + condition)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    assertTrue(plan.toString().contains(index), plan.toString());
  }
}

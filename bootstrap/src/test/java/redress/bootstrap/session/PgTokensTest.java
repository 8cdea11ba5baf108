package redress.bootstrap.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.bootstrap.procedure.ServedOnPostgres;
import redress.http.ServedCompany;
import redress.http.session.TokensStory;
import redress.procedure.ShippedProcedures;

/** Tokens of programs over HTTP on PostgreSQL, and what somebody finds there who reads it all. */
class PgTokensTest extends TokensStory {
  private static final String CODE = "equipment-manufacturer";

  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  private ServedOnPostgres postgres;

  @Override
  protected ServedCompany served(String document) {
    postgres = POSTGRES.fresh();
    return postgres.company(document);
  }

  @Test
  void whoever_reads_the_whole_database_comes_in_with_nothing_of_it_S46() throws SQLException {
    try (var company = served(ShippedProcedures.text(CODE))) {
      var login = Map.of("company", CODE, "user", "gm", "password", ExampleCompany.PASSWORD);
      var session = company.desk().post("/sessions", login).expect(201);
      var browser = company.desk().post("/browser-sessions", login).expect(201);
      var gm = company.desk().with("Authorization", "Bearer " + session.text("/token"));
      var token = issue(gm, "WRITE");
      var invitation =
          gm.post("/accounts", Map.of("user", "li", "department", "QUALITY", "position", "CLERK"))
              .expect(201)
              .text("/invitation");
      var cookie = browser.header("Set-Cookie").split(";", 2)[0];
      var secrets =
          List.of(
              secret(token),
              secret(invitation),
              secret(cookie),
              secret(session.text("/refreshToken")),
              session.text("/token"));
      var found = dump();
      assertTrue(found.contains("createAccount") || found.contains("/accounts"), "a dump of all");
      for (var secret : secrets) {
        assertFalse(found.contains(secret), secret);
      }
      program(company, token).get("/complaints").expect(200);
      assertEquals(5, secrets.stream().distinct().count());
    }
  }

  /** Every row of every table as text, byte columns as the text that they may be. */
  private String dump() throws SQLException {
    var text = new StringBuilder();
    try (var connection = postgres.connection();
        var statement = connection.createStatement()) {
      var columns = new ArrayList<String[]>();
      try (var all =
          statement.executeQuery(
              "select table_name, column_name, data_type from information_schema.columns"
                  + " where table_schema = 'public'")) {
        while (all.next()) {
          columns.add(new String[] {all.getString(1), all.getString(2), all.getString(3)});
        }
      }
      for (var column : columns) {
        var shown =
            column[2].equals("bytea")
                ? "encode(\"%s\", 'escape')".formatted(column[1])
                : "\"%s\"::text".formatted(column[1]);
        try (var rows =
            statement.executeQuery("select %s from \"%s\"".formatted(shown, column[0]))) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }
}

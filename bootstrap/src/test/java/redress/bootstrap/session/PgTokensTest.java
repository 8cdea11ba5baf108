package redress.bootstrap.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.bootstrap.procedure.ServedOnPostgres;
import redress.http.Desk;
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
      forgeries(company, session.text("/token"));
    }
  }

  /** Signed with the key that is in the database, of the session that is in the database. */
  private void forgeries(ServedCompany company, String token) throws SQLException {
    var kept =
        one(
            "select k.id, encode(k.secret, 'hex'), s.id, s.mark, s.secret, s.access, a.secret"
                + " from signing_keys k, sessions s join accounts a using (company, username)"
                + " where s.username = 'gm' and s.kind = 'TOKENS' and s.id = '%s'"
                    .formatted(JWT.decode(token).getClaim("session").asString()));
    var right = JWT.decode(token).getClaim("secret").asString();
    var gm = forged(company, kept, right);
    assertEquals("gm", gm.get("/session").expect(200).text("/user"), "the forgery is well made");
    for (var read : kept) {
      for (var secret : new String[] {read, half(read, 0), half(read, 1)}) {
        forged(company, kept, secret).wrongly().get("/session").refused(401, "UNAUTHENTICATED");
      }
    }
    forged(company, kept, "").wrongly().get("/session").refused(401, "UNAUTHENTICATED");
  }

  private static String half(String text, int which) {
    int middle = text.length() / 2;
    return which == 0 ? text.substring(0, middle) : text.substring(middle);
  }

  private Desk forged(ServedCompany company, List<String> kept, String secret) {
    var now = company.clock().instant();
    var token =
        JWT.create()
            .withHeader(Map.of("typ", "session+jwt"))
            .withKeyId(kept.get(0))
            .withIssuer("redress")
            .withAudience("redress/api")
            .withSubject("gm")
            .withClaim("company", CODE)
            .withClaim("session", kept.get(2))
            .withClaim("secret", secret)
            .withIssuedAt(now)
            .withNotBefore(now)
            .withExpiresAt(now.plusSeconds(600))
            .sign(Algorithm.HMAC256(HexFormat.of().parseHex(kept.get(1))));
    return company.desk().with("Authorization", "Bearer " + token);
  }

  private List<String> one(String query) throws SQLException {
    try (var connection = postgres.connection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      assertTrue(row.next(), query);
      var values = new ArrayList<String>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getString(i));
      }
      assertFalse(row.next(), "there is one key, and one such session");
      return values;
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

package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;

/** The user as which the program works is fenced in by the database (checks S12, R19). */
class ProgramLoginTest {
  @TempDir static Path directory;

  private static EmbeddedPostgres server;
  private static Endpoint owner;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(directory, Path.of("target", "postgres-binaries"));
    owner = server.endpoint();
    Migrations.run(owner);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void no_statement_makes_the_program_more_than_it_is_S12_R19() {
    var login = ProgramLogin.of(owner);
    assertNotEquals(owner.user(), login.user());
    for (var statement :
        List.of(
            "reset role; select * from complaints",
            "select set_config('role', 'none', false); select * from events",
            "set role " + owner.user(),
            "set session authorization " + owner.user(),
            "set role redress_search",
            "reset role; alter table events no force row level security",
            "reset role; delete from events",
            "reset role; select secret from program_login",
            "set role redress_app; select secret from program_login",
            "set role redress_app; create table mine ()",
            "alter role %s superuser".formatted(login.user()),
            "grant redress_search to " + login.user(),
            "copy (select 1) to program 'true'",
            "select pg_read_file('postgresql.conf')")) {
      var refused = assertThrows(SQLException.class, () -> execute(login, statement), statement);
      assertEquals("42501", refused.getSQLState(), statement);
    }
  }

  @Test
  void as_the_program_it_does_what_the_program_does() throws SQLException {
    execute(
        ProgramLogin.of(owner),
        """
        set role redress_app;
        set redress.company = 'acme';
        insert into heads (company, subject, seq) values ('acme', gen_random_uuid(), 1);
        select * from heads;
        """);
  }

  @Test
  void every_start_and_every_instance_finds_the_same_user_and_mends_it() throws SQLException {
    var login = ProgramLogin.of(owner);
    assertEquals(login, ProgramLogin.of(owner));
    execute(owner, "alter role %s superuser password 'other'".formatted(login.user()));
    assertEquals(login, ProgramLogin.of(owner));
    assertThrows(SQLException.class, () -> execute(login, "reset role; select * from events"));
  }

  @Test
  void an_owner_who_may_make_no_users_is_worked_as_himself() throws SQLException {
    execute(owner, "create role landlord login password 'secret'");
    execute(owner, "grant all on program_login to landlord");
    var landlord = new Endpoint(owner.host(), owner.port(), owner.database(), "landlord", "secret");
    assertEquals(landlord, ProgramLogin.of(landlord));
  }

  private static void execute(Endpoint as, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(as.jdbcUrl(), as.credentials());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

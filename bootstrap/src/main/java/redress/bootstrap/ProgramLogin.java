package redress.bootstrap;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.bootstrap.postgres.Endpoint;

/**
 * The database user as which the program works: it can become {@code redress_app} and nothing else,
 * so that no statement whatever, not even one that says {@code reset role}, does more than the
 * program may.
 *
 * <p>Its life: the owner of the database makes it at the first start, with a random password that
 * is kept where only the owner reads; each further start, and each further instance, finds it there
 * and mends what somebody may have changed about the user. Where the owner may make no users, or
 * the server does not let this one in, the program works as the owner who has taken the role on,
 * and says so in its log.
 */
final class ProgramLogin {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramLogin.class);
  private static final int SECRET_BYTES = 24;

  /** Any number that nobody else locks: "login" in ASCII. */
  private static final long ALONE = 0x6c6f67696eL;

  private ProgramLogin() {}

  /**
   * Makes the user if need be.
   *
   * @param owner the database, at this program's schema, and its owner
   * @return the same database for that user, or for the owner where there can be no such user
   */
  static Endpoint of(Endpoint owner) {
    try {
      var login = made(owner);
      check(login);
      return login;
    } catch (SQLException refused) {
      LOG.warn(
          "The program works as the owner of the database, who could do more than the program may:"
              + " the server refused it with {}",
          refused.getSQLState());
      return owner;
    }
  }

  private static Endpoint made(Endpoint owner) throws SQLException {
    try (var connection = connect(owner)) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("select pg_advisory_xact_lock(" + ALONE + ")");
        var secret = secret(connection, statement);
        var name =
            first(
                statement,
                "select 'redress_program_' || oid from pg_database"
                    + " where datname = current_database()");
        var known =
            first(statement, "select count(*) from pg_roles where rolname = '" + name + "'");
        // both are letters and digits of our own
        statement.execute(
            known.equals("0")
                ? "create role %s login noinherit password '%s'".formatted(name, secret)
                : "alter role %s %s password '%s'"
                    .formatted(name, mended(statement, name), secret));
        statement.execute("grant redress_app to " + name);
        statement.execute(
            "do $$ begin execute format('grant connect on database %%I to %s', current_database());"
                    .formatted(name)
                + " end $$");
        connection.commit();
        return new Endpoint(owner.host(), owner.port(), owner.database(), name, secret);
      }
    }
  }

  /**
   * What of the user is to be mended, and nothing else: an owner who is no superuser may not even
   * say that somebody is none.
   */
  private static String mended(Statement statement, String name) throws SQLException {
    return first(
        statement,
        """
        select concat_ws(' ',
          case when not rolcanlogin then 'login' end,
          case when rolinherit then 'noinherit' end,
          case when rolsuper then 'nosuperuser' end,
          case when rolbypassrls then 'nobypassrls' end,
          case when rolcreaterole then 'nocreaterole' end,
          case when rolcreatedb then 'nocreatedb' end)
        from pg_roles where rolname = '%s'
        """
            .formatted(name));
  }

  private static String secret(Connection connection, Statement statement) throws SQLException {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    try (var insert =
        connection.prepareStatement(
            "insert into program_login (secret) values (?) on conflict do nothing")) {
      insert.setString(1, HexFormat.of().formatHex(bytes));
      insert.executeUpdate();
    }
    return first(statement, "select secret from program_login");
  }

  /** Throws unless that user is let in and may be the program. */
  private static void check(Endpoint login) throws SQLException {
    try (var connection = connect(login);
        var statement = connection.createStatement()) {
      statement.execute("set role redress_app");
    }
  }

  private static Connection connect(Endpoint endpoint) throws SQLException {
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

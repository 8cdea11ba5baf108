package redress.bootstrap.procedure;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import redress.application.Ports;
import redress.http.ServedCompany;
import redress.http.procedure.TamperedStory;
import redress.persistence.PostgresStore;

/** Whoever may write to every table changes records, on PostgreSQL. */
class PgTamperedTest extends TamperedStory {
  @TempDir Path data;

  private ServedOnPostgres postgres;
  private PostgresStore another;

  @Override
  protected ServedCompany served(String document) {
    postgres = new ServedOnPostgres(data);
    return postgres.company(document);
  }

  @Override
  protected Ports anew() {
    closeAnother();
    another = postgres.another();
    return another.ports();
  }

  private void closeAnother() {
    if (another != null) {
      another.close();
    }
  }

  @Override
  protected void tamper(String sql) {
    try (var connection = postgres.connection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  @Override
  protected List<String> ask(String sql) {
    try (var connection = postgres.connection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (found.next()) {
        all.add(found.getString(1));
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  @AfterEach
  void close() {
    closeAnother();
    postgres.close();
  }
}

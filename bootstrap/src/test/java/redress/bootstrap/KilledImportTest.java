package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed goes on where it was when it is run again. */
class KilledImportTest {
  private static final int ROWS = 30_000;

  @RegisterExtension static final ImportRun RUN = new ImportRun();

  @TempDir Path folder;

  @Test
  void nothing_is_lost_and_nothing_is_taken_in_twice() throws Exception {
    var file = Files.writeString(folder.resolve("many.csv"), rows());
    var killed = start(file);
    try {
      while (killed.isAlive() && stored() == 0) {
        Thread.onSpinWait();
      }
    } finally {
      killed.destroyForcibly();
    }
    assertTrue(killed.waitFor(1, TimeUnit.MINUTES));
    int stored = Math.toIntExact(settled());
    assertTrue(stored > 0 && stored < ROWS, "stored before the end: " + stored);

    assertEquals(0, RUN.run(arguments(file)), RUN.said());
    assertTrue(
        RUN.said()
            .contains(
                "%d rows: %d drafts, 0 archived, %d taken in before, 0 rejected"
                    .formatted(ROWS, ROWS - stored, stored)),
        RUN.said());
    assertEquals(
        List.of("%d|%1$d|%1$d".formatted(ROWS)),
        RUN.query(
            """
            select count(*), count(distinct source_key), count(seq)
            from complaints left join heads on subject = id and seq = 1
            """));
    assertEquals(0, RUN.run("verify-history", "--company", ImportRun.COMPANY), RUN.said());
  }

  /** The server may still be finishing a commit that it was told of before. */
  private static long settled() throws Exception {
    while (!RUN.query(
            """
            select 1 from pg_locks where locktype = 'advisory' and database =
              (select oid from pg_database where datname = current_database())
            """)
        .isEmpty()) {
      Thread.onSpinWait();
    }
    return stored();
  }

  private static long stored() throws Exception {
    return Long.parseLong(
        RUN.query("select count(*) from complaints where source_system = '12365auto'").getFirst());
  }

  private static Process start(Path file) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
    command.addAll(List.of(arguments(file)));
    var builder = new ProcessBuilder(command);
    // not by its directory: the lock of this process on it is not one of the program
    builder.environment().put("REDRESS_DATABASE_URL", RUN.databaseUrl());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String[] arguments(Path file) {
    return new String[] {
      "import", "--company", ImportRun.COMPANY, "--mapping", "12365auto", file.toString()
    };
  }

  private static String rows() {
    return IntStream.range(0, ROWS)
        .mapToObj("%d,甲乙汽车,远行 X5,2020款,空调不制冷,\"E2,\",2020-06-08,信息审核"::formatted)
        .collect(
            Collectors.joining(
                "\r\n", "id,brand,car_model,type,desc,problem,datetime,status\r\n", "\r\n"));
  }
}

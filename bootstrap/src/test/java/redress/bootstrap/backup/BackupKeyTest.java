package redress.bootstrap.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupKeyTest {
  private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /** Makes a key in a process that may write no byte to any file. */
  static final class Making {
    private Making() {}

    public static void main(String[] file) throws IOException {
      BackupKey.of(Path.of(file[0]));
    }
  }

  @Test
  void where_no_byte_can_be_written_there_is_no_key_and_the_next_backup_makes_one()
      throws Exception {
    var file = folder.resolve("backup-key");
    assertNotEquals(0, withoutRoom(file));
    assertEquals(List.of(), files());
    var key = BackupKey.of(file);
    assertEquals(List.of("backup-key", "backup-key.pub"), files());
    assertTrue(BackupKey.holds(file, TEXT, key.sign(TEXT)));
  }

  @Test
  void only_its_owner_reads_it() throws IOException {
    var file = folder.resolve("new").resolve("backup-key");
    BackupKey.of(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void the_key_that_is_there_is_never_made_anew() throws IOException {
    var file = folder.resolve("backup-key");
    var signed = BackupKey.of(file).sign(TEXT);
    assertEquals(List.of("backup-key", "backup-key.pub"), files());
    BackupKey.of(file);
    assertTrue(BackupKey.holds(file, TEXT, signed));
    Files.writeString(file, "no key");
    assertThrows(IOException.class, () -> BackupKey.of(file));
    assertEquals("no key", Files.readString(file));
  }

  @Test
  void backups_that_begin_together_have_one_key() throws Exception {
    var file = folder.resolve("backup-key");
    Callable<byte[]> backup = () -> BackupKey.of(file).sign(TEXT);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<byte[]> one : pool.invokeAll(Stream.generate(() -> backup).limit(16).toList())) {
        assertTrue(BackupKey.holds(file, TEXT, one.get()));
      }
    }
    assertEquals(List.of("backup-key", "backup-key.pub"), files());
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private static int withoutRoom(Path file)
      throws IOException, InterruptedException, URISyntaxException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = place(BackupKey.class) + ":" + place(Making.class);
    var making = Making.class.getName();
    return new ProcessBuilder(
            List.of(
                "sh",
                "-c",
                "ulimit -f 0 && exec \"$@\"",
                "sh",
                java,
                "-XX:-UsePerfData",
                "-cp",
                classes,
                making,
                file.toString()))
        .redirectErrorStream(true)
        .start()
        .waitFor();
  }

  private static Path place(Class<?> of) throws URISyntaxException {
    return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}

package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void a_wrong_setting_ends_the_start_with_its_name_and_what_is_allowed() {
    assertEquals(1, run("serve", "--port", "eighty"));
    assertEquals(
        "--port is 'eighty'; allowed is a number from 0 (any free port) to 65535",
        errors.toString().strip());
  }

  @Test
  void an_unknown_option_ends_the_start_with_its_name() {
    assertEquals(2, run("serve", "--colour", "blue"));
    assertTrue(errors.toString().contains("Unknown option"), errors.toString());
    assertTrue(errors.toString().contains("--colour"), errors.toString());
  }

  @Test
  void what_could_not_be_verified_is_told_from_what_does_not_hold_R32() {
    var nowhere = "postgresql://redress:secret@127.0.0.1:1/redress";
    assertEquals(3, run("verify-history", "--database-url", nowhere));
    assertTrue(errors.toString().contains("cannot be used"), errors.toString());
    assertEquals(2, run("verify-history", "--dates"));
    assertEquals("", out.toString(), "nothing is said to hold");
  }

  @Test
  void a_command_on_what_there_is_makes_no_empty_database_where_there_is_none(
      @TempDir Path folder) {
    var nothing = folder.resolve("nothing");
    for (var command :
        List.of(
            List.of("verify-history"),
            List.of("rotate-keys"),
            List.of("backup", folder.toString()))) {
      var words = new ArrayList<>(command);
      words.addAll(List.of("--data", nothing.toString()));
      assertEquals(command.contains("verify-history") ? 3 : 1, run(words.toArray(String[]::new)));
      assertEquals(
          "There is no database in %s; --data names the directory of one.".formatted(nothing),
          errors.toString().strip());
      assertFalse(Files.exists(nothing));
      errors.getBuffer().setLength(0);
    }
  }

  @Test
  void a_backup_that_is_not_there_is_not_called_broken(@TempDir Path folder) {
    var nothing = folder.resolve("nothing.zip");
    assertEquals(1, run("restore", "--key-lost", nothing.toString()));
    assertEquals("There is no file %s.".formatted(nothing), errors.toString().strip());
  }

  @Test
  void every_command_tells_its_options() {
    assertEquals(0, run("--help"));
    assertEquals(0, run("serve", "--help"));
    assertTrue(out.toString().contains("--management-port"), out.toString());
    assertEquals(0, run("import", "--help"));
    assertTrue(out.toString().contains("12365auto"), out.toString());
    assertEquals(0, run("verify-history", "--help"));
    assertEquals(0, run("hand-over", "--help"));
    assertTrue(out.toString().contains("--then"), out.toString());
    assertEquals(0, run("company", "found", "--help"));
    assertTrue(out.toString().contains("REDRESS_ACCOUNT_PASSWORD"), out.toString());
    assertEquals(0, run("procedure", "check", "--help"));
    assertEquals(0, run("procedure", "adopt", "--help"));
    assertTrue(out.toString().contains("--effective-from"), out.toString());
    assertEquals(0, run("--version"));
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
  }
}

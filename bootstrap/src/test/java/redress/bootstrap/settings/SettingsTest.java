package redress.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.StartRefused;
import redress.http.Moderation;
import redress.http.Proxies;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void without_any_setting_the_program_has_its_usual_ones() {
    Settings settings = Settings.of(Map.of(), Map.of());
    assertEquals(8080, settings.api().port());
    assertEquals(new Settings.Listening("127.0.0.1", 8081), settings.management());
    assertEquals(Path.of("data"), settings.data());
    assertTrue(settings.databaseUrl().isEmpty());
    assertFalse(settings.demo());
  }

  @Test
  void the_command_line_goes_before_the_environment_and_that_before_the_file() throws Exception {
    Path file = folder.resolve("redress.properties");
    Files.writeString(file, "port=1001\nmanagement-port=1002\ndata=/from/file\n");
    Settings settings =
        Settings.of(
            Map.of("port", "3001", "config", file.toString()),
            Map.of("REDRESS_PORT", "2001", "REDRESS_MANAGEMENT_PORT", "2002"));
    assertEquals(3001, settings.api().port());
    assertEquals(2002, settings.management().port());
    assertEquals(Path.of("/from/file"), settings.data());
  }

  @Test
  void the_memory_for_contents_is_given_in_mebibytes() {
    assertEquals(32L << 20, Settings.of(Map.of(), Map.of()).contentMemory());
    assertEquals(64L << 20, Settings.of(Map.of("content-memory", "64"), Map.of()).contentMemory());
    var refused =
        assertThrows(
            StartRefused.class, () -> Settings.of(Map.of(), Map.of("REDRESS_CONTENT_MEMORY", "3")));
    assertEquals(
        "REDRESS_CONTENT_MEMORY is '3'; allowed is a number of MiB from 4 to 65536",
        refused.getMessage());
  }

  @Test
  void how_often_one_person_searches_and_takes_lists_out_is_a_setting_S34() {
    assertEquals(Moderation.Limits.USUAL, Settings.of(Map.of(), Map.of()).moderation());
    assertEquals(
        new Moderation.Limits(7, 3),
        Settings.of(Map.of("search-limit", "7"), Map.of("REDRESS_EXPORT_LIMIT", "3")).moderation());
    var refused =
        assertThrows(StartRefused.class, () -> Settings.of(Map.of("search-limit", "0"), Map.of()));
    assertEquals(
        "--search-limit is '0'; allowed is a number from 1 to 1000000", refused.getMessage());
  }

  @Test
  void whose_word_counts_about_where_a_request_comes_from_is_a_setting_S20() {
    assertEquals(Proxies.NONE, Settings.of(Map.of(), Map.of()).proxies());
    var given = Settings.of(Map.of(), Map.of("REDRESS_TRUSTED_PROXIES", "10.0.0.5, 10.1.0.0/16"));
    assertEquals(2, given.proxies().ranges().size());
    var refused =
        assertThrows(
            StartRefused.class, () -> Settings.of(Map.of("trusted-proxies", "any"), Map.of()));
    assertEquals(
        "--trusted-proxies is 'any'; allowed is addresses and networks such as 10.0.0.5,"
            + " 10.1.0.0/16",
        refused.getMessage());
  }

  @Test
  void the_file_may_be_named_by_the_environment() throws Exception {
    Path file = folder.resolve("redress.properties");
    Files.writeString(file, "demo=true\n");
    assertTrue(Settings.of(Map.of(), Map.of("REDRESS_CONFIG", file.toString())).demo());
  }

  @Test
  void every_wrong_setting_is_named_with_what_is_allowed() throws Exception {
    Path file = folder.resolve("redress.properties");
    Files.writeString(file, "demo=perhaps\ncolour=blue\n");
    var refused =
        assertThrows(
            StartRefused.class,
            () ->
                Settings.of(
                    Map.of("port", "70000", "config", file.toString()),
                    Map.of("REDRESS_LOG_FORMAT", "xml", "REDRESS_PROT", "1")));
    List<String> lines = refused.getMessage().lines().toList();
    assertEquals(5, lines.size(), refused.getMessage());
    assertTrue(lines.get(0).startsWith("REDRESS_PROT is not a setting; allowed are REDRESS_HOST,"));
    assertTrue(lines.get(1).startsWith("colour in the settings file is not a setting"));
    assertEquals(
        "--port is '70000'; allowed is a number from 0 (any free port) to 65535", lines.get(2));
    assertEquals("demo in the settings file is 'perhaps'; allowed is true or false", lines.get(3));
    assertEquals("REDRESS_LOG_FORMAT is 'xml'; allowed is auto, text or json", lines.get(4));
  }

  @Test
  void a_wrong_secret_is_refused_but_not_shown() {
    var refused =
        assertThrows(
            StartRefused.class,
            () ->
                Settings.of(
                    Map.of("database-url", "mysql://me:hidden@there/db"),
                    Map.of("REDRESS_ADMIN_PASSWORD", "hidden")));
    assertFalse(refused.getMessage().contains("hidden"), refused.getMessage());
    assertTrue(refused.getMessage().contains("--database-url is wrong; allowed is postgresql://"));
    assertTrue(
        refused
            .getMessage()
            .contains(
                "REDRESS_ADMIN_PASSWORD is wrong; allowed is a password of 12 to 128 characters"));
  }

  @Test
  void two_doors_need_two_ports() {
    var refused =
        assertThrows(
            StartRefused.class,
            () -> Settings.of(Map.of("port", "9000", "management-port", "9000"), Map.of()));
    assertTrue(refused.getMessage().contains("two different ports"), refused.getMessage());
  }

  @Test
  void a_file_that_is_not_there_is_refused_with_its_name() {
    var refused =
        assertThrows(StartRefused.class, () -> Settings.of(Map.of("config", "/no/such"), Map.of()));
    assertTrue(refused.getMessage().contains("/no/such"), refused.getMessage());
  }

  @Test
  void secrets_do_not_show_when_the_settings_are_printed() {
    Settings settings =
        Settings.of(
            Map.of("database-url", "postgresql://me:hidden@there/db"),
            Map.of("REDRESS_ADMIN_PASSWORD", "hidden-and-long"));
    assertFalse(settings.toString().contains("hidden"), settings.toString());
  }
}

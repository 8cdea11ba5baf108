package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and films of the form of HEIC that claim more than anybody has room for (check S26). */
class HeicSizeTest extends Attaching {
  @Test
  void a_heic_says_the_size_of_each_of_its_pictures_S26() throws IOException {
    taken("image/heic", heic(sizes(size(4032, 3024), size(512, 512))));
    refused(heic(sizes(size(50_000, 50_000))));
    refused(heic(sizes(size(512, 512), size(50_000, 50_000))));
    refused(heic(sizes()));
    refused(heic(""));
    var large = "0000c3500000c350";
    var far = "00000001" + "69737065" + "%016x".formatted(28) + "00000000" + large;
    refused(heic(sizes(size(512, 512), far)));
    var last = "00000000" + "69737065" + "00000000" + large;
    refused(heic(sizes(size(512, 512), last)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "1, 1", "1, 2", "0, 2"})
  void what_a_heic_puts_together_has_a_size_of_its_own_S26(int method, int version)
      throws IOException {
    taken("image/heic", heic(method, version, "grid", "00000101" + "0fc00bd0"));
    refused(heic(method, version, "grid", "00000101" + "c350c350"));
    refused(heic(method, version, "grid", "00010101" + "0000c3500000c350"));
    var large = HexFormat.of().formatHex(heic(method, version, "grid", "00000101" + "c350c350"));
    refused(hex(large + "00000001" + "66726565"));
    taken("image/heic", heic(method, version, "iovl", "0000" + "ff".repeat(8) + "0fc00bd0"));
    refused(heic(method, version, "iovl", "0000" + "00".repeat(8) + "c350c350"));
    taken("image/heic", heic(method, version, "hvc1", "00000101" + "c350c350"));
  }

  @Test
  void a_heic_does_not_put_together_more_than_anybody_would_S26() throws IOException {
    taken("image/heic", heic(items("grid", 1_000)));
    refused(heic(items("grid", 1_001)));
  }

  private static String items(String kind, int count) {
    var items = new StringBuilder("00000000" + "%04x".formatted(count));
    for (int id = 1; id <= count; id++) {
      items.append(item(id, kind));
    }
    return box("iinf", items.toString()) + sizes(size(512, 512));
  }

  @Test
  void what_is_told_of_the_second_is_looked_at_when_the_first_is_not_there_S26()
      throws IOException {
    for (var second : List.of("0fc00bd0", "c350c350")) {
      var two = box("iinf", "00000000" + "0002" + item(1, "grid") + item(2, "grid"));
      var idat = box("idat", "00000101" + second);
      var behindTheEnd = "0001" + "0001" + "0000" + "0001" + "7fffffff" + "00000008";
      var here = "0002" + "0001" + "0000" + "0001" + "00000000" + "00000008";
      var iloc = box("iloc", "01000000" + "4400" + "0002" + behindTheEnd + here);
      var heic = heic(two + sizes(size(512, 512)) + idat + iloc);
      assertEquals(second.startsWith("0fc0"), type(file(heic)).isPresent());
    }
  }

  @Test
  void a_heic_has_no_more_pictures_than_the_tiles_of_the_largest_S26() throws IOException {
    taken("image/heic", heic(items("hvc1", 10_000)));
    refused(heic(items("hvc1", 10_001)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "0, 1", "1, 1"})
  void pictures_that_share_a_size_are_counted_each_S26(int version, int wide) throws IOException {
    taken("image/heic", heic(shared(version, wide, 177, 177)));
    refused(heic(shared(version, wide, 178, 178)));
    // told to be more than there is room for: what stands behind counts, too
    taken("image/heic", heic(shared(version, wide, 177, -1)));
    refused(heic(shared(version, wide, 177, -1) + sizes(size(50_000, 50_000))));
  }

  /** So many pictures of 15,000 pixels in the square, which is listed behind something else. */
  @Test
  void a_heic_lists_no_more_sizes_than_can_be_named_S25() throws IOException {
    var small = size(16, 16);
    for (int many : new int[] {32_767, 32_768}) {
      var all = new String[many];
      Arrays.fill(all, small);
      assertEquals(many == 32_767, type(file(heic(sizes(all)))).isPresent());
    }
  }

  private static String shared(int version, int wide, int count, int told) {
    var uses = new StringBuilder("%02x%06x%08x".formatted(version, wide, told));
    for (int id = 1; id <= count; id++) {
      uses.append((version < 1 ? "%04x" : "%08x").formatted(id));
      uses.append(wide == 1 ? "02" + "0001" + "8002" : "02" + "01" + "82");
    }
    var listed = box("ipco", box("hvcC", "00") + size(15_000, 15_000));
    return box("iprp", listed + box("ipma", uses.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "heic, image/heic",
    "heix, image/heic",
    "mif1, image/heif",
    "hevc, image/heic-sequence",
    "hevx, image/heic-sequence",
    "msf1, image/heif-sequence"
  })
  void whatever_it_calls_itself_its_pictures_and_films_count_S26(String brand, String type)
      throws IOException {
    var still = box("meta", "00000000" + sizes(size(512, 512)));
    taken(type, heif(brand, still));
    taken(type, heif(brand, film("hvc1", "07800438", frames("stsz", 9))));
    taken(type, heif(brand, still + film("av01", "0fc00bd0", frames("stsz", 9))));
    refused(heif(brand, box("meta", "00000000" + sizes(size(50_000, 50_000)))));
    refused(heif(brand, still + film("hvc1", "c350c350", frames("stsz", 9))));
    refused(heif(brand, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hvc1", "hev1", "avc1", "avc3", "av01", "vvc1", "vvi1", "jpeg", "encv"})
  void the_frames_of_a_film_are_as_large_as_anything_says_S26(String coding) throws IOException {
    var still = sizes(size(512, 512));
    var large = "c350c350";
    taken("image/heic", heic(still, film(coding, "02000200", "")));
    refused(heic(still, film(coding, large, "")));
    var header = box("tkhd", "00".repeat(76) + "c3500000" + "c3500000");
    refused(heic(still, film(coding, "02000200", header)));
    taken("image/heic", heic(still, film("mp4a", large, "")));
  }

  @Test
  void all_frames_of_a_film_count_S26() throws IOException {
    var still = sizes(size(512, 512));
    for (var table : List.of("stsz", "stz2")) {
      taken("image/heic", heic(still, film("hvc1", "3a983a98", frames(table, 177))));
      refused(heic(still, film("hvc1", "3a983a98", frames(table, 178))));
      refused(heic(still, film("hvc1", "07800438", frames(table, -1))));
      // as many as another has, of a smaller one
      var other = film("hvc1", "00100010", frames(table, 200_000));
      taken("image/heic", heic(still, other + film("hvc1", "3a983a98", frames(table, 9))));
    }
  }

  @Test
  void a_film_in_pieces_is_not_taken_S26() throws IOException {
    refused(heic(sizes(size(512, 512)), box("moof", "")));
  }

  private static String frames(String table, int count) {
    return box(table, "00000000" + "00000001" + "%08x".formatted(count));
  }

  /** One whose frames are so coded and, as their coding says, so large. */
  private static String film(String coding, String size, String further) {
    var film =
        box("stsd", "0".repeat(16) + box(coding, "00".repeat(24) + size + "00".repeat(50)))
            + further;
    for (var around : List.of("stbl", "minf", "mdia", "trak", "moov")) {
      film = box(around, film);
    }
    return film;
  }

  @Test
  void a_heic_whose_boxes_are_packed_without_end_is_not_taken_S26() throws IOException {
    var deep = ByteBuffer.allocate(12 * 100_000);
    while (deep.hasRemaining()) {
      deep.putInt(deep.remaining()).put(text("meta")).putInt(0);
    }
    refused(
        hex(
            HexFormat.of().formatHex(heic(sizes(size(512, 512))))
                + HexFormat.of().formatHex(deep.array())));
  }

  /** One that has such an item, described where that method says. */
  private static byte[] heic(int method, int version, String kind, String description) {
    var items = box("iinf", "00000000" + "0001" + item(7, kind));
    var idat = box("idat", "eeee" + description);
    var still = sizes(size(512, 512));
    int before = heic(items + still).length + 8 + 2;
    // counted from one further on
    int place = method == 1 ? 2 : before;
    var iloc =
        box(
            "iloc",
            "%02x000000".formatted(version)
                + "4440"
                + (version < 2 ? "0001" + "0007" : "00000001" + "00000007")
                + (version > 0 ? "%04x".formatted(method) : "")
                + "0000"
                + "00000001"
                + "0001"
                + "%08x".formatted(place - 1)
                + "%08x".formatted(description.length() / 2));
    return heic(items + still + idat + iloc);
  }

  private static byte[] heic(String meta) {
    return heic(meta, "");
  }

  private static byte[] heic(String meta, String further) {
    return heif("heic", box("meta", "00000000" + meta) + further);
  }

  private static byte[] heif(String brand, String boxes) {
    var type = HexFormat.of().formatHex(text(brand)) + "00000000" + "6d696631";
    return hex(box("ftyp", type) + boxes);
  }

  private static String item(int id, String kind) {
    var called = HexFormat.of().formatHex(text(kind));
    return box("infe", "02000000" + "%04x".formatted(id) + "0000" + called);
  }

  private static String sizes(String... sizes) {
    return box("iprp", box("ipco", String.join("", sizes)));
  }

  private static String size(int width, int height) {
    return box("ispe", "00000000%08x%08x".formatted(width, height));
  }

  private static String box(String name, String content) {
    var called = HexFormat.of().formatHex(text(name));
    return "%08x".formatted(8 + content.length() / 2) + called + content;
  }
}

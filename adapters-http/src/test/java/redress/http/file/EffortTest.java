package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can have a file looked through for as long as he likes (checks S25, S27). */
class EffortTest extends Attaching {
  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int MIB = 1024 * 1024;
  private static final String DRAWING =
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
          + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";

  /** As many blanks as there may be. */
  private static final String LONGEST =
      DRAWING.replace("<!DOCTYPE", "<!DOCTYPE" + " ".repeat(995 - DRAWING.length()));

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private String remark = "";

  @ParameterizedTest
  @ValueSource(strings = {"", "<?xml version=\"1.0\"?>", "\ufeff<!-- by li <li@acme> -->"})
  void a_part_says_what_it_is_once_and_before_its_content_S27(String start) throws IOException {
    drawing(true, start + DRAWING + "<svg/>");
    drawing(true, start + LONGEST + "<svg><!-- --></svg>");
    drawing(false, start + DRAWING + DRAWING + "<svg/>");
    drawing(false, start + DRAWING + "<!-- -->" + DRAWING + "<svg/>");
    drawing(false, start + "<svg/>" + DRAWING);
    drawing(false, start + "<!-- --><svg>" + DRAWING + "</svg>");
    drawing(false, start + DRAWING.substring(0, DRAWING.length() - 1));
  }

  private void drawing(boolean taken, String content) throws IOException {
    parts.clear();
    parts.put("word/media/a.svg", text(content));
    assertEquals(taken, type(file(packed())).isPresent(), content);
  }

  @Test
  void a_part_that_says_without_end_what_it_is_is_not_looked_through_S25_S27() throws IOException {
    var twice = "<?xml version=\"1.0\"?>" + LONGEST.repeat(16 * MIB / LONGEST.length());
    parts.put("word/media/a.svg", text(twice));
    var effort = new Effort(() -> {});
    assertEquals(Optional.empty(), FileType.of(file(packed()), effort));
    assertTrue(effort.spent() < 2 * MIB, () -> effort.spent() + " bytes");
  }

  @Test
  void what_many_parts_say_is_looked_at_once_S25_S27() throws IOException {
    long bytes = 0;
    for (int i = 0; i < 2_000; i++) {
      parts.put("word/media/%d.svg".formatted(i), text(LONGEST + "<svg/>"));
      bytes += LONGEST.length();
    }
    long twice = 2 * bytes + 2_100 * 16 * 1024;
    var effort = new Effort(() -> {});
    assertEquals(Optional.of(DOCUMENT), FileType.of(file(packed()), effort));
    assertTrue(effort.spent() < twice, () -> effort.spent() + " bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void parts_that_are_dear_to_read_are_not_all_read_S25(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      parts.put("word/%d.rels".formatted(i), text("<r>" + " ".repeat(15 * MIB) + "</r>"));
    }
    assertEquals(count < 4, type(file(packed())).isPresent());
  }

  @Test
  void a_part_that_tells_of_others_in_ever_new_words_is_not_read_to_its_end_S25()
      throws IOException {
    var words = new StringBuilder("<r>");
    for (int i = 0; words.length() < 12 * MIB; i++) {
      words.append("<n").append(i).append("/>");
    }
    parts.put("word/a.rels", text(words + "</r>"));
    refused(packed());
    parts.put("word/a.rels", text(words.substring(0, words.lastIndexOf("<", MIB)) + "</r>"));
    taken(DOCUMENT, packed());
  }

  @Test
  void a_part_that_tells_of_others_is_not_as_long_as_it_likes_S25() throws IOException {
    for (int more : new int[] {0, 1}) {
      // some of it does not pack, so that it is its length alone that is too much
      var odd =
          new Random(7)
              .ints(100_000, 'a', 'z')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
      var rest = " ".repeat(16 * MIB - 7 - odd.length() + more);
      parts.put("word/a.rels", text("<r>" + odd + rest + "</r>"));
      assertEquals(more == 0, type(file(packed())).isPresent());
    }
  }

  @Test
  void what_tells_of_the_other_parts_is_not_as_deep_as_one_likes_S25() throws IOException {
    for (int depth : new int[] {10, 11}) {
      parts.put("word/a.rels", text("<r>".repeat(depth) + "</r>".repeat(depth)));
      assertEquals(depth == 10, type(file(packed())).isPresent());
    }
  }

  @Test
  void parts_whose_names_are_looked_for_among_each_other_are_not_looked_for_S25()
      throws IOException {
    for (int many : new int[] {16, 17}) {
      parts.clear();
      for (int i = 0; i < many; i++) {
        // every name has the same hash
        var bits = Integer.toBinaryString(i | 1 << 5).substring(1);
        parts.put("word/" + bits.replace("0", "Aa").replace("1", "BB"), text("x"));
      }
      assertEquals(1, parts.keySet().stream().map(String::hashCode).distinct().count());
      assertEquals(many == 16, type(file(packed())).isPresent());
    }
  }

  @Test
  void a_table_of_contents_is_no_longer_than_that_of_any_document_S25() throws IOException {
    for (int remarks : new int[] {60, 70}) {
      remark = "x".repeat(65_000);
      for (int i = 0; i < remarks; i++) {
        parts.put("word/" + i, text("x"));
      }
      assertEquals(remarks == 60, type(file(packed())).isPresent());
    }
  }

  @Test
  void lengths_whose_sum_is_little_are_much_S25() throws IOException {
    for (var name : new String[] {"word/a", "word/b", "word/c", "word/d"}) {
      parts.put(name, new byte[4 * MIB]);
    }
    var lying = packed();
    var table = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
    for (var name : parts.keySet()) {
      int at = new String(lying, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
      // both lengths stand in what is told besides
      table.putInt(at + 20, -1).putInt(at + 24, -1).putShort(at + 46 + name.length(), (short) 1);
      table.putLong(at + 50 + name.length(), 1L << 62);
      table.putLong(at + 58 + name.length(), 1L << 54);
    }
    var effort = new Effort(() -> {});
    assertEquals(Optional.empty(), FileType.of(file(lying), effort));
    assertTrue(effort.spent() < MIB, () -> effort.spent() + " bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 60_000})
  void a_picture_that_sends_us_about_is_not_followed_without_end_S25(int times) throws IOException {
    var tiff = ByteBuffer.allocate(14 + 12 * (times + 2)).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(text("II")).putShort((short) 42).putInt(8).putShort((short) (times + 2));
    for (int side : new int[] {256, 257}) {
      tiff.putShort((short) side).putShort((short) 4).putInt(1).putInt(16);
    }
    for (int i = 0; i < times; i++) {
      // two numbers that stand behind the end
      tiff.putShort((short) 330).putShort((short) 4).putInt(2).putInt(0x7000_0000);
    }
    assertEquals(times == 100, type(file(tiff.array())).isPresent());
  }

  @Test
  void nothing_is_looked_through_for_whoever_has_gone_S25() throws IOException {
    parts.put("word/a", text("x"));
    var gone =
        new Effort(
            () -> {
              throw new CancellationException("hung up");
            });
    for (var content : new byte[][] {packed(), text("number\n"), hex("ffd8ffe000104a464946")}) {
      var file = file(content);
      assertThrows(CancellationException.class, () -> FileType.of(file, gone));
    }
  }

  /** A document of these parts, each with room to tell more of itself. */
  private byte[] packed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(text("<Types/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(text("<x/>"));
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        var room = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        entry.setExtra(room.putShort((short) 0x7777).putShort((short) 16).array());
        entry.setComment(remark);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}

package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types are found from content (checks S24, S25). */
class FileTypeTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  @TempDir Path folder;

  @Test
  void pictures_and_documents_are_taken() throws IOException {
    taken("image/png", hex("89504e470d0a1a0a0000000d49484452"));
    taken("image/jpeg", hex("ffd8ffe000104a46494600010100"));
    taken("image/gif", text("GIF89a......"));
    taken("application/pdf", text("%PDF-1.7\n%....\n"));
    taken("application/vnd.ms-office", hex("d0cf11e0a1b11ae1" + "00".repeat(600)));
    taken(OFFICE + "wordprocessingml.document", zip("[Content_Types].xml", "word/document.xml"));
    taken(OFFICE + "spreadsheetml.sheet", zip("[Content_Types].xml", "xl/workbook.xml"));
  }

  @Test
  void plain_text_is_taken_in_whatever_language() throws IOException {
    taken("text/plain", text("number,name\n1,螺栓\n"));
    taken("text/plain", "编号,名称\n1,螺栓\n".getBytes(Charset.forName("GBK")));
  }

  @Test
  void what_a_browser_might_run_is_not_taken_S24_S27() throws IOException {
    refused(text("<html><script>alert(1)</script></html>"));
    refused(text("<!DOCTYPE html><p>x"));
    refused(text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
    refused(text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
  }

  @Test
  void programs_and_archives_are_not_taken() throws IOException {
    refused(hex("4d5a90000300000004000000ffff0000"));
    refused(hex("7f454c4602010100"));
    refused(zip("a.txt"));
    refused(zip("[Content_Types].xml", "other.xml"));
  }

  @Test
  void a_document_of_too_many_parts_is_not_taken_S25() throws IOException {
    var names = new String[10_001];
    names[0] = "[Content_Types].xml";
    names[1] = "word/document.xml";
    for (int i = 2; i < names.length; i++) {
      names[i] = "word/" + i;
    }
    refused(zip(names));
  }

  @Test
  void a_document_that_claims_to_unpack_without_end_is_not_taken_S25() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 257; i++) {
        zip.write(zeros);
      }
    }
    refused(bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "word/../../x", "/etc/passwd", "..\\x", "C:\\x", "word/.."})
  void a_document_that_climbs_out_of_its_folder_is_not_taken_S25(String name) throws IOException {
    refused(zip("[Content_Types].xml", "word/document.xml", name));
    taken(
        OFFICE + "wordprocessingml.document",
        zip("[Content_Types].xml", "word/document.xml", "word/..x/a..b"));
  }

  @Test
  void a_document_whose_part_is_longer_than_it_says_is_not_taken_S25() throws IOException {
    var lying = zip("[Content_Types].xml", "word/document.xml", "word/styles.bin");
    // the size that the table of contents gives for the last part: one byte, which becomes none
    int table = new String(lying, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    assertEquals(1, lying[table + 24]);
    lying[table + 24] = 0;
    refused(lying);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_document_that_declares_entities_is_not_taken_S27(String charset) throws IOException {
    var declaring =
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///x\">]><l>&a;</l>";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(declaring.getBytes(charset));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }
    refused(bytes.toByteArray());
  }

  @Test
  void a_document_with_macros_is_not_taken() throws IOException {
    refused(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
  }

  @ParameterizedTest
  @CsvSource({"15811, 15811, true", "15812, 15812, false", "50000, 50000, false", "1, 9, true"})
  void a_picture_that_says_it_has_more_pixels_than_any_camera_takes_is_not_taken_S26(
      int width, int height, boolean taken) throws IOException {
    var png = ByteBuffer.allocate(33).put(hex("89504e470d0a1a0a0000000d49484452"));
    png.putInt(width).putInt(height).put((byte) 8).put((byte) 6).put(new byte[3]);
    var sum = new CRC32();
    sum.update(png.array(), 12, 17);
    png.putInt((int) sum.getValue());
    assertEquals(taken, FileType.of(file(png.array())).isPresent());
    var gif = ByteBuffer.allocate(13).order(ByteOrder.LITTLE_ENDIAN).put(text("GIF89a"));
    gif.putShort((short) width).putShort((short) height);
    assertEquals(taken, FileType.of(file(gif.array())).isPresent());
    var webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put(text("RIFF"));
    webp.putInt(22).put(text("WEBPVP8X")).putInt(10).putInt(0);
    webp.putInt(24, width - 1).putInt(27 - 1, webp.getInt(26) | (height - 1) << 8);
    assertEquals(taken, FileType.of(file(webp.array())).isPresent());
  }

  private void taken(String type, byte[] content) throws IOException {
    assertEquals(Optional.of(type), FileType.of(file(content)));
  }

  private void refused(byte[] content) throws IOException {
    assertEquals(Optional.empty(), FileType.of(file(content)));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "upload", ".part"), content);
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}

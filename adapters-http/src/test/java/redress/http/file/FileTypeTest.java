package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.http.Pictures;

/** Types are found from content (checks S24, S25). */
class FileTypeTest extends Attaching {
  /** A page of a TIFF with nine tags. */
  private static final int PAGE = 2 + 9 * 12 + 4;

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private static final String DECLARING =
      "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///x\">]><l>&a;</l>";

  private static final Duration SOON = Duration.ofSeconds(2);

  private final byte[] chunk = new byte[8 * 1024];

  @Test
  void pictures_and_documents_are_taken() throws IOException {
    taken("image/png", Pictures.png());
    taken("image/jpeg", hex("ffd8ffe000104a46494600010100000100010000ffc0000b0800100010"));
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

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void markup_behind_a_byte_order_mark_or_what_is_blank_is_not_taken_S24_S27(String charset)
      throws IOException {
    for (var blank : List.of("", "\u3000", "\u00a0\u2003", "\u2028\n", "\ufeff ")) {
      for (var tag : List.of("<html><script>alert(1)</script>", "<svg onload='x'/>", "<!-- -->")) {
        refused(("\ufeff" + blank + tag).getBytes(charset));
      }
      taken("text/plain", ("\ufeff" + blank + "1 < 2, 编号\n").getBytes(charset));
    }
    refused(text("\u3000<svg onload='x'/>"));
    refused("\u3000<svg onload='x'>编号</svg>".getBytes(Charset.forName("GBK")));
    taken("text/plain", text("\u3000编号 <svg"));
  }

  @Test
  void a_picture_with_two_headers_is_not_taken_S26() throws IOException {
    var header = "0000000d49484452" + "0000000100000001" + "0806000000" + "1f15c489";
    var end = "0000000049454e44ae426082";
    taken("image/png", hex("89504e470d0a1a0a" + header + end));
    refused(hex("89504e470d0a1a0a" + header + header + end));
    refused(hex("89504e470d0a1a0a" + header + "0000000170485973" + "00".repeat(5) + header));
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
      zip.write(text("<Types/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 257; i++) {
        // some of it does not pack, so that it is its size alone that is too much
        new Random(i).nextBytes(chunk);
        System.arraycopy(chunk, 0, zeros, 0, chunk.length);
        zip.write(zeros);
      }
    }
    refused(bytes.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({"16, 0, true", "17, 0, false", "17, 80000, true"})
  void a_document_with_a_part_that_swells_as_nothing_does_that_people_write_is_not_taken_S25(
      int megabytes, int noise, boolean taken) throws IOException {
    var part = new byte[megabytes * 1024 * 1024];
    var random = new byte[noise];
    new Random(7).nextBytes(random);
    System.arraycopy(random, 0, part, 0, noise);
    assertEquals(taken, type(file(document("word/media/a.bmp", part))).isPresent());
  }

  @Test
  void a_document_of_as_many_parts_as_fit_in_a_file_is_refused_at_once_S25() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(text("<Types/>"));
      for (int i = 0; i < 60_000; i++) {
        zip.putNextEntry(new ZipEntry(Integer.toString(i)));
      }
    }
    var small = file(bytes.toByteArray());
    assertEquals(Optional.empty(), assertTimeout(SOON, () -> type(small)));
    // said to be few: the table goes on behind the number
    var lying = bytes.toByteArray();
    int end = new String(lying, StandardCharsets.ISO_8859_1).lastIndexOf("PK\5\6");
    lying[end + 8] = lying[end + 10] = 2;
    lying[end + 9] = lying[end + 11] = 0;
    var few = file(lying);
    assertEquals(Optional.empty(), assertTimeout(SOON, () -> type(few)));
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
    lying[table + 24] = 2;
    refused(lying);
    lying[table + 24] = 1;
    assertTrue(type(file(lying)).isPresent());
  }

  @Test
  void a_document_with_a_link_is_not_taken_S25() throws IOException {
    var linking = zip("[Content_Types].xml", "word/document.xml", "word/passwd");
    int table = new String(linking, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    linking[table + 5] = 3;
    linking[table + 40] = (byte) 0xff;
    linking[table + 41] = (byte) 0x81;
    assertTrue(type(file(linking)).isPresent(), "a usual file of Unix");
    linking[table + 41] = (byte) 0xa1;
    refused(linking);
  }

  @Test
  void a_document_that_is_another_to_the_next_reader_is_not_taken_S25() throws IOException {
    refused(zip("[Content_Types].xml", "word/document.xml", "word/Document.xml"));
    refused(zip("[Content_Types].xml", "word/document.xml", "word\\document.xml"));
    var renamed = zip("[Content_Types].xml", "word/document.xml", "word/abcProject.bin");
    int part = new String(renamed, StandardCharsets.ISO_8859_1).indexOf("word/abc");
    System.arraycopy(text("vba"), 0, renamed, part + 5, 3);
    refused(renamed);
    var behind = new ByteArrayOutputStream();
    behind.write(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    behind.write(zip("[Content_Types].xml", "word/document.xml"));
    refused(behind.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE"})
  void a_document_that_declares_entities_in_any_part_is_not_taken_S27(String charset)
      throws IOException {
    for (var beginning : List.of("", "<?xml version=\"1.0\"?>", "\ufeff", " \n", "<!-- - -->")) {
      var harmless = (beginning + "<l>&amp;</l>").getBytes(charset);
      var declaring = (beginning + DECLARING).getBytes(charset);
      for (var part :
          List.of(
              "word/document.xml",
              "xl/worksheets/sheet1.xml",
              "word/_rels/document.xml.rels",
              "word/z.dat",
              "word/z",
              "xl/drawings/vmlDrawing1.vml",
              "word/media/image1.svg")) {
        if (!part.endsWith(".rels")) {
          assertTrue(type(file(document(part, harmless))).isPresent(), part);
        }
        refused(document(part, declaring));
      }
      var type = "application/vnd.oasis.opendocument.text";
      taken(type, open(type, "content.xml", harmless));
      refused(open(type, "content.xml", declaring));
      refused(open(type, "Pictures/1.dat", declaring));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='UTF-7'?>+ADw-!DOCTYPE l [+ADw-!ENTITY a 'a'+AD4-]+AD4-<l/>",
        "<?xml version='1.0' encoding = \"ISO-2022-JP\"?><l/>",
        "<?xml version='1.0'\n\tEncoding='cp037' ?><l/>",
        "<?xml version='encoding=\"UTF-8\"' encoding='IBM037'?><l/>",
        "<?xml version='1.0' encoding='encoding=\"UTF-8\"'?><l/>"
      })
  void a_part_that_says_it_is_written_otherwise_than_documents_are_is_not_taken_S27(String part)
      throws IOException {
    for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      for (var name : List.of("word/document.xml", "word/z.dat")) {
        refused(document(name, part.getBytes(charset)));
      }
    }
    // so long that nobody keeps it until it ends
    for (var told : List.of("encoding='UTF-7'", "standalone='yes'", "")) {
      var padded = "<?xml version='1.0'" + " ".repeat(2000) + told + "?><l/>";
      refused(document("word/z.dat", text(padded)));
    }
  }

  @Test
  void a_part_in_ebcdic_is_not_taken_S27() throws IOException {
    var part = "<?xml version='1.0' encoding='cp037'?>" + DECLARING;
    refused(document("word/z.dat", part.getBytes(Charset.forName("IBM037"))));
    assertTrue(type(file(document("word/z.dat", text("Lo and behold")))).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "20010904, TR/2001/REC-SVG-20010904/DTD/svg10.dtd",
    "1.0, TR/2001/REC-SVG-20010904/DTD/svg10.dtd",
    "1.1, Graphics/SVG/1.1/DTD/svg11.dtd",
    "1.1 Basic, Graphics/SVG/1.1/DTD/svg11-basic.dtd",
    "1.1 Tiny, Graphics/SVG/1.1/DTD/svg11-tiny.dtd"
  })
  void a_drawing_of_the_public_type_declares_nothing_of_its_own_S27(String edition, String place)
      throws IOException {
    var type = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG %s//EN\"".formatted(edition);
    var known = "\n  \"http://www.w3.org/" + place + "\"";
    for (var start : List.of("", "\ufeff<?xml version=\"1.0\"?>\n<!-- a plan -->\n")) {
      drawing(true, start + type + known + "><svg/>");
      drawing(true, start + type + known.replace("http:", "https:") + " >\n<svg/>");
      drawing(false, start + type + known + " [<!ENTITY a 'a'>]><svg/>");
      drawing(false, start + type + known + "[]><svg/>");
      drawing(false, start + type + known.replace("www.w3.org", "example.org") + "><svg/>");
      drawing(false, start + type + known.replace("www.w3.org/", "www.w3.org@b.c/") + "><svg/>");
      drawing(false, start + type + known.replace("http:", "file:") + "><svg/>");
      drawing(false, start + type + " \"svg.dtd\"><svg/>");
      drawing(false, start + type.replace("svg PUBLIC", "html PUBLIC") + known + "><svg/>");
      drawing(false, start + type + known + ">" + DECLARING);
      drawing(false, start + "<!DOCTYPE svg><svg/>");
    }
    drawing(false, "<?xml " + type + known + "> version='1.0' encoding='UTF-7'?><svg/>");
  }

  private void drawing(boolean taken, String svg) throws IOException {
    var document = file(document("word/media/image1.svg", text(svg)));
    assertEquals(taken, type(document).isPresent(), svg);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void letters_that_look_like_the_end_of_a_type_do_not_end_it_S27(String charset)
      throws IOException {
    var type =
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
            + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd";
    // whose other byte is a quotation mark, and the end of a tag
    var hidden = type + "\u2200\u3e00\" [<!ENTITY a SYSTEM 'file:///x'>]><svg>&a;</svg>";
    for (var start : List.of("\ufeff", "\ufeff<?xml version='1.0'?>")) {
      refused(document("word/media/image1.svg", (start + hidden).getBytes(charset)));
      refused(document("word/media/image1.svg", (start + type + "\"><svg/>").getBytes(charset)));
    }
  }

  @Test
  void a_declaration_is_found_wherever_it_stands_S27() throws IOException {
    for (int before : List.of(65_530, 65_536, 200_000)) {
      refused(document("word/z.dat", text("<!--" + "-x".repeat(before / 2) + "-->" + DECLARING)));
    }
  }

  @Test
  void a_part_that_is_no_xml_may_hold_what_it_likes() throws IOException {
    for (var start : List.of("x", "\u0001", "L", "MIME-Version: 1.0\n\n")) {
      assertTrue(type(file(document("word/e.bin", text(start + DECLARING)))).isPresent());
    }
    for (var encoding : List.of("UTF-8", "utf-8", "UTF-16", "utf-16")) {
      var part = "<?xml version=\"1.0\" encoding=\"%s\" standalone='yes'?><encoding/>";
      var written = part.formatted(encoding).getBytes(encoding);
      assertTrue(type(file(document("word/document.xml", written))).isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/vbaProject.bin",
        "xl/VBAPROJECT.BIN",
        "vbaProjectSignature.bin",
        "word/vbaData.xml",
        "xl/macrosheets/sheet1.xml",
        "xl/Macrosheets/sheet1.bin",
        "xl\\macrosheets\\sheet1.xml",
        "Basic/Standard/Module1.xml",
        "Scripts/python/a.py"
      })
  void a_document_with_macros_is_not_taken_S25(String part) throws IOException {
    refused(zip("[Content_Types].xml", "xl/workbook.xml", part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-excel.macrosheet+xml",
        "application/vnd.ms-excel.intlmacrosheet+xml",
        "application/vnd.ms-office.vbaProject",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-excel.sheet.MACROENABLED.12",
        "application/vnd.ms-excel.&#109;acrosheet+xml",
        "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
        "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
      })
  void a_document_that_says_of_a_part_that_it_is_a_macro_is_not_taken_S25(String kind)
      throws IOException {
    for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      var types =
          "\ufeff<?xml version='1.0'?><Types xmlns='t'><Override"
              + " PartName='/xl/worksheets/sheet1.xml'"
              + " ContentType='%s'/></Types>".formatted(kind);
      refused(document("[Content_Types].xml", types.getBytes(charset)));
      refused(document("[CONTENT_TYPES].XML", types.getBytes(charset)));
      var relations =
          "\ufeff<r:Relationships xmlns:r='r'><r:Relationship Id='a' Target='worksheets/sheet1.xml'"
              + " Type=\"%s\"/></r:Relationships>".formatted(kind);
      refused(document("xl/_rels/workbook.xml.rels", relations.getBytes(charset)));
    }
  }

  @Test
  void a_document_that_speaks_of_macros_and_has_none_is_taken() throws IOException {
    var relations =
        "<Relationships><Relationship Type='hyperlink'"
            + " Target='http://macroenabled.example/vbaProject'/></Relationships>";
    assertTrue(type(file(document("word/_rels/document.xml.rels", text(relations)))).isPresent());
    assertTrue(type(file(document("word/macros.xml", text("<vbaProject/>")))).isPresent());
  }

  @Test
  void a_document_that_does_not_tell_what_its_parts_are_is_not_taken_S25() throws IOException {
    refused(document("[Content_Types].xml", text("<Types><Override ContentType='vba")));
    refused(document("[Content_Types].xml", new byte[0]));
    refused(document("word/_rels/document.xml.rels", text("no XML")));
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 65_530, 65_536, 65_550, 131_000})
  void a_document_of_the_old_form_with_macros_is_not_taken_S25(int at) throws IOException {
    var project = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
    refused(old(at, project));
    // BoundSheet: where it begins, shown or hidden, what it is, length and form of its name, name
    refused(old(at, hex("85000e00" + "00040000" + "0201" + "0600" + "4d6163726f31")));
    refused(old(at, hex("85000c00" + "00040000" + "0201" + "0201" + "4d006100")));
    refused(old(at, hex("85000d00" + "00040000" + "0001" + "06" + "4d6163726f31")));
    refused(old(at, hex("85000d00" + "00040000" + "0006" + "06" + "4d6f64756c31")));
    refused(old(at, hex("02000004" + "0c000000" + "05000000" + "01000000" + "02000000")));
    taken("application/vnd.ms-office", old(at, hex("85000e0000040000000006005368656574" + "31")));
    taken("application/vnd.ms-office", old(at, hex("020000040c000000050000000000000002000000")));
    taken("application/vnd.ms-office", old(at, text("_VBA_PROJECT")));
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
    assertEquals(taken, type(file(png.array())).isPresent());
    var gif = ByteBuffer.allocate(13).order(ByteOrder.LITTLE_ENDIAN).put(text("GIF89a"));
    gif.putShort((short) width).putShort((short) height);
    assertEquals(taken, type(file(gif.array())).isPresent());
    var webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put(text("RIFF"));
    webp.putInt(22).put(text("WEBPVP8X")).putInt(10).putInt(0);
    webp.putInt(24, width - 1).putInt(27 - 1, webp.getInt(26) | (height - 1) << 8);
    assertEquals(taken, type(file(webp.array())).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"15811, 15811, true", "15812, 15812, false", "50000, -50000, false", "1, 9, true"})
  void a_bitmap_says_its_size_in_the_form_of_its_header_S26(int width, int height, boolean taken)
      throws IOException {
    var bmp = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN).put(text("BM"));
    bmp.putInt(54).putInt(0).putInt(54).putInt(40).putInt(width).putInt(height);
    bmp.putShort((short) 1).putShort((short) 24);
    assertEquals(taken, type(file(bmp.array())).isPresent());
    if (height > 0) {
      // the colours behind a short header look like the end of a long one
      var old = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put(text("BM"));
      old.putInt(30).putInt(0).putInt(30).putInt(12);
      old.putShort((short) width).putShort((short) height).putInt(0x18_0001).putInt(0x18_0001);
      assertEquals(taken, type(file(old.array())).isPresent());
      old.putInt(26, 0x33_0000);
      assertEquals(taken, type(file(old.array())).isPresent());
      refused(old.putShort(22, (short) 2).array());
    }
  }

  @Test
  void the_largest_frame_of_a_jpeg_counts_however_it_is_coded_S26() throws IOException {
    var start = "ffd8ffe000104a46494600010100000100010000";
    for (var coding : List.of("c0", "c1", "c2", "c9", "cf")) {
      var small = "ff" + coding + "000b08" + "00100010" + "01011100";
      var large = "ff" + coding + "000b0c" + "fde8fde8" + "01011100";
      taken("image/jpeg", hex(start + small + "ffd9"));
      refused(hex(start + large));
      refused(hex(start + small + "ffff" + large.substring(2) + "ffda"));
      taken("image/jpeg", hex(start + small + "ffda" + large));
      for (var alone : List.of("ff01", "ffd0", "ffd7", "ffd8", "ff00")) {
        refused(hex(start + alone + large));
      }
      taken("image/jpeg", hex(start + small + large.replace("ff" + coding, "ffc4") + "ffd9"));
      refused(hex(start + large.replace("ff" + coding, "ffc4") + "ffd9"));
    }
  }

  @Test
  void every_page_of_a_picture_counts_S26() throws IOException {
    taken("image/tiff", tiff(16, 16));
    refused(tiff(60_000, 16));
    refused(tiff(16, 60_000));
    var broken = tiff(60_000, 16);
    refused(Arrays.copyOf(broken, broken.length - PAGE / 2));
  }

  @Test
  @Timeout(20)
  void a_picture_whose_pages_have_no_end_is_not_taken_S26() throws IOException {
    var endless = ByteBuffer.wrap(tiff(16, 16)).order(ByteOrder.LITTLE_ENDIAN);
    refused(endless.putInt(endless.capacity() - 4, 8).array());
  }

  /** One of two pages, each as high as wide. */
  private static byte[] tiff(int first, int second) {
    var tiff = ByteBuffer.allocate(8 + 2 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(text("II")).putShort((short) 42).putInt(8);
    for (int size : new int[] {first, second}) {
      // width, height, bits, not packed, black is nothing, where it is, samples, rows, bytes
      int[] tags = {
        256, size, 257, size, 258, 8, 259, 1, 262, 1, 273, 8, 277, 1, 278, size, 279, 1
      };
      tiff.putShort((short) (tags.length / 2));
      for (int i = 0; i < tags.length; i += 2) {
        tiff.putShort((short) tags[i]).putShort((short) 4).putInt(1).putInt(tags[i + 1]);
      }
      tiff.putInt(tiff.position() < 8 + PAGE ? 8 + PAGE : 0);
    }
    return tiff.array();
  }

  /** A document with that part, which may be the one that tells of the others. */
  private static byte[] document(String odd, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      if (!odd.equalsIgnoreCase("[Content_Types].xml")) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(text("<Types/>"));
      }
      if (!odd.equals("word/document.xml")) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(text("<x/>"));
      }
      zip.putNextEntry(new ZipEntry(odd));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** An OpenDocument of that type, which stands unpacked before its parts. */
  private static byte[] open(String type, String odd, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var first = new ZipEntry("mimetype");
      var sum = new CRC32();
      sum.update(text(type));
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length());
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(text(type));
      zip.putNextEntry(new ZipEntry(odd));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** A file of the old form that holds this there. */
  private static byte[] old(int at, byte[] content) {
    var file = new byte[200_000];
    System.arraycopy(hex("d0cf11e0a1b11ae1"), 0, file, 0, 8);
    System.arraycopy(content, 0, file, at, content.length);
    return file;
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text(name.endsWith(".xml") ? "<x/>" : "x"));
      }
    }
    return bytes.toByteArray();
  }
}

package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.complaint.AddPhoto;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.Pictures;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** Files of a case that mean no good (checks S24 to S28). */
class FilesHttpTest {
  private static final byte[] PICTURE = Pictures.png();

  private static ServedCompany company;
  private static Desk clerk;

  @BeforeAll
  static void open() {
    company = ServedCompany.inMemory();
    clerk = company.desk("marketing-support-clerk");
  }

  @AfterAll
  static void close() {
    company.close();
  }

  @ParameterizedTest
  @CsvSource({
    "photo.png.exe, photo.png.exe.png",
    "a.pdf.html, a.pdf.html.png",
    "a\u202egnp.exe, agnp.exe.png",
    "../../../etc/cron.d/x.png, x.png",
    "..\\..\\x.png, x.png",
    "缺陷照片（一）.png, 缺陷照片（一）.png",
    "夜\u0301.png, 夜\u0301.png",
    "<img src=x>.png, img src=x.png"
  })
  void a_name_is_kept_and_harms_nobody_who_saves_the_file_S24(String given, String kept) {
    var made = upload(ServedCase.drafted(company, "ON_SITE"), given, PICTURE).expect(200);
    var file = saved(made);
    assertEquals("image/png", file.header("Content-Type"));
    assertEquals("nosniff", file.header("X-Content-Type-Options"));
    var disposition = file.header("Content-Disposition");
    assertTrue(disposition.startsWith("attachment; "), disposition);
    assertTrue(
        disposition.endsWith(URLEncoder.encode(kept, StandardCharsets.UTF_8).replace("+", "%20")),
        disposition);
    assertTrue(file.header("Content-Security-Policy").contains("default-src 'none'"));
  }

  @Test
  void three_hundred_characters_of_a_name_keep_their_ending_S24() {
    var made =
        upload(ServedCase.drafted(company, "ON_SITE"), "照".repeat(300) + ".png", PICTURE)
            .expect(200);
    var disposition = saved(made).header("Content-Disposition");
    assertTrue(disposition.endsWith("%E7%85%A7.png"), disposition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>",
        "<html><body onload=alert(1)>",
        "\n\n  <script>alert(1)</script>",
        "<!-- x --><html><script>alert(1)</script></html>",
        "#!/bin/sh\nrm -rf /\n",
        "PK\u0003\u0004 and nothing else"
      })
  void what_a_browser_or_a_machine_would_run_is_not_taken_under_any_name_S24_S27(String content) {
    for (var name : new String[] {"a.png", "a.pdf", "a.txt", "a.svg"}) {
      upload(ServedCase.drafted(company, "ON_SITE"), name, content.getBytes(StandardCharsets.UTF_8))
          .refused(415, "UNSUPPORTED_FILE");
    }
  }

  @Test
  void a_picture_with_a_page_in_it_is_a_picture_to_every_browser_S24() throws IOException {
    var polyglot = new ByteArrayOutputStream();
    polyglot.write("GIF89a=1;/*".getBytes(StandardCharsets.UTF_8));
    polyglot.write("<html><script>alert(1)</script>*/".getBytes(StandardCharsets.UTF_8));
    var file =
        saved(upload(ServedCase.drafted(company, "ON_SITE"), "a.html", polyglot.toByteArray()));
    assertEquals("image/gif", file.header("Content-Type"));
    assertEquals("nosniff", file.header("X-Content-Type-Options"));
    assertTrue(file.header("Content-Disposition").startsWith("attachment; "));
  }

  @Test
  void a_bomb_of_a_document_and_one_that_climbs_out_of_its_folder_are_not_taken_S25()
      throws IOException {
    var it = ServedCase.drafted(company, "ON_SITE");
    upload(it, "a.docx", document("word/x", 10_000, 0)).refused(415, "UNSUPPORTED_FILE");
    upload(it, "a.docx", document("word/x", 1, 257)).refused(415, "UNSUPPORTED_FILE");
    upload(it, "a.docx", document("word/x", 1, 20)).refused(415, "UNSUPPORTED_FILE");
    upload(it, "a.docx", document("../../etc/passwd", 1, 1)).refused(415, "UNSUPPORTED_FILE");
    upload(it, "a.docx", document("xl/macrosheets/1.xml", 1, 1)).refused(415, "UNSUPPORTED_FILE");
    upload(it, "a.doc", old("_VBA_PROJECT")).refused(415, "UNSUPPORTED_FILE");
    upload(it, "a.doc", old("WordDocument")).expect(200);
    upload(it, "a.docx", document("word/x", 1, 1)).expect(200);
  }

  @Test
  void a_picture_that_says_it_is_huge_is_not_taken_S26() throws IOException {
    var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(50_000).putInt(50_000).put((byte) 8).put((byte) 6).put(new byte[3]);
    var sum = new CRC32();
    sum.update(header.array());
    var file = new ByteArrayOutputStream();
    file.write(PICTURE, 0, 8);
    file.write(ByteBuffer.allocate(4).putInt(13).array());
    file.write(header.array());
    file.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    upload(ServedCase.drafted(company, "ON_SITE"), "flood.png", file.toByteArray())
        .refused(415, "UNSUPPORTED_FILE");
  }

  @Test
  void a_case_takes_so_many_files_and_no_more_S28() {
    var it = ServedCase.drafted(company, "ON_SITE");
    for (int i = 0; i < AddPhoto.MOST_FILES; i++) {
      upload(it, i + ".png", PICTURE).expect(200);
    }
    var version = it.read().version();
    upload(it, "more.png", PICTURE).refused(409, "FILES_FULL");
    assertEquals(version, it.read().version());
    assertEquals(AddPhoto.MOST_FILES, it.read().at("/photos").size());
    assertFalse(it.read().at("/photos").isEmpty());
  }

  @Test
  void one_person_adds_so_many_files_a_day_and_others_go_on_S28() {
    try (var own = ServedCompany.inMemory()) {
      var clerk = own.desk("marketing-support-clerk");
      ServedCase it = null;
      for (int i = 0; i < AddPhoto.MOST_OF_ONE; i++) {
        if (i % AddPhoto.MOST_FILES == 0) {
          it = ServedCase.drafted(own, "ON_SITE");
        }
        upload(clerk, it, i + ".png", PICTURE).expect(200);
      }
      var next = ServedCase.drafted(own, "ON_SITE");
      var refused = upload(clerk, next, "more.png", PICTURE).refused(409, "FILES_OF_A_DAY");
      assertEquals(
          "one person adds 500 files in 24 hours, and marketing-support-clerk has",
          refused.text("/detail"));
      assertEquals(0, next.read().at("/photos").size());
      upload(own.desk("marketing-support-head"), next, "more.png", PICTURE).expect(200);
      own.clock().advance(Duration.ofHours(24).plusSeconds(1));
      upload(clerk, next, "more.png", PICTURE).expect(200);
    }
  }

  private static Answer upload(ServedCase it, String name, byte[] content) {
    return upload(clerk, it, name, content);
  }

  private static Answer upload(Desk desk, ServedCase it, String name, byte[] content) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return desk.ifMatch(it.read().version()).upload(it.path() + "/photos?name=" + encoded, content);
  }

  /** The newest file of a case. */
  private static Answer saved(Answer file) {
    var photos = file.at("/photos");
    var path = "/complaints/" + file.text("/id") + "/attachments/";
    return clerk.get(path + photos.get(photos.size() - 1).asText()).expect(200);
  }

  /** A file of the form that Office had before, with a part of that name. */
  private static byte[] old(String part) {
    var file = ByteBuffer.allocate(4096).putLong(0xd0cf11e0a1b11ae1L);
    return file.position(1024).put(part.getBytes(StandardCharsets.UTF_16LE)).array();
  }

  /** A document of so many parts, one of them so many megabytes long and one with that name. */
  private static byte[] document(String odd, int parts, int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry(odd));
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("word/" + i));
      }
    }
    return bytes.toByteArray();
  }
}

package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          image/jpeg, photo.jpg, photo.jpg
          image/jpeg, PHOTO.JPEG, PHOTO.JPEG
          image/jpeg, 缺陷照片 1.jpg, 缺陷照片 1.jpg
          text/plain, ../../etc/passwd, passwd.txt
          image/png, C:\\temp\\a.png, a.png
          text/plain, .htaccess, htaccess.txt
          image/png, a\u202egpj.exe, agpj.exe.png
          image/png, a\u0000b.png, ab.png
          image/png, '  ', file.png
          image/png, ..., file.png
          image/png, dir/, file.png
          image/png, png, png.png
          image/png, 'a<b>"c|.png', abc.png
          image/gif, bill.pdf.exe, bill.pdf.exe.gif
          text/plain, bill.cmd, bill.cmd.txt
          text/plain, page.html, page.html.txt
          text/plain, list.CSV, list.CSV
          application/vnd.ms-office, 客诉单.et, 客诉单.et
          application/pdf, گزارش\u200cها.pdf, گزارش\u200cها.pdf
          image/png, 👩\u200d🔧 ❤\ufe0f\u200d🔥.png, 👩\u200d🔧 ❤\ufe0f\u200d🔥.png
          image/png, \u200d.\u200c \u200da.png\u200d, a.png
          image/png, \u200c\u200d, file.png
          image/png, a.pn\u200dg, a.pn\u200dg.png
          image/png, a\u200b\u200e\u200f\u2066\u2069\u061c\ufeffb.png, ab.png
          """)
  void a_name_is_made_safe_and_ends_as_its_type_does_S24(String type, String given, String safe) {
    assertEquals(safe, FileName.safe(given, type));
    assertEquals(safe, FileName.safe(safe, type));
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertEquals("x".repeat(145) + ".jpeg", FileName.safe("x".repeat(300) + ".jpeg", "image/jpeg"));
    assertEquals(154, FileName.safe("x".repeat(300), "image/jpeg").length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"照", "😀"})
  void a_name_is_no_longer_than_a_file_system_takes_and_ends_with_a_whole_letter_S24(
      String letter) {
    for (var given : List.of(letter.repeat(300) + ".jpeg", letter.repeat(300))) {
      var name = FileName.safe(given, "image/heic-sequence");
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= 246 && bytes > 230, () -> name + " " + bytes);
      assertTrue(name.endsWith(".heics"), name);
      assertEquals(name, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
    var kept = FileName.safe(letter.repeat(140) + ".JPG", "image/jpeg");
    assertTrue(kept.getBytes(StandardCharsets.UTF_8).length <= 240, kept);
    assertTrue(kept.endsWith(".JPG"), kept);
  }

  @Test
  void a_chinese_name_is_sent_whole() {
    assertEquals(
        "attachment; filename=\"__ 1.jpg\"; filename*=UTF-8''%E7%85%A7%E7%89%87%201.jpg",
        FileName.disposition("照片 1.jpg"));
  }

  @Test
  void a_name_cannot_break_out_of_its_header() {
    assertEquals(
        "attachment; filename=\"a__b_0d_0a.png\"; filename*=UTF-8''a%22%5Cb%250d%250a.png",
        FileName.disposition("a\"\\b%0d%0a.png"));
  }
}

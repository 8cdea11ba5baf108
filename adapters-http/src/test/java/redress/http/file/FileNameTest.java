package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          photo.jpg, photo.jpg
          缺陷照片 1.jpg, 缺陷照片 1.jpg
          ../../etc/passwd, passwd
          C:\\temp\\a.png, a.png
          .htaccess, htaccess
          a\u202egpj.exe, agpj.exe
          a\u0000b.png, ab.png
          '  ', file
          ..., file
          dir/, file
          'a<b>"c|.png', abc.png
          """)
  void a_name_is_made_safe_S24(String given, String safe) {
    assertEquals(safe, FileName.safe(given));
  }

  @Test
  void a_long_name_keeps_its_ending() {
    var name = FileName.safe("照".repeat(300) + ".jpeg");
    assertEquals(150, name.length());
    assertTrue(name.endsWith("照.jpeg"));
    assertEquals(150, FileName.safe("x".repeat(300)).length());
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

package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.http.Pictures;

/** Pictures that claim more than anybody has room for (check S26). */
class PictureSizeTest extends Attaching {
  private static final String PNG = "89504e470d0a1a0a";
  private static final String PNG_END = "0000000049454e44ae426082";

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
  void what_programs_write_is_taken(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(70, 50, BufferedImage.TYPE_INT_RGB), format, bytes);
    taken("image/" + format, bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "tiff", "jpeg"})
  void what_has_pages_frames_or_several_scans_is_taken(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var page = new IIOImage(new BufferedImage(70, 50, BufferedImage.TYPE_BYTE_GRAY), null, null);
      if (writer.canWriteSequence()) {
        writer.prepareWriteSequence(null);
        for (int i = 0; i < 5; i++) {
          writer.writeToSequence(page, null);
        }
        writer.endWriteSequence();
      } else {
        var progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        writer.write(null, page, progressive);
      }
    }
    taken("image/" + format, bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tEXt", "CgBI", "iCCP", "\0\0\0\0"})
  void a_png_has_its_size_behind_whatever_stands_before_it_S26(String chunk) throws IOException {
    var before = HexFormat.of().formatHex(text(chunk));
    var other = "00000004" + before + "00000000" + "00000000";
    taken("image/png", hex(PNG + other + header(1, 9) + PNG_END));
    refused(hex(PNG + other + header(50_000, 50_000) + PNG_END));
    refused(hex(PNG + other + other + header(50_000, 50_000)));
  }

  @Test
  void a_png_that_says_no_size_up_to_its_end_is_not_taken_S26() throws IOException {
    refused(hex(PNG + PNG_END + header(1, 9)));
    refused(hex(PNG + header(-1, -1)));
    refused(hex(PNG + "0000000d49484452"));
    refused(hex(PNG));
    taken("image/png", Pictures.png());
  }

  @Test
  void the_frames_of_a_png_count_S26() throws IOException {
    var frame = "0000001a6663544c" + "00000000" + "%08x%08x" + "00".repeat(18);
    taken("image/png", hex(PNG + header(9, 9) + frame.formatted(9, 9) + PNG_END));
    refused(hex(PNG + header(9, 9) + frame.formatted(50_000, 50_000) + PNG_END));
    refused(hex(PNG + header(15_000, 15_000) + frame.formatted(9, 9).repeat(200) + PNG_END));
  }

  @Test
  void each_frame_of_a_gif_counts_S26() throws IOException {
    var small = gifFrame(16, 16);
    taken("image/gif", gif(16, 16, small, 1));
    taken("image/gif", gif(16, 16, small, 5000));
    taken("image/gif", gif(1920, 1080, small, 300));
    refused(gif(16, 16, small + gifFrame(65_535, 65_535), 1));
    refused(gif(16, 16, small + "0000" + gifFrame(65_535, 65_535), 1));
    refused(gif(16, 16, "21f904000000000021fe0161000000" + gifFrame(65_535, 65_535), 1));
    refused(gif(15_000, 15_000, small, 5000));
    refused(gif(15_000, 15_000, small, 178));
    taken("image/gif", gif(15_000, 15_000, small, 177));
  }

  @Test
  void each_frame_of_a_webp_counts_S26() throws IOException {
    taken("image/webp", webp(extended(99, 99) + webpFrame(99, 99)));
    refused(webp(extended(99, 99) + webpFrame(99, 99) + webpFrame(0xffffff, 0xffffff)));
    refused(webp(extended(99, 99) + webpFrame(99, 99) + webpFrame(49_999, 49_999)));
    refused(webp(extended(14_999, 14_999) + webpFrame(9, 9).repeat(178)));
    taken("image/webp", webp(extended(14_999, 14_999) + webpFrame(9, 9).repeat(177)));
    refused(webp("45584946" + "00000000"));
    refused(webp(extended(99, 99) + webpFrame(99, 99) + extended(99, 99)));
  }

  @ParameterizedTest
  @CsvSource({"16383, 16383, false", "15810, 15810, true", "0, 8, true"})
  void a_webp_without_frames_says_its_size_in_its_picture_S26(int width, int height, boolean taken)
      throws IOException {
    var lossless = "5650384c" + little(5, 4) + "2f" + little(width | height << 14, 4) + "00";
    assertEquals(taken, type(file(webp(lossless))).isPresent());
    refused(webp(extended(99, 99) + "414c5048" + little(1, 4) + "0000" + lossy(16_383, 16_383)));
    taken("image/webp", webp(lossy(640, 480)));
    refused(webp(extended(99, 99) + webpFrame(99, 99) + lossy(16_383, 16_383)));
  }

  @Test
  void a_jpeg_that_tells_its_height_behind_its_scan_may_have_every_line_S26() throws IOException {
    var start = "ffd8ffe000104a46494600010100000100010000";
    taken("image/jpeg", hex(start + "ffc0000b080000" + "0c80" + "01011100" + "ffda"));
    refused(hex(start + "ffc0000b080000" + "fde8" + "01011100" + "ffda"));
    refused(hex(start + "ffda"));
    refused(hex(start));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "true, true", "false, true", "false, false"})
  void a_page_of_a_tiff_says_its_size_whatever_else_it_says_S26(boolean little, boolean big)
      throws IOException {
    var tiff = new Tiff(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, big);
    // what wrote it, in a kind of text that there is not
    int[] odd = {305, 99, 1, 0};
    taken("image/tiff", tiff.of(page(16, 16, odd)));
    refused(tiff.of(page(50_000, 50_000, odd)));
    taken("image/tiff", tiff.of(page(15_811, 15_811)));
    refused(tiff.of(page(15_812, 15_812)));
    // a second width: larger, no number, and somewhere else
    refused(tiff.of(page(16, 16, 256, 4, 1, 60_000_000)));
    refused(tiff.of(page(16, 16, 256, 11, 1, 16)));
    refused(tiff.of(page(16, 16, 256, 99, 1, 16)));
    refused(tiff.of(page(16, 16, 256, 4, 3, 8)));
    refused(tiff.of(page(16, 16, 322, 4, 1, 50_000, 323, 4, 1, 50_000)));
    taken("image/tiff", tiff.of(page(50_000, 16, 322, 3, 1, 256, 323, 3, 1, 256)));
    refused(tiff.of(odd));
  }

  @ParameterizedTest
  @CsvSource({"true, 4", "false, 4", "false, 13", "true, 18"})
  void what_hangs_on_a_page_of_a_tiff_counts_S26(boolean big, int kind) throws IOException {
    var tiff = new Tiff(ByteOrder.BIG_ENDIAN, big);
    var hanging = page(16, 16, 330, kind, 1, Tiff.NEXT);
    taken("image/tiff", tiff.unchained(hanging, page(16, 16)));
    refused(tiff.unchained(hanging, page(50_000, 50_000)));
    refused(tiff.unchained(hanging, hanging, page(50_000, 50_000)));
    taken("image/tiff", tiff.unchained(page(16, 16), page(50_000, 50_000)));
    refused(tiff.of(page(16, 16, 330, 2, 1, 8)));
    // a list that is not there hides nothing of its page
    refused(tiff.of(new int[] {330, kind, 2, 1_000_000, 256, 4, 1, 50_000, 257, 4, 1, 50_000}));
    taken("image/tiff", tiff.of(page(16, 16, 330, kind, 1, -1)));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, false", "true, true", "false, true"})
  void the_layers_of_photoshop_count_S26(boolean little, boolean big) throws IOException {
    var tiff = new Tiff(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, big);
    for (var name : List.of("Layr", "Lr16", "Lr32", "LMsk")) {
      taken("image/tiff", tiff.layered(name, 16, 16, 1, 1));
      taken("image/tiff", tiff.layered(name, 50_000, 50_000, 0, 1));
      refused(tiff.layered(name, 50_000, 50_000, 1, 1));
      refused(tiff.layered(name, 50_000, 50_000, -1, 1));
      refused(tiff.layered(name, -16, 16, 1, 1));
    }
    refused(tiff.layered("Layr", 15_000, 15_000, 178, 1));
    taken("image/tiff", tiff.layered("Layr", 15_000, 15_000, 177, 1));
    taken("image/tiff", tiff.layered("Layr", 1, 1, 10_000, 1));
    refused(tiff.layered("Layr", 1, 1, 10_001, 1));
    taken("image/tiff", tiff.layered("LAYR", 50_000, 50_000, 1, 1));
    // told of by each of two pages
    refused(tiff.layered("Layr", 16, 16, 100, 2));
  }

  @Test
  void layers_that_are_not_there_hide_nothing_of_their_page_S26() throws IOException {
    for (boolean big : new boolean[] {false, true}) {
      var tiff = new Tiff(ByteOrder.LITTLE_ENDIAN, big);
      for (int place : new int[] {-1, 1_000_000, 8}) {
        refused(tiff.of(new int[] {37724, 7, -1, place, 256, 4, 1, 50_000, 257, 4, 1, 50_000}));
        taken("image/tiff", tiff.of(page(16, 16, 37724, 7, -1, place)));
      }
      var broken = tiff.layered("Layr", 50_000, 50_000, 3, 1);
      refused(Arrays.copyOf(broken, broken.length - 10));
    }
    var tiff = new Tiff(ByteOrder.LITTLE_ENDIAN, false);
    var page = new int[] {37724, 7, 30, 0, 256, 4, 1, 50_000, 257, 4, 1, 50_000};
    page[3] = tiff.of(page).length;
    var layer = "00000000".repeat(2) + "10000000".repeat(2);
    var cut = HexFormat.of().formatHex(text("MIB8ryaL")) + "22000000" + "0100" + layer;
    refused(hex(HexFormat.of().formatHex(tiff.of(page)) + cut));
  }

  @Test
  @Timeout(20)
  void what_hangs_on_pages_has_an_end_S26() throws IOException {
    var tiff = new Tiff(ByteOrder.LITTLE_ENDIAN, false);
    refused(tiff.unchained(page(16, 16, 330, 4, 1, 8)));
    var without = tiff.unchained(page(16, 16, 330, 4, -1, 100));
    refused(Arrays.copyOf(without, 8 * 1024));
    var crowded = ByteBuffer.allocate(8 * 1024 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    crowded.put(tiff.of(page(16, 16))).put(0, tiff.of(page(16, 16, 330, 4, 900, 100)));
    for (int i = 0; i < 900; i++) {
      crowded.putInt(100 + 4 * i, 4096 + 2 * i);
    }
    for (int at = 4096; at < 8192; at += 2) {
      crowded.putShort(at, (short) 0xffff);
    }
    refused(crowded.array());
  }

  @Test
  void all_pages_together_have_a_bound_that_a_long_scan_does_not_reach_S26() throws IOException {
    var tiff = new Tiff(ByteOrder.LITTLE_ENDIAN, false);
    taken("image/tiff", tiff.of(pages(300, 2480, 3508)));
    taken("image/tiff", tiff.of(pages(999, 1728, 2200)));
    taken("image/tiff", tiff.of(pages(160, 15_811, 15_811)));
    refused(tiff.of(pages(161, 15_811, 15_811)));
    refused(tiff.of(pages(999, 15_491, 15_491)));
    refused(tiff.of(pages(1001, 16, 16)));
  }

  private static int[][] pages(int count, int width, int height) {
    var pages = new int[count][];
    Arrays.fill(pages, page(width, height));
    return pages;
  }

  /** The entries of a page: tag, kind, how many, which. */
  private static int[] page(int width, int height, int... further) {
    var page = Arrays.copyOf(new int[] {256, 4, 1, width, 257, 4, 1, height}, 8 + further.length);
    System.arraycopy(further, 0, page, 8, further.length);
    return page;
  }

  private record Tiff(ByteOrder order, boolean big) {
    /** Where the next page is. */
    static final int NEXT = -1;

    byte[] of(int[]... pages) {
      return of(true, pages);
    }

    byte[] unchained(int[]... pages) {
      return of(false, pages);
    }

    private byte[] of(boolean chained, int[]... pages) {
      int length = big ? 16 : 8;
      for (var page : pages) {
        length += length(page);
      }
      var tiff = ByteBuffer.allocate(length).order(order);
      tiff.put(text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"));
      if (big) {
        tiff.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16);
      } else {
        tiff.putShort((short) 42).putInt(8);
      }
      for (var page : pages) {
        int next = tiff.position() + length(page);
        number(tiff, page.length / 4, big ? 8 : 2);
        for (int i = 0; i < page.length; i += 4) {
          tiff.putShort((short) page[i]).putShort((short) page[i + 1]);
          number(tiff, page[i + 2], big ? 8 : 4);
          int end = tiff.position() + (big ? 8 : 4);
          int value = page[i + 3] == NEXT ? next : page[i + 3];
          boolean wide = page[i + 1] == 18 || big && page[i + 1] == 7;
          number(tiff, value, page[i + 1] == 3 ? 2 : wide ? 8 : 4);
          tiff.position(end);
        }
        number(tiff, chained && next < length ? next : 0, big ? 8 : 4);
      }
      return tiff.array();
    }

    /** One whose pages have these layers, of two channels each. */
    byte[] layered(String name, int width, int height, int count, int pages) {
      var block = ByteBuffer.allocate(64 + 50 * Math.abs(count)).order(order);
      name(block.put(text("Adobe Photoshop Document Data Block\0")), "8BIM");
      name(block, name);
      block.putInt(2 + 50 * count).putShort((short) count);
      for (int i = 0; i < Math.abs(count); i++) {
        block.putInt(7).putInt(5).putInt(7 + height).putInt(5 + width);
        block.putShort((short) 2).put(new byte[12]);
        name(block, "8BIM");
        name(block, "norm");
        block.putInt(0).putInt(4).putInt(0);
      }
      var page = page(16, 16, 37724, 7, block.position(), 0);
      var all = new int[pages][];
      Arrays.fill(all, page);
      page[11] = of(all).length;
      var tiff = of(all);
      var layered = Arrays.copyOf(tiff, tiff.length + block.position());
      System.arraycopy(block.array(), 0, layered, tiff.length, block.position());
      return layered;
    }

    private void name(ByteBuffer block, String name) {
      boolean little = order == ByteOrder.LITTLE_ENDIAN;
      block.put(text(little ? new StringBuilder(name).reverse().toString() : name));
    }

    private int length(int[] page) {
      return page.length / 4 * (big ? 20 : 12) + (big ? 16 : 6);
    }

    private static void number(ByteBuffer tiff, int number, int bytes) {
      switch (bytes) {
        case 2 -> tiff.putShort((short) number);
        case 4 -> tiff.putInt(number);
        default -> tiff.putLong(number);
      }
    }
  }

  private static String header(int width, int height) {
    return "0000000d49484452" + "%08x%08x".formatted(width, height) + "0806000000" + "00000000";
  }

  private static byte[] gif(int width, int height, String frame, int count) {
    var screen = little(width, 2) + little(height, 2) + "800000" + "000000ffffff";
    return hex("474946383961" + screen + frame.repeat(count) + "3b");
  }

  private static String gifFrame(int width, int height) {
    return "2c00000000"
        + little(width, 2)
        + little(height, 2)
        + "80"
        + "000000ffffff"
        + "02024c0100";
  }

  private static byte[] webp(String chunks) {
    return hex("52494646" + little(4 + chunks.length() / 2, 4) + "57454250" + chunks);
  }

  private static String extended(int width, int height) {
    return "56503858" + little(10, 4) + "02000000" + little(width, 3) + little(height, 3);
  }

  private static String webpFrame(int width, int height) {
    var frame = "0".repeat(12) + little(width, 3) + little(height, 3) + "00000000" + lossy(9, 9);
    return "414e4d46" + little(frame.length() / 2, 4) + frame;
  }

  private static String lossy(int width, int height) {
    return "56503820" + little(10, 4) + "9d012a9d012a" + little(width, 2) + little(height, 2);
  }

  private static String little(int number, int bytes) {
    var all = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    return HexFormat.of().formatHex(all, 0, bytes);
  }
}

package redress.http;

import java.util.HexFormat;

/** Pictures to attach. */
public final class Pictures {
  private static final String PNG =
      "89504e470d0a1a0a"
          + "0000000d49484452000000010000000108000000003a7e9b55"
          + "0000000a4944415478da6368000000820081da45083b"
          + "0000000049454e44ae426082";

  private Pictures() {}

  /** A whole one, of a single pixel. */
  public static byte[] png() {
    return HexFormat.of().parseHex(PNG);
  }
}

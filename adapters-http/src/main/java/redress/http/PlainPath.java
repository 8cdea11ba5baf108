package redress.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whether a path says one thing only: visible ASCII in which every {@code %} begins a byte, the
 * bytes are UTF-8, and no control character is hidden among them.
 */
final class PlainPath {
  private static final Pattern VISIBLE = Pattern.compile("[!$-~]+");
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private PlainPath() {}

  static boolean is(String path) {
    return path != null
        && VISIBLE.matcher(path).matches()
        && !BROKEN.matcher(path).find()
        && !path.contains(";")
        && !path.endsWith("/")
        && isText(bytes(path));
  }

  private static boolean isText(ByteBuffer bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return text.codePoints().noneMatch(Character::isISOControl);
    } catch (CharacterCodingException notText) {
      return false;
    }
  }

  private static ByteBuffer bytes(String path) {
    var bytes = ByteBuffer.allocate(path.length());
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(path, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) path.charAt(i));
      }
    }
    return bytes.flip();
  }
}

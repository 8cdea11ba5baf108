package redress.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;

/**
 * SHA-256 of a JSON tree: each value with its kind and its length before it, the members of an
 * object in the order of their names, numbers as the shortest plain decimals.
 */
final class Imprinting {
  private final MessageDigest sha;

  private Imprinting(MessageDigest sha) {
    this.sha = sha;
  }

  /** The hash as base64url. */
  static String of(JsonNode tree) {
    try {
      var imprinting = new Imprinting(MessageDigest.getInstance("SHA-256"));
      imprinting.add(tree);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(imprinting.sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void add(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        var names = new ArrayList<String>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        head('o', names.size());
        for (var name : names) {
          text('k', name);
          add(node.get(name));
        }
      }
      case ARRAY -> {
        head('a', node.size());
        node.forEach(this::add);
      }
      case STRING -> text('s', node.textValue());
      case NUMBER -> text('n', node.decimalValue().stripTrailingZeros().toPlainString());
      case BOOLEAN -> text('b', node.asText());
      default -> head('0', 0);
    }
  }

  private void text(char kind, String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    head(kind, utf8.length);
    sha.update(utf8);
  }

  private void head(char kind, int length) {
    sha.update(ByteBuffer.allocate(5).put((byte) kind).putInt(length).array());
  }
}

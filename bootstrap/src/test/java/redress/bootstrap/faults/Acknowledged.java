package redress.bootstrap.faults;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import redress.http.Answer;

/**
 * A change that the program said it has made.
 *
 * @param location of what was created, empty otherwise
 * @param sha256 of the answer's body; empty where the program said so only when it was asked again
 * @param number empty for a case without one
 */
record Acknowledged(
    Request request,
    int status,
    long version,
    String location,
    String sha256,
    String id,
    String number,
    String stage) {

  static Acknowledged of(Request request, Answer answer) {
    return new Acknowledged(
        request,
        answer.status(),
        answer.version(),
        told(answer.header("Location")),
        sha256(answer.bytes()),
        answer.text("/id"),
        told(answer.text("/number")),
        answer.text("/stage"));
  }

  /** A change without a key, which was found made when its answer had been lost. */
  Acknowledged found() {
    return new Acknowledged(request, 200, version, "", "", id, number, stage);
  }

  /** One line, without line breaks or tabs but those between its fields. */
  String line() {
    return String.join(
        "\t",
        request.method(),
        request.path(),
        Long.toString(request.version()),
        request.key(),
        request.content(),
        Integer.toString(status),
        Long.toString(version),
        location,
        sha256,
        id,
        number,
        stage);
  }

  static Acknowledged read(String line) {
    var fields = line.split("\t", -1);
    return new Acknowledged(
        new Request(fields[0], fields[1], Long.parseLong(fields[2]), fields[3], fields[4]),
        Integer.parseInt(fields[5]),
        Long.parseLong(fields[6]),
        fields[7],
        fields[8],
        fields[9],
        fields[10],
        fields[11]);
  }

  private static String told(String text) {
    return text == null ? "" : text;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

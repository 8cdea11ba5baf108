package redress.bootstrap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.http.json.JsonReader;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.tree.Malformed;

/** Procedure documents: those that come with the program, and anybody's own. */
final class Documents {
  private Documents() {}

  /**
   * The document in that file, or the one of that code that comes with the program.
   *
   * @throws StartRefused with everything that is wrong with it, a line each
   */
  static Document find(String fileOrCode) {
    byte[] utf8 = bytes(fileOrCode);
    try {
      var procedure = Procedure.read(JsonReader.read(utf8));
      return new Document(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString(), procedure);
    } catch (Malformed e) {
      throw StartRefused.misread(fileOrCode, e);
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("it was read as UTF-8 just now", impossible);
    }
  }

  private static byte[] bytes(String fileOrCode) {
    try {
      return ShippedProcedures.codes().contains(fileOrCode)
          ? ShippedProcedures.text(fileOrCode).getBytes(StandardCharsets.UTF_8)
          : Files.readAllBytes(Path.of(fileOrCode));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused(
          "The procedure '%s' is no file that can be read, and none of those that come with the program (%s)."
              .formatted(fileOrCode, String.join(", ", ShippedProcedures.codes())),
          e);
    }
  }
}

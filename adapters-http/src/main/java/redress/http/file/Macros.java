package redress.http.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How an office document tells that it brings a program, which runs when somebody opens it: Visual
 * Basic, the macro sheets of Excel 4, and the scripts of OpenDocument. A part is known by its name,
 * or by what the document says it is, whatever it is called.
 */
final class Macros {
  private static final List<String> NAMES =
      List.of("vbaproject", "vbadata.xml", "/macrosheets/", "/basic/", "/scripts/");
  private static final List<String> KINDS =
      List.of("vbaproject", "vbadata", "macrosheet", "macroenabled");
  private static final int DEEPEST = 10;

  /** How much more it costs to read XML than to look at its bytes, and to read a name. */
  private static final int OF_XML = 8;

  private static final int OF_A_NAME = 512;

  private Macros() {}

  /**
   * That of the JDK, whatever others a library brings: its names cost the same however many. It
   * keeps the last reader, and so is made anew for each.
   */
  private static XMLInputFactory xml() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Whether a part of that name is one. */
  static boolean isNamed(String name) {
    return isOne("/" + name, NAMES);
  }

  /** Whether a part of that name says what other parts are. */
  static boolean tells(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("[content_types].xml") || lower.endsWith(".rels");
  }

  /**
   * Whether what is told of the other parts has one among them.
   *
   * @throws IOException if it is no XML, or none of its kind: nobody can tell then; or if it takes
   *     more than the effort
   */
  static boolean areTold(InputStream in, Effort effort) throws IOException {
    try {
      var told = xml().createXMLStreamReader(effort.reading(in, OF_XML));
      int depth = 0;
      while (told.hasNext()) {
        int next = told.next();
        effort.spend(OF_A_NAME * names(told));
        depth -= next == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (next == XMLStreamConstants.START_ELEMENT) {
          if (++depth > DEEPEST) {
            throw new IOException("what parts there are is told too deep");
          }
          for (int i = 0; i < told.getAttributeCount(); i++) {
            var name = told.getAttributeLocalName(i);
            if ((name.equals("ContentType") || name.equals("Type"))
                && isOne(told.getAttributeValue(i), KINDS)) {
              return true;
            }
          }
        }
      }
      return false;
    } catch (XMLStreamException unreadable) {
      throw new IOException("what parts there are is not told in XML", unreadable);
    }
  }

  /** How many there are where the reader is. */
  private static int names(XMLStreamReader at) {
    return switch (at.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> 1 + at.getAttributeCount() + at.getNamespaceCount();
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> 1;
      default -> 0;
    };
  }

  private static boolean isOne(String text, List<String> among) {
    var lower = text.toLowerCase(Locale.ROOT);
    return among.stream().anyMatch(lower::contains);
  }
}

package redress.bootstrap.trace;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A collector of traces over a real socket, which reads of OTLP what a test asks about. */
public final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<Collected> spans = new CopyOnWriteArrayList<>();
  private final StringBuffer everything = new StringBuffer();
  private volatile int answer = 200;

  /**
   * What somebody did.
   *
   * @param parent of what it is a part, or an empty text
   * @param status 0 nothing was said, 2 it failed
   */
  public record Collected(
      String trace,
      String id,
      String parent,
      String name,
      int status,
      Map<String, String> attributes) {}

  public Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          requests.incrementAndGet();
          if (answer == 200) {
            everything.append(new String(body, StandardCharsets.ISO_8859_1));
            for (var resource : new Fields(body).all(1)) {
              for (var scope : new Fields(resource).all(2)) {
                new Fields(scope).all(2).forEach(span -> spans.add(span(new Fields(span))));
              }
            }
          }
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
  }

  /** From now on it answers with that status, and keeps only what it answers with 200. */
  void answers(int status) {
    answer = status;
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public int requests() {
    return requests.get();
  }

  /** What has come so far, in no order. */
  public List<Collected> spans() {
    return List.copyOf(spans);
  }

  /** What has come under that name. */
  public List<Collected> spans(String name) {
    return spans.stream().filter(span -> span.name().equals(name)).toList();
  }

  /** Every byte that has come, a character each. */
  public String everything() {
    return everything.toString();
  }

  private static Collected span(Fields span) {
    var attributes = new TreeMap<String, String>();
    for (var attribute : span.all(9)) {
      var pair = new Fields(attribute);
      var value = new Fields(pair.all(2).getFirst());
      attributes.put(
          pair.text(1), value.all(1).isEmpty() ? Long.toString(value.number(3)) : value.text(1));
    }
    var status = span.all(15);
    return new Collected(
        span.hex(1),
        span.hex(2),
        span.hex(4),
        span.text(5),
        status.isEmpty() ? 0 : (int) new Fields(status.getFirst()).number(3),
        attributes);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** The fields of a message in Protocol Buffers' form. */
  private static final class Fields {
    private final Map<Integer, List<byte[]>> bytes = new TreeMap<>();
    private final Map<Integer, Long> numbers = new TreeMap<>();
    private final byte[] message;
    private int at;

    Fields(byte[] message) {
      this.message = message;
      while (at < message.length) {
        long key = varint();
        int field = (int) (key >>> 3);
        switch ((int) (key & 7)) {
          case 0 -> numbers.put(field, varint());
          case 1 -> at += 8;
          case 2 -> {
            int length = (int) varint();
            var part = new byte[length];
            System.arraycopy(message, at, part, 0, length);
            bytes.computeIfAbsent(field, none -> new ArrayList<>()).add(part);
            at += length;
          }
          case 5 -> at += 4;
          default -> throw new IllegalArgumentException("no field: " + key);
        }
      }
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = message[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    List<byte[]> all(int field) {
      return bytes.getOrDefault(field, List.of());
    }

    String text(int field) {
      return new String(all(field).getFirst(), StandardCharsets.UTF_8);
    }

    String hex(int field) {
      return all(field).stream().findFirst().map(HexFormat.of()::formatHex).orElse("");
    }

    long number(int field) {
      return numbers.getOrDefault(field, 0L);
    }
  }
}

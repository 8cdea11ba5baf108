package redress.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The proxies in front of the program, whose word about where a request comes from counts (check
 * S20). Nobody else's does: a header that anybody may write names nobody.
 *
 * @param ranges the networks in which they are
 */
public record Proxies(List<Range> ranges) {
  /** There is none, and each request comes from the other end of its connection. */
  public static final Proxies NONE = new Proxies(List.of());

  private static final String HEADER = "X-Forwarded-For";

  public Proxies {
    ranges = List.copyOf(ranges);
  }

  /**
   * A network.
   *
   * @param bits how many of the first bits of its addresses are the same
   */
  public record Range(InetAddress address, int bits) {
    private static Optional<Range> of(String text) {
      int slash = text.indexOf('/');
      var address = read(slash < 0 ? text : text.substring(0, slash));
      return address.flatMap(it -> of(it, slash < 0 ? null : text.substring(slash + 1)));
    }

    private static Optional<Range> of(InetAddress address, String bits) {
      int most = address.getAddress().length * Byte.SIZE;
      if (bits == null) {
        return Optional.of(new Range(address, most));
      }
      return Optional.of(bits)
          .filter(it -> it.matches("[1-9][0-9]{0,2}"))
          .map(Integer::valueOf)
          .filter(it -> it <= most)
          .map(it -> new Range(address, it));
    }

    private boolean has(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      int whole = bits / Byte.SIZE;
      int rest = Byte.SIZE - bits % Byte.SIZE;
      return mine.length == theirs.length
          && Arrays.equals(mine, 0, whole, theirs, 0, whole)
          && (rest == Byte.SIZE || mine[whole] >> rest == theirs[whole] >> rest);
    }
  }

  /**
   * Reads {@code 10.0.0.5, 10.1.0.0/16}.
   *
   * @return nothing if one of them is neither an address nor a network
   */
  public static Optional<Proxies> of(String text) {
    var read = Arrays.stream(text.split(",", -1)).map(String::strip).map(Range::of).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Proxies(read.stream().map(Optional::get).toList()))
        : Optional.empty();
  }

  /**
   * The address from which a request comes: the last one that is no proxy's, as the proxies tell.
   * What stands before it, and what cannot be read, somebody else may have written.
   */
  String client(HttpServerRequest request) {
    var peer = request.remoteAddress().hostAddress();
    return ranges.isEmpty() ? peer : client(peer, request.headers().getAll(HEADER));
  }

  String client(String peer, List<String> told) {
    var client = peer;
    var way = List.of(String.join(",", told).split(",")).reversed().iterator();
    while (trusts(client) && way.hasNext()) {
      var before = read(way.next().strip());
      if (before.isEmpty()) {
        return client;
      }
      client = before.get().getHostAddress();
    }
    return client;
  }

  private boolean trusts(String text) {
    var address = read(text);
    return address.isPresent() && ranges.stream().anyMatch(it -> it.has(address.get()));
  }

  private static Optional<InetAddress> read(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}

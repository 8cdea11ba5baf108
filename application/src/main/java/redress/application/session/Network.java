package redress.application.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * From where somebody asks, to be limited: their address, or of an address of IPv6 the network of
 * its first 64 bits, as whoever has one address of it has them all.
 */
final class Network {
  /** Nothing that would be looked up by its name; what stands behind % is the machine's own. */
  private static final Pattern IPV6 =
      Pattern.compile("([0-9a-f]*:[0-9a-f:.]*)(%.*)?", Pattern.CASE_INSENSITIVE);

  private static final int PREFIX = 8;

  private Network() {}

  /** What counts as one place; an address that cannot be read is a place of its own. */
  static String of(String address) {
    var wide = IPV6.matcher(address);
    if (!wide.matches()) {
      return address;
    }
    try {
      var read = InetAddress.getByName(wide.group(1));
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(read.getAddress(), 0, PREFIX) + "/64"
          : read.getHostAddress();
    } catch (UnknownHostException unread) {
      return address;
    }
  }
}

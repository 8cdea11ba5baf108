package redress.bootstrap.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Where a database is and who we are there. */
public record Endpoint(String host, int port, String database, String user, String password) {

  /** Reads {@code postgresql://user:password@host:port/database}. */
  public static Endpoint of(URI url) {
    String info = url.getRawUserInfo();
    int colon = info.indexOf(':');
    return new Endpoint(
        url.getHost(),
        url.getPort() < 0 ? 5432 : url.getPort(),
        decoded(url.getRawPath().substring(1)),
        decoded(colon < 0 ? info : info.substring(0, colon)),
        colon < 0 ? "" : decoded(info.substring(colon + 1)));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public Endpoint withDatabase(String other) {
    return new Endpoint(host, port, other, user, password);
  }

  public String jdbcUrl() {
    String address = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return "jdbc:postgresql://%s:%d/%s".formatted(address, port, database);
  }

  /** The user and the password, as a JDBC driver takes them. */
  public Properties credentials() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return properties;
  }

  /** Without the password, since endpoints end up in logs. */
  @Override
  public String toString() {
    return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
  }
}

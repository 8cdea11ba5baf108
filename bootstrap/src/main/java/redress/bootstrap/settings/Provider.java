package redress.bootstrap.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The OpenID Connect provider that vouches for people, and how it knows us: all of it, or none.
 *
 * @param issuer the provider's name, without a slash at its end
 * @param publicUrl the address under which browsers find this program, without a slash at its end
 */
public record Provider(URI issuer, String client, String secret, URI publicUrl) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String ADDRESS =
      "an address such as https://login.example.com, without TLS on this machine alone";

  static Optional<Provider> read(Given given) {
    var issuer = address(given, Setting.OIDC_ISSUER);
    var client = text(given, Setting.OIDC_CLIENT_ID);
    var secret = text(given, Setting.OIDC_CLIENT_SECRET);
    var at = address(given, Setting.PUBLIC_URL);
    var all = List.of(issuer, client, secret, at);
    if (all.stream().allMatch(Optional::isPresent)) {
      return Optional.of(new Provider(issuer.get(), client.get(), secret.get(), at.get()));
    }
    if (all.stream().anyMatch(Optional::isPresent)) {
      given.refuse(
          "a provider needs all of --oidc-issuer, --oidc-client-id, --public-url and"
              + " REDRESS_OIDC_CLIENT_SECRET; not all of them are given");
    }
    return Optional.empty();
  }

  private static Optional<URI> address(Given given, Setting setting) {
    return given.read(
        setting, Optional.empty(), ADDRESS, text -> address(text.strip()).map(Optional::of));
  }

  private static Optional<URI> address(String text) {
    try {
      var uri = URI.create(text.replaceFirst("/+$", ""));
      boolean plain =
          uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getQuery() == null
              && uri.getFragment() == null;
      boolean safe =
          "https".equals(uri.getScheme())
              || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
      return Stream.of(uri).filter(it -> plain && safe).findFirst();
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Given given, Setting setting) {
    return given.read(
        setting,
        Optional.empty(),
        "1 to 200 characters",
        text ->
            Optional.of(text.strip())
                .filter(it -> !it.isEmpty() && it.length() <= 200)
                .map(Optional::of));
  }

  @Override
  public String toString() {
    return client + " of " + issuer;
  }
}

package redress.http.session;

import com.auth0.jwt.algorithms.Algorithm;
import java.math.BigInteger;
import java.net.URI;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that the provider publishes; read when they are first needed, and again, but not often,
 * when a token names one that we do not know.
 */
final class ProviderKeys {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final int SHORTEST_RSA = 2048;

  private final ProviderCalls calls;
  private final URI at;
  private Map<String, Algorithm> keys = Map.of();
  private Instant readAt = Instant.MIN;

  ProviderKeys(ProviderCalls calls, URI at) {
    this.calls = calls;
    this.at = at;
  }

  /** The key of that id, if it signs by that algorithm. */
  synchronized Optional<Algorithm> of(String algorithm, String id, Instant now) {
    if (id == null) {
      return Optional.empty();
    }
    if (!keys.containsKey(id) && now.isAfter(readAt.plus(LOOK_AGAIN))) {
      keys = read();
      readAt = now;
    }
    return Optional.ofNullable(keys.get(id)).filter(it -> it.getName().equals(algorithm));
  }

  private Map<String, Algorithm> read() {
    var read = new HashMap<String, Algorithm>();
    if (calls.get(at).get("keys") instanceof List<?> list) {
      for (var item : list) {
        if (item instanceof Map<?, ?> key
            && key.get("kid") instanceof String id
            && !"enc".equals(key.get("use"))) {
          algorithm(key).ifPresent(it -> read.put(id, it));
        }
      }
    }
    return read;
  }

  private static Optional<Algorithm> algorithm(Map<?, ?> key) {
    try {
      if ("RSA".equals(key.get("kty"))) {
        var modulus = number(key, "n");
        return modulus.bitLength() < SHORTEST_RSA
            ? Optional.empty()
            : Optional.of(Algorithm.RSA256(rsa(modulus, number(key, "e")), null));
      }
      return "EC".equals(key.get("kty")) && "P-256".equals(key.get("crv"))
          ? Optional.of(Algorithm.ECDSA256(ec(number(key, "x"), number(key, "y")), null))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private static RSAPublicKey rsa(BigInteger modulus, BigInteger exponent)
      throws GeneralSecurityException {
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static ECPublicKey ec(BigInteger x, BigInteger y) throws GeneralSecurityException {
    var curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(
                    new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger number(Map<?, ?> key, String name) {
    if (key.get(name) instanceof String text) {
      return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }
    throw new IllegalArgumentException("a key without " + name);
  }
}

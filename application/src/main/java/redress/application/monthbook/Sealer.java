package redress.application.monthbook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import redress.monthbook.Snapshot.Seal;
import redress.organization.CompanyId;

/**
 * Signs documents with a company's own key, which is made when it is first needed. The keys of
 * sessions are others.
 */
public final class Sealer {
  private static final String ALGORITHM = "Ed25519";
  private static final int ID = 16;

  private final SealKeys keys;

  public Sealer(SealKeys keys) {
    this.keys = keys;
  }

  /** The signature over a text in UTF-8; inside the transaction that keeps it. */
  public Seal seal(CompanyId company, String text, Instant now) {
    var key = keys.newest(company).orElseGet(() -> made(company, now));
    try {
      var spec = new PKCS8EncodedKeySpec(key.privateKey());
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return new Seal(key.id(), ALGORITHM, text(key.publicKey()), text(signature.sign()));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("signing with the " + key, broken);
    }
  }

  /** Whether a key of the company has signed the text. */
  public boolean holds(CompanyId company, Seal seal, String text) {
    var key = keys.find(company, seal.keyId());
    if (key.isEmpty() || !seal.algorithm().equals(ALGORITHM)) {
      return false;
    }
    try {
      var open = new X509EncodedKeySpec(key.get().publicKey());
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(open));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(seal.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }

  /** A new key of the company, which signs from now on; inside a transaction. Its id. */
  public String renew(CompanyId company, Instant now) {
    return made(company, now).id();
  }

  private SealKey made(CompanyId company, Instant now) {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var open = pair.getPublic().getEncoded();
      var hash = MessageDigest.getInstance("SHA-256").digest(open);
      var id = HexFormat.of().formatHex(hash).substring(0, ID);
      var key = new SealKey(id, open, pair.getPrivate().getEncoded(), now);
      keys.add(company, key);
      return key;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("making a key for documents", impossible);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

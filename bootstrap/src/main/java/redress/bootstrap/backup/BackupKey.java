package redress.bootstrap.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key with which an installation signs its backups. It is in a file of its own and never in the
 * database, since whoever has a backup would have it then, and could sign another one.
 *
 * <p>Its life: the first backup makes it, readable for its owner alone, and beside it, with the
 * ending {@value #OPEN}, the half that only verifies; that half is kept apart from the backups, and
 * a restoration asks for it. It gets its name when it is whole: where the disk is full there is
 * none, and the next backup makes one.
 */
public final class BackupKey {
  /** How the name of the half ends that only verifies. */
  public static final String OPEN = ".pub";

  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey key;

  private BackupKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * The key in a file, which is made if there is none.
   *
   * @throws IOException if there is something else in it, or nothing can be made
   */
  public static BackupKey of(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      var spec = new PKCS8EncodedKeySpec(bytes(file));
      return new BackupKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
    } catch (GeneralSecurityException | IllegalArgumentException other) {
      throw new IOException("%s is no key for backups".formatted(file), other);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    var folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    }
    var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    var own = Files.createTempFile(folder, ".key", ".new", ownerOnly(folder, "rw-------"));
    var half = open(own);
    try {
      Files.writeString(own, text(pair.getPrivate().getEncoded()) + "\n");
      Files.writeString(half, text(pair.getPublic().getEncoded()) + "\n");
      if (put(own, file)) {
        Files.move(half, open(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(own);
      Files.deleteIfExists(half);
    }
  }

  /** Whether it has its name now; not if another backup has made a key meanwhile. */
  private static boolean put(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
      return true;
    } catch (FileAlreadyExistsException another) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(whole, file);
      return true;
    }
  }

  /** For a file that is made: that its owner alone may use it, where files know of owners. */
  static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** The file of the half that only verifies. */
  private static Path open(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(OPEN) ? file : file.resolveSibling(name + OPEN);
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("signing a backup", broken);
    }
  }

  /**
   * Whether the key has signed the text.
   *
   * @param file the key, or its half that only verifies
   * @throws IOException if that file is none, or cannot be read
   */
  static boolean holds(Path file, byte[] text, byte[] signed) throws IOException {
    try {
      var spec = new X509EncodedKeySpec(bytes(open(file)));
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
      signature.update(text);
      return holds(signature, signed);
    } catch (GeneralSecurityException | IllegalArgumentException other) {
      throw new IOException("%s is no key for backups".formatted(open(file)), other);
    }
  }

  private static boolean holds(Signature signature, byte[] signed) {
    try {
      return signature.verify(signed);
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package redress.bootstrap.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import redress.bootstrap.StartRefused;

/**
 * The data directory of one installation: the cluster, its password, the port it had last, and a
 * lock that one running program holds.
 */
final class Home implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the directory for this program, or says in one sentence why it cannot. */
  static Home take(Path folder) {
    try {
      Files.createDirectories(folder, ownerOnly("rwx------"));
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartRefused(
            "Another Redress is running on the data directory %s: stop it, or choose another with --data."
                .formatted(folder));
      }
      return new Home(folder, channel);
    } catch (IOException e) {
      throw new StartRefused(
          "The data directory %s cannot be written: choose another with --data.".formatted(folder),
          e);
    }
  }

  /** The directory as another running program holds it, if one does. */
  static Optional<Home> taken(Path folder) {
    Path lock = folder.resolve("lock");
    if (!Files.exists(lock)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return locked(channel) ? Optional.empty() : Optional.of(new Home(folder, channel));
    } catch (IOException e) {
      throw new StartRefused(
          "The data directory %s cannot be written: choose another with --data.".formatted(folder),
          e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path cluster() {
    return cluster(folder);
  }

  static Path cluster(Path folder) {
    return folder.resolve("postgres");
  }

  Path binaries() {
    return folder.resolve("binaries");
  }

  /** The file with the superuser's password: made at random with the first cluster. */
  Path passwordFile() {
    Path file = folder.resolve("postgres-password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return file;
  }

  String password() {
    return read(passwordFile());
  }

  /** The port that the server listened on last, 0 if it never did. */
  int port() {
    Path file = folder.resolve("postgres-port");
    return Files.exists(file) ? Integer.parseInt(read(file)) : 0;
  }

  void keep(int port) {
    write(folder.resolve("postgres-port"), Integer.toString(port));
  }

  private static void write(Path file, String text) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, ownerOnly("rw-------"));
      Files.writeString(fresh, text);
      Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Gives the directory free; its content stays. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("releasing " + folder, e);
    }
  }
}

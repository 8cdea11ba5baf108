package redress.application.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.application.Attachments.Attachment;
import redress.application.Ports;
import redress.complaint.Complaint;
import redress.complaint.Retold;
import redress.disposition.Disposition;
import redress.disposition.RetoldDisposition;
import redress.history.Change;
import redress.organization.CompanyId;

/** Cases: what came in, how it is judged, number, stage, dispositions, and the bytes of files. */
record CaseRecords(Ports ports) implements VerifyRecords.KindOfRecord<Complaint> {
  private static final String PHOTOS = "/photos/";
  private static final String DISPOSITIONS = "/dispositions/";
  private static final int ID = 36;
  private static final int BUFFER = 64 * 1024;

  @Override
  public boolean begins(String type) {
    return type.equals("DRAFTED") || type.equals("IMPORTED");
  }

  @Override
  public List<Complaint> find(CompanyId company, TreeSet<UUID> ids) {
    return ports.complaints().find(company, ids);
  }

  @Override
  public UUID id(Complaint complaint) {
    return complaint.id().value();
  }

  @Override
  public Optional<String> why(Told told, Complaint complaint) {
    Retold.untold(complaint).forEach(it -> told.last().putIfAbsent(it.path(), it.to()));
    return told.otherwise(Retold.of(complaint))
        .or(() -> lost(told, complaint))
        .or(() -> disposition(told, complaint))
        .or(() -> file(told, complaint));
  }

  /** A value that was told and that the case does not have. */
  private static Optional<String> lost(Told told, Complaint complaint) {
    var said = Retold.of(complaint).stream().map(Change::path).collect(Collectors.toSet());
    return told.last().entrySet().stream()
        .filter(it -> it.getValue() != null && Retold.tells(it.getKey()))
        .filter(it -> !said.contains(it.getKey()))
        .findFirst()
        .map(it -> Told.otherwise(it.getKey(), null, it.getValue()));
  }

  private Optional<String> disposition(Told told, Complaint complaint) {
    var ids =
        told.last().keySet().stream()
            .filter(path -> path.startsWith(DISPOSITIONS))
            .map(path -> path.substring(DISPOSITIONS.length(), DISPOSITIONS.length() + ID))
            .collect(Collectors.toCollection(TreeSet::new));
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    var there =
        ports.parts().of(Disposition.class).ofCase(complaint.id()).stream()
            .collect(
                Collectors.toMap(it -> it.id().value().toString(), it -> it, (one, same) -> one));
    return ids.stream()
        .map(
            id ->
                there.containsKey(id)
                    ? told.otherwise(comparable(told, there.get(id)))
                    : Optional.of("disposition %s is gone".formatted(id)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of a disposition what was told at all, which earlier events did less. */
  private static List<Change> comparable(Told told, Disposition it) {
    var retold = RetoldDisposition.of(it);
    var sum = RetoldDisposition.path(it, RetoldDisposition.SETTLEMENT);
    boolean determined =
        told.last().containsKey(RetoldDisposition.path(it, RetoldDisposition.QUANTITY));
    return retold.stream()
        .filter(said -> told.last().containsKey(said.path()))
        .filter(said -> !determined || !said.path().equals(sum))
        .toList();
  }

  private Optional<String> file(Told told, Complaint complaint) {
    return told.last().entrySet().stream()
        .filter(it -> it.getKey().startsWith(PHOTOS) && it.getValue() != null)
        .map(Map.Entry::getValue)
        .sorted()
        .map(file -> file(told, complaint, file))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * @param file its id and, after a space, its name
   */
  private Optional<String> file(Told told, Complaint complaint, String file) {
    var id = UUID.fromString(file.substring(0, ID));
    if (!complaint.intake().photos().contains(id)) {
      return Optional.of("file %s is not there".formatted(id));
    }
    return ports
        .transactions()
        .run(
            complaint.id().company(),
            () ->
                ports
                    .attachments()
                    .find(complaint.id(), id)
                    .map(
                        it ->
                            (it.id() + " " + it.name()).equals(file)
                                ? content(told.last().get(Retold.sha256(id)), it)
                                : Optional.of(
                                    Told.otherwise("the name of file " + id, it.name(), file)))
                    .orElse(Optional.of("file %s is gone".formatted(id))));
  }

  /** Its bytes against what was told of them, or, of files from before that, against their row. */
  private Optional<String> content(String sha256, Attachment file) {
    var told = sha256 == null ? file.sha256() : sha256;
    var sha = sha();
    long size = 0;
    try (var in = ports.attachments().content(file)) {
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
        size += read;
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var found = HexFormat.of().formatHex(sha.digest());
    return found.equals(told) && file.sha256().equals(told) && size == file.size()
        ? Optional.empty()
        : Optional.of(
            "file %s has %d bytes with hash %s, and not %d with %s"
                .formatted(file.id(), size, found, file.size(), told));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

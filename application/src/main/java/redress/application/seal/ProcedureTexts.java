package redress.application.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Event;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.procedure.Procedures.Approved;

/**
 * The texts of a company's procedure, approved and put forward, against the hashes told of them.
 */
final class ProcedureTexts {
  private static final String EDITION = "/procedure/edition";
  private static final String VERSION = "/procedure/version";
  private static final String SHA256 = "/procedure/sha256";

  private final Ports ports;
  private final CompanyId company;
  private final Map<Integer, String> approved = new TreeMap<>();
  private final Map<Integer, String> drafted = new TreeMap<>();

  ProcedureTexts(Ports ports, CompanyId company) {
    this.ports = ports;
    this.company = company;
  }

  void told(Event event) {
    if (!event.subject().equals(Subject.of(company))) {
      return;
    }
    String sha256 = null;
    Integer edition = null;
    Integer version = null;
    for (var change : event.entry().changes()) {
      switch (change.path()) {
        case EDITION -> edition = Integer.valueOf(change.to());
        case VERSION -> version = Integer.valueOf(change.to());
        case SHA256 -> sha256 = change.to();
        default -> {}
      }
    }
    if (edition != null && sha256 != null) {
      approved.put(edition, sha256);
    }
    if (version != null && sha256 != null) {
      drafted.put(version, sha256);
    }
  }

  /** Those that are not there, or say something else. */
  List<Differing> differing() {
    var differing = new ArrayList<Differing>();
    if (!approved.isEmpty()) {
      var texts =
          ports.procedures().approved(company).stream()
              .collect(Collectors.toMap(it -> it.edition().number(), Approved::text));
      approved.forEach((number, told) -> add(differing, "edition", number, texts, told));
    }
    drafted.forEach(
        (number, told) -> {
          var text = ports.drafts().text(company, number);
          add(
              differing,
              "version",
              number,
              text.map(it -> Map.of(number, it)).orElse(Map.of()),
              told);
        });
    return differing;
  }

  private void add(
      List<Differing> all, String what, int number, Map<Integer, String> texts, String told) {
    var text = texts.get(number);
    if (text == null || !sha256(text).equals(told)) {
      all.add(
          new Differing(
              Subject.of(company),
              "%s %d of the procedure is %s"
                  .formatted(
                      what,
                      number,
                      text == null
                          ? "gone"
                          : "not the text with the hash %s that was told".formatted(told))));
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

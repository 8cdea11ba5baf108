package redress.http.procedure;

import java.time.Instant;
import redress.application.procedure.Version;

/** A version of a procedure as it is shown. */
record VersionView(
    int number,
    Version.State state,
    String sha256,
    String writtenBy,
    Instant writtenAt,
    String approvedBy,
    Instant effectiveFrom,
    String text) {
  static VersionView of(Version version) {
    return of(version, null);
  }

  /** With its document, verbatim. */
  static VersionView of(Version.Text text) {
    return of(text.version(), text.text());
  }

  private static VersionView of(Version version, String text) {
    var written = version.written();
    var approval = version.approval();
    return new VersionView(
        version.number(),
        version.state(),
        version.sha256(),
        written == null ? null : written.by(),
        written == null ? null : written.at(),
        approval == null ? null : approval.by(),
        approval == null ? null : approval.effectiveFrom(),
        text);
  }
}

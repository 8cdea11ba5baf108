package redress.application.complaint;

import java.util.LinkedHashMap;
import java.util.UUID;
import redress.casefile.Approved;
import redress.casefile.CaseFile;
import redress.casefile.Turn;
import redress.history.Event;
import redress.obligation.Obligation;
import redress.rule.Finding;
import redress.rule.Refusal;

/** How what is found in a case reads in the texts of its moments. */
final class Spoken {
  private Spoken() {}

  static String event(Event event) {
    var entry = event.entry();
    var line = new StringBuilder(entry.type());
    line.append(entry.version() == 1 ? "" : "/" + entry.version());
    line.append(entry.rule() == null ? "" : " " + entry.rule().id());
    line.append(entry.reason() == null ? "" : " (" + entry.reason() + ")").append(" by ");
    line.append(event.by());
    for (var change : entry.changes()) {
      line.append("; ").append(change.path()).append(' ');
      line.append(change.from() == null ? "" : change.from() + " -> ").append(change.to());
    }
    return line.toString();
  }

  static String owed(Obligation it) {
    return "%s %s by %s since %s until %s: %s"
        .formatted(
            it.kind(),
            it.clock().rule().id(),
            it.holder(),
            it.clock().startedAt(),
            it.term().at(),
            it.standing());
  }

  static String finding(Finding finding) {
    return "%s %s at %s: %s"
        .formatted(
            finding.code(),
            finding.rule() == null ? "" : finding.rule().id(),
            finding.pointer(),
            finding.sentence());
  }

  static String answer(Refusal refusal) {
    return refusal == null
        ? "+"
        : refusal.code() + (refusal.rule() == null ? "" : " " + refusal.rule().id());
  }

  static String turn(Turn it) {
    return "%s of %s since %s until %s".formatted(it.step(), it.holder(), it.since(), it.dueAt());
  }

  static String standingStill(CaseFile file) {
    return file.obligations().stream()
        .filter(file::standsStill)
        .map(it -> it.kind() + " by " + file.stopping(it).orElseThrow().code())
        .toList()
        .toString();
  }

  static String approved(CaseFile file) {
    return Approved.of(file.situation())
        .map(it -> it.step().code() + " " + it.rule().id() + ", open: " + it.codes())
        .orElse("no");
  }

  /** Each part by its kind and its place among those of its kind, in place of its identity. */
  static String named(String line, CaseFile file) {
    var names = new LinkedHashMap<UUID, String>();
    file.parts()
        .forEach(
            (kind, parts) -> {
              for (int i = 0; i < parts.size(); i++) {
                names.put(parts.get(i).id().value(), kind.getSimpleName() + (i + 1));
              }
            });
    var named = line;
    for (var it : names.entrySet()) {
      named = named.replace(it.getKey().toString(), it.getValue());
    }
    return named;
  }
}

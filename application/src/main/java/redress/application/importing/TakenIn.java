package redress.application.importing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.importing.Mapping.Told;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Track.Origin;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.procedure.Procedures.InForce;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrences;
import redress.rule.Refusal;

/** The records of a source that are taken in, batch by batch, each batch whole or not at all. */
final class TakenIn {
  private final Ports ports;
  private final ImportComplaints.Command command;

  /** The keys that a trial would have stored before. */
  private final Set<String> tried = new HashSet<>();

  TakenIn(Ports ports, ImportComplaints.Command command) {
    this.ports = ports;
    this.command = command;
  }

  /** A row that can be taken in. */
  record Good(long line, Told told) {}

  /**
   * Rows that are stored together.
   *
   * @param rejected what is wrong with the others, by their lines; rules may add some
   */
  record Batch(List<Good> good, TreeMap<Long, List<Fault>> rejected) {}

  /** What became of the batch's rows, once they are stored for good. */
  Report store(Batch batch) {
    return ports.transactions().run(command.company(), () -> stored(batch));
  }

  private Report stored(Batch batch) {
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var rules =
        ports
            .procedures()
            .effective(command.company(), now)
            .orElseThrow(() -> new Unknown("procedure in force"));
    var known = known(batch.good());
    var fresh = new ArrayList<Complaint>();
    var told = new LinkedHashMap<Subject, List<Entry>>();
    var statuses = new TreeMap<String, Long>();
    long repeated = 0;
    long archived = 0;
    for (var row : batch.good()) {
      var source = row.told().source();
      if (known.contains(source.key())) {
        repeated++;
      } else {
        try {
          var taken = taken(rules, row.told(), now);
          fresh.add(taken.value());
          told.put(taken.value().id().subject(), taken.entries());
          known.add(source.key());
          archived += row.told().finished() ? 1 : 0;
        } catch (Refusal refusal) {
          batch.rejected().put(row.line(), command.mapping().faults(refusal));
          continue;
        }
      }
      statuses.merge(source.status(), 1L, Long::sum);
    }
    keep(now, fresh, told);
    return new Report(
        fresh.size() - archived, archived, repeated, batch.rejected().size(), statuses);
  }

  /** Which of the batch's keys were taken in before, or would have been. */
  private Set<String> known(List<Good> good) {
    var keys = good.stream().map(it -> it.told().source().key()).collect(Collectors.toSet());
    var known =
        new HashSet<>(
            ports.complaints().imported(command.company(), command.mapping().system(), keys));
    keys.stream().filter(tried::contains).forEach(known::add);
    return known;
  }

  private Changed<Complaint> taken(InForce rules, Told told, Instant now) {
    var id = new ComplaintId(command.company(), ports.identities().next());
    var origin = new Origin(now, command.by(), told.source());
    var intake = rules.procedure().intake();
    return told.finished()
        ? Complaint.archived(id, rules.edition(), told.intake(), intake, origin)
        : Complaint.draft(id, rules.edition(), told.intake(), intake, origin);
  }

  private void keep(Instant now, List<Complaint> fresh, Map<Subject, List<Entry>> told) {
    if (command.dryRun()) {
      fresh.forEach(complaint -> tried.add(complaint.track().origin().source().key()));
    } else if (!fresh.isEmpty()) {
      ports.complaints().add(fresh);
      var finished = fresh.stream().filter(it -> it.track().ended() != null).toList();
      ((Recurrences) ports.parts().of(Recurrence.class)).remember(finished);
      ports.history().begin(now, command.by(), told);
    }
  }
}

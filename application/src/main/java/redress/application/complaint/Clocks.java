package redress.application.complaint;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import redress.complaint.Track.Following;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Circumstances;
import redress.obligation.Clockwork;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.obligation.Resumption;

/**
 * What is owed about one case, as one command finds it and moves it: clocks start and stop as
 * things happen, and stand still while we wait for the customer. Lives as long as the command's
 * work.
 */
public final class Clocks {
  private final CaseWork work;
  private final CaseDesk desk;
  private final boolean stored;
  private final List<Entry> entries;
  private final Unheard unheard;
  private Owed owed;

  /**
   * @param stored whether the case is in the store, so that something may be owed about it
   * @param entries where it is told what becomes of what is owed
   */
  Clocks(CaseWork work, CaseDesk desk, boolean stored, List<Entry> entries) {
    this.work = work;
    this.desk = desk;
    this.stored = stored;
    this.entries = entries;
    this.unheard = new Unheard(work);
  }

  /**
   * Something happened: it fulfils what was waiting for it and starts what it starts. A case that
   * goes on with another owes nothing anew, since the other does; what happens to it counts when it
   * goes on by itself again.
   */
  void happened(Happening what) {
    var pauses = work.complaint().care().pauses(work.now());
    if (follows()) {
      keepOwed(clockwork().fulfilled(what, obligations(), pauses));
      unheard.add(what);
    } else {
      keepOwed(clockwork().happened(what, obligations(), pauses, desk::newIdentity));
    }
  }

  private void start(Happening what) {
    if (follows()) {
      unheard.add(what);
    } else {
      var pauses = work.complaint().care().pauses(work.now());
      keepOwed(clockwork().started(what, pauses, desk::newIdentity));
    }
  }

  private boolean follows() {
    return work.complaint().track().following() != null;
  }

  /**
   * What was to be done up to here is over: what this fulfils is done, all else is owed no longer,
   * and what comes after it begins.
   */
  public void over(Moment moment, String reason) {
    var what = Happening.of(moment, work.now(), Concern.of(work.complaint().id()));
    var pauses = work.complaint().care().pauses(work.now());
    keepOwed(clockwork().fulfilled(what, obligations(), pauses));
    withdrawAll(reason);
    start(what);
  }

  /** As is found now, something happened to the case then: its clocks run from there. */
  public void happenedInTruth(Moment moment, Instant at) {
    if (clockwork().begunBy(moment, obligations()).isEmpty()) {
      work.happened(moment, at);
    } else {
      keepOwed(clockwork().restarted(moment, at, obligations()));
    }
  }

  /** The case's pauses have changed: clocks stop or run on, and are computed again. */
  public void pausesChanged() {
    keepOwed(clockwork().paused(obligations(), work.complaint().care().pauses(work.now())));
    owed().stand();
  }

  /** What decides how much time there is has changed: what is owed is considered anew. */
  public void circumstancesChanged() {
    if (follows()) {
      return;
    }
    keepOwed(
        clockwork()
            .reconsidered(
                happened(),
                Concern.of(work.complaint().id()),
                obligations(),
                work.complaint().care().pauses(work.now()),
                desk::newIdentity,
                work.now()));
  }

  /**
   * The case goes on by itself again: what was owed until then is, and what happened since counts,
   * as if its clocks had run all along.
   */
  public void resumed(Following until) {
    keepOwed(
        Resumption.resumed(
            obligations(), until.at(), work.procedure().obligations(), desk::newIdentity));
    pausesChanged();
    var since = Unheard.of(work.complaint(), until);
    happened()
        .forEach(
            (moment, at) -> {
              if (at.isAfter(until.at()) && since.stream().noneMatch(it -> it.moment() == moment)) {
                start(Happening.of(moment, at, Concern.of(work.complaint().id())));
              }
            });
    for (var what : since) {
      if (what.moment() == Moment.RECEIVED) {
        // it had been received before: somebody found out when
        happenedInTruth(what.moment(), what.at());
      } else {
        happened(what);
      }
    }
  }

  /** What has happened to the case as a whole and may have started clocks. */
  private Map<Moment, Instant> happened() {
    var happened = new EnumMap<Moment, Instant>(Moment.class);
    var track = work.complaint().track();
    happened.put(Moment.RECEIVED, work.complaint().intake().source().receivedAt());
    happened.put(Moment.VERIFIED, track.verified() == null ? null : track.verified().at());
    happened.put(Moment.REGISTERED, track.registered() == null ? null : track.registered().at());
    happened.put(Moment.FORWARDED, track.forwarded() == null ? null : track.forwarded().at());
    happened.values().removeIf(Objects::isNull);
    return happened;
  }

  /** What is still open about one part is owed no longer. */
  public void withdraw(UUID part, String reason) {
    var about = obligations().stream().filter(it -> part.equals(it.concern().record())).toList();
    keepOwed(Clockwork.withdrawn(about, work.now(), reason));
    unheard.forget(it -> part.equals(it.concern().record()));
  }

  /** Everything that is still open about the case is owed no longer. */
  public void withdrawAll(String reason) {
    keepOwed(Clockwork.withdrawn(obligations(), work.now(), reason));
    unheard.forget(it -> true);
  }

  /** What had happened holds no more: what is still open of what it began is owed no longer. */
  public void undone(Moment moment, String reason) {
    var about = clockwork().begunBy(moment, obligations());
    keepOwed(Clockwork.withdrawn(about, work.now(), reason));
    unheard.forget(it -> it.moment() == moment);
  }

  List<Obligation> obligations() {
    return owed().all();
  }

  /** What the case itself keeps, before it is stored. */
  void keepUnheard() {
    unheard.store();
  }

  void store() {
    if (owed != null && !owed.changed().isEmpty()) {
      desk.obligations().save(owed.changed());
    }
  }

  private Clockwork clockwork() {
    return new Clockwork(
        work.procedure().obligations(), work.calendar(), Circumstances.of(work.complaint()));
  }

  private void keepOwed(Changed<List<Obligation>> changed) {
    owed().keep(changed.value());
    entries.addAll(changed.entries());
  }

  private Owed owed() {
    if (owed == null) {
      owed =
          new Owed(
              stored ? desk.obligations().ofCase(work.complaint().id()) : List.of(),
              it -> work.procedure().obligations().standing(it, work.complaint().care()));
    }
    return owed;
  }
}

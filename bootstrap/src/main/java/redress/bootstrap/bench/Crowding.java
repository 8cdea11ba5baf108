package redress.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What those who are let in notice of those who are not. */
final class Crowding {
  private final Served program;
  private final Registering registering;

  Crowding(Served program, Registering registering) {
    this.program = program;
    this.registering = registering;
  }

  /** Measures each crowd in turns and compares it with the first. */
  void measure(Report report, int[] crowds, int rounds, Duration time) {
    report.heading("Back-pressure");
    var paces = new ArrayList<List<Pace>>();
    var resident = new long[crowds.length];
    for (int i = 0; i < crowds.length; i++) {
      registering.crowd(crowds[i], time);
      paces.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < crowds.length; i++) {
        paces.get(i).add(registering.crowd(crowds[i], time));
        resident[i] = Math.max(resident[i], Usage.of(program.pid()).resident());
      }
    }
    report.columns(
        "clients",
        "accepted a second",
        "p50 ms",
        "p99 ms",
        "p99 / first",
        "refused a second",
        "failed",
        "resident memory");
    for (int i = 0; i < crowds.length; i++) {
      var own = paces.get(i);
      report.row(
          crowds[i],
          Report.median(own.stream().map(Pace::perSecond).toList()),
          Report.median(own.stream().map(Pace::p50).toList()),
          Report.median(own.stream().map(Pace::p99).toList()),
          Report.median(ratios(own, paces.getFirst())),
          Report.median(
              own.stream().map(it -> it.refused() / (it.took().toNanos() / 1e9)).toList()),
          own.stream().mapToLong(Pace::failed).sum(),
          resident[i] / 1_048_576 + " MiB");
    }
  }

  private static List<Double> ratios(List<Pace> own, List<Pace> first) {
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < own.size(); round++) {
      ratios.add(own.get(round).p99() / first.get(round).p99());
    }
    return ratios;
  }
}

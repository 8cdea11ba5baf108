package redress.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes have used so far, as the Linux kernel accounts for it.
 *
 * @param cpu of all their threads
 * @param resident memory that is in RAM now, in bytes; shared pages count once for each process
 */
record Usage(Duration cpu, long resident) {
  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;
  private static final int PAGES = 21;
  private static final int PAGE = 4096;

  /** The kernel tells times in hundredths of a second on every platform of ours. */
  private static final long TICK = 10_000_000;

  private static final Usage NOTHING = new Usage(Duration.ZERO, 0);

  /** Of one process. */
  static Usage of(long pid) {
    return read(pid).map(Usage::of).reduce(NOTHING, Usage::plus);
  }

  /** Of a process and its children, as a PostgreSQL server is. */
  static Usage ofFamily(long pid) {
    try (var all = Files.list(Path.of("/proc"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[0-9]+"))
          .flatMap(name -> read(Long.parseLong(name)).filter(it -> belongs(name, it, pid)))
          .map(Usage::of)
          .reduce(NOTHING, Usage::plus);
    } catch (IOException notLinux) {
      return NOTHING;
    }
  }

  private static boolean belongs(String name, List<String> fields, long pid) {
    var family = Long.toString(pid);
    return name.equals(family) || fields.get(PARENT).equals(family);
  }

  /** The fields behind the command's name, which may contain anything. */
  private static Stream<List<String>> read(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return Stream.of(Arrays.asList(stat.substring(stat.lastIndexOf(')') + 2).split(" ")));
    } catch (IOException gone) {
      return Stream.empty();
    }
  }

  private static Usage of(List<String> fields) {
    long ticks = Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME));
    return new Usage(Duration.ofNanos(ticks * TICK), Long.parseLong(fields.get(PAGES)) * PAGE);
  }

  private Usage plus(Usage other) {
    return new Usage(cpu.plus(other.cpu), resident + other.resident);
  }

  /** The milliseconds of processor time since then, for each of so many. */
  double since(Usage before, long count) {
    return cpu.minus(before.cpu).toNanos() / 1e6 / Math.max(1, count);
  }
}

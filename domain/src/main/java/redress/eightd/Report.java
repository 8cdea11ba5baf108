package redress.eightd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a department writes: the sections D0 to D7 and the plan for what is not written yet. D6, the
 * implementation, is kept with each {@link Measure}; D8 is the closing.
 *
 * <p>A draft may hold anything; {@link Completeness} says what is missing. Texts that are not known
 * are {@code null}.
 *
 * @param emergency D0, what was done at once
 * @param problem D2
 * @param causes D4
 * @param corrective D5
 */
public record Report(
    String emergency,
    Team team,
    String problem,
    Containment containment,
    List<Cause> causes,
    List<Planned> corrective,
    Prevention prevention,
    Plan plan) {
  /** Nothing is written yet. */
  public static final Report EMPTY =
      new Report(
          null,
          new Team(null, List.of(), null),
          null,
          new Containment(List.of(), new TreeMap<>()),
          List.of(),
          List.of(),
          new Prevention(List.of(), List.of()),
          new Plan(null, null, null, null));

  public Report {
    causes = List.copyOf(causes);
    corrective = List.copyOf(corrective);
  }

  /**
   * D1.
   *
   * @param leader the user name of whoever leads
   * @param members the user names of those who work with the leader
   * @param champion the user name of whoever stands up for the team without being in it
   */
  public record Team(String leader, List<String> members, String champion) {
    public Team {
      members = List.copyOf(members);
    }
  }

  /**
   * D3.
   *
   * @param notApplicable places where nothing can be contained, each with its reason
   */
  public record Containment(List<Contained> entries, SortedMap<String, String> notApplicable) {
    public Containment {
      entries = List.copyOf(entries);
      notApplicable = Collections.unmodifiableSortedMap(new TreeMap<>(notApplicable));
    }
  }

  /**
   * What keeps the defect from spreading at one place.
   *
   * @param doneOn when it was done, or {@code null} while it is not
   */
  public record Contained(String place, String action, LocalDate doneOn) {}

  /**
   * A root cause.
   *
   * @param key a short name, unique in the report, by which measures refer to it
   * @param method how it was found
   * @param steps the steps of that method, such as the five whys, in their order
   * @param share its part in the problem, in per cent
   */
  public record Cause(
      String key,
      CauseKind kind,
      String description,
      String method,
      List<String> steps,
      String category,
      BigDecimal share) {
    public Cause {
      steps = List.copyOf(steps);
      share = share == null ? null : plain(share);
    }

    private static BigDecimal plain(BigDecimal share) {
      return new BigDecimal(share.stripTrailingZeros().toPlainString());
    }
  }

  /**
   * A measure that is planned.
   *
   * @param key a short name, unique among the measures of the report
   * @param owner the user name of whoever sees to it
   * @param dueOn the date at whose end it is due
   * @param causes the keys of the causes that it addresses
   */
  public record Planned(
      String key, String action, String owner, LocalDate dueOn, List<String> causes) {
    public Planned {
      causes = List.copyOf(causes);
    }
  }

  /** D7. */
  public record Prevention(List<Planned> measures, List<ReadAcross> readAcross) {
    public Prevention {
      measures = List.copyOf(measures);
      readAcross = List.copyOf(readAcross);
    }
  }

  /**
   * Whether something else could have the same defect.
   *
   * @param subject another product, line or department
   * @param applies {@code null} while nobody has looked
   */
  public record ReadAcross(String subject, Boolean applies, String reason) {}

  /** By when the sections that take longer will be written. */
  public record Plan(LocalDate d4, LocalDate d5, LocalDate d6, LocalDate d7) {
    /**
     * The last of the dates, at whose end the full report is due; {@code null} if there is none.
     */
    public LocalDate last() {
      return Stream.of(d4, d5, d6, d7)
          .filter(java.util.Objects::nonNull)
          .max(LocalDate::compareTo)
          .orElse(null);
    }
  }

  /** The keys of all measures, in their order. */
  public List<Planned> measures() {
    var all = new ArrayList<>(corrective);
    all.addAll(prevention.measures());
    return all;
  }

  /** Everybody who is named, by the place where. */
  public SortedMap<String, String> people() {
    var people = new TreeMap<String, String>();
    put(people, "/d1/leader", team.leader());
    put(people, "/d1/champion", team.champion());
    for (int i = 0; i < team.members().size(); i++) {
      put(people, "/d1/members/" + i, team.members().get(i));
    }
    for (int i = 0; i < corrective.size(); i++) {
      put(people, "/d5/measures/" + i + "/owner", corrective.get(i).owner());
    }
    for (int i = 0; i < prevention.measures().size(); i++) {
      put(people, "/d7/measures/" + i + "/owner", prevention.measures().get(i).owner());
    }
    return people;
  }

  private static void put(Map<String, String> people, String path, String user) {
    if (user != null) {
      people.put(path, user);
    }
  }
}

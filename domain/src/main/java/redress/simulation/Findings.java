package redress.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Position;

/**
 * What another version of a procedure would have made of cases, beside what was.
 *
 * @param cases how many were looked at
 * @param clocks by department and kind, in the order of their codes
 * @param approvals by department and who signed, in the order of their codes
 * @param charges what costs charged to people, by department, in the order of their codes
 */
public record Findings(
    long cases, List<Clocks> clocks, List<Approvals> approvals, List<Charges> charges) {
  /** Nothing was looked at yet. */
  public static final Findings NONE = new Findings(0, List.of(), List.of());

  public Findings {
    clocks = List.copyOf(clocks);
    approvals = List.copyOf(approvals);
    charges = charges == null || charges.isEmpty() ? null : List.copyOf(charges);
  }

  /** Of cases that cost nothing. */
  public Findings(long cases, List<Clocks> clocks, List<Approvals> approvals) {
    this(cases, clocks, approvals, null);
  }

  @Override
  public List<Charges> charges() {
    return charges == null ? List.of() : charges;
  }

  /**
   * What the costs for which one department is responsible charged to people.
   *
   * @param department {@code null} for all together
   * @param costs how many there were
   * @param was what was charged
   * @param would what the other version charges
   * @param differ how many would have been charged otherwise
   * @param together how many one of the two charges together with others of a week: each bears of
   *     that charge the part that it has of the week's costs
   */
  public record Charges(
      Department department, long costs, Money was, Money would, long differ, long together) {
    Charges plus(Charges other) {
      return sum(null, other);
    }

    Charges ofAll() {
      return new Charges(null, costs, was, would, differ, together);
    }

    /** With more of the same department. */
    Charges plusOne(Charges other) {
      return sum(department, other);
    }

    private Charges sum(Department of, Charges other) {
      return new Charges(
          of,
          costs + other.costs,
          was.plus(other.was),
          would.plus(other.would),
          differ + other.differ,
          together + other.together);
    }
  }

  /**
   * What one department owed of one kind.
   *
   * @param was as it was
   * @param would as the other version has it
   * @param sooner how many would have been due earlier than they were
   * @param later how many would have been due later
   * @param unknown how many the other version starts with something of which it is not known when
   *     it happened, if it did
   */
  public record Clocks(
      Department department,
      ObligationKind kind,
      Side was,
      Side would,
      long sooner,
      long later,
      long unknown) {}

  /**
   * One of the two.
   *
   * @param owed how often it was owed
   * @param late how often it was done late
   * @param undated how often there was no due instant
   * @param fines what being late cost in all, days off that were waived not considered
   * @param notes what was written because of it
   */
  public record Side(long owed, long late, long undated, Money fines, Notes notes) {
    public Side {
      notes = Notes.NONE.equals(notes) ? null : notes;
    }

    /** Of what nothing was written about. */
    public Side(long owed, long late, long undated, Money fines) {
      this(owed, late, undated, fines, null);
    }

    @Override
    public Notes notes() {
      return notes == null ? Notes.NONE : notes;
    }

    Side plus(Side other) {
      return new Side(
          owed + other.owed,
          late + other.late,
          undated + other.undated,
          fines.plus(other.fines),
          notes().plus(other.notes()));
    }
  }

  /**
   * What the program writes to those who are late (S4-42).
   *
   * @param urging notes that urge while something is owed and late
   * @param inquiry notes that ask, after the closing, why it was late
   */
  public record Notes(long urging, long inquiry) {
    static final Notes NONE = new Notes(0, 0);

    Notes plus(Notes other) {
      return new Notes(urging + other.urging, inquiry + other.inquiry);
    }
  }

  /**
   * Both sides together, of a department or of all.
   *
   * @param was {@code null} where nothing was or would have been owed
   * @param would likewise
   * @param signatures how often something was approved
   * @param otherSigners how often somebody else would have had to sign
   * @param charges what costs charged to people, or {@code null} where there were none
   */
  public record Figures(
      Side was,
      Side would,
      long sooner,
      long later,
      long unknown,
      long signatures,
      long otherSigners,
      Charges charges) {}

  /** The departments of which something was found, in the order of their codes. */
  public List<Department> departments() {
    return Stream.concat(
            clocks.stream().map(Clocks::department),
            Stream.concat(
                approvals.stream().map(Approvals::department),
                charges().stream().map(Charges::department)))
        .distinct()
        .sorted(Comparator.comparing(Department::code))
        .toList();
  }

  /** What was found of one department. */
  public Findings of(Department department) {
    return new Findings(
        cases,
        clocks.stream().filter(it -> it.department().equals(department)).toList(),
        approvals.stream().filter(it -> it.department().equals(department)).toList(),
        charges().stream().filter(it -> it.department().equals(department)).toList());
  }

  /** All of it together. */
  public Figures figures() {
    return new Figures(
        clocks.stream().map(Clocks::was).reduce(Side::plus).orElse(null),
        clocks.stream().map(Clocks::would).reduce(Side::plus).orElse(null),
        clocks.stream().mapToLong(Clocks::sooner).sum(),
        clocks.stream().mapToLong(Clocks::later).sum(),
        clocks.stream().mapToLong(Clocks::unknown).sum(),
        approvals.stream().mapToLong(Approvals::count).sum(),
        approvals.stream().filter(Approvals::differ).mapToLong(Approvals::count).sum(),
        charges().stream().map(Charges::ofAll).reduce(Charges::plus).orElse(null));
  }

  /**
   * Who signs what one department proposes.
   *
   * @param was the position that had to sign, or {@code null} where the duty to approve was enough
   * @param would the position that would have had to, or {@code null} likewise
   */
  public record Approvals(Department department, Position was, Position would, long count) {
    /** Whether somebody else would have had to sign. */
    public boolean differ() {
      return was == null ? would != null : !was.equals(would);
    }
  }
}

package redress.monthbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.complaint.Track.Mark;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;

/**
 * How far a month book has come.
 *
 * @param confirmed which departments' heads have confirmed it, in that order
 * @param frozen {@code null} until it is frozen
 * @param sha256 the hash of what was frozen, or {@code null} until then
 * @param corrections what has changed about it since
 */
public record Course(
    Mark compiled,
    List<Signature> confirmed,
    Mark frozen,
    String sha256,
    List<Correction> corrections) {
  /**
   * One head's name under the book, or that of whoever stands in.
   *
   * @param instead the user name of the head who has lent his authority, or {@code null}
   * @param vacant {@code true} where the department has no head, {@code null} otherwise
   */
  public record Signature(Department department, Mark made, String instead, Boolean vacant) {
    public Signature {
      vacant = Boolean.TRUE.equals(vacant) ? vacant : null;
    }

    /** The head himself signs. */
    public Signature(Department department, Mark made) {
      this(department, made, null, null);
    }

    @Override
    public Boolean vacant() {
      return Boolean.TRUE.equals(vacant);
    }

    /** What history tells of it. */
    Entry told(MonthBookRules rules) {
      var changes =
          new Difference()
              .of("/department", null, department)
              .of("/as", null, as().orElse(null))
              .changes();
      return Entry.of("MONTH_BOOK_SIGNED", rules.rule(), null, changes);
    }

    /** As whom whoever signs does so; nothing for the head himself. */
    Optional<String> as() {
      return instead != null
          ? Optional.of("instead of " + instead)
          : Optional.of("where there is no head").filter(it -> vacant());
    }
  }

  public Course {
    confirmed = List.copyOf(confirmed);
    corrections = List.copyOf(corrections);
  }

  static Course begun(Mark compiled) {
    return new Course(compiled, List.of(), null, null, List.of());
  }

  Course with(Signature signature) {
    var all = new ArrayList<>(confirmed);
    all.add(signature);
    return new Course(compiled, all, frozen, sha256, corrections);
  }

  Course withoutSignatures() {
    return new Course(compiled, List.of(), frozen, sha256, corrections);
  }

  Course frozen(Mark mark, String hash) {
    return new Course(compiled, confirmed, mark, hash, corrections);
  }

  Course with(List<Correction> all) {
    return new Course(compiled, confirmed, frozen, sha256, all);
  }
}

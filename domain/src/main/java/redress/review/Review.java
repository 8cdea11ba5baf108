package redress.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import redress.complaint.FactRule;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.improvement.Measure;
import redress.improvement.Measure.Done;
import redress.improvement.Measure.Verdict;
import redress.improvement.Measures;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.rule.Edition;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.statistics.CauseCount;
import redress.statistics.MonthStatistics;

/**
 * A department looks back at what some months have brought, or at something of its own (E-6, F-4,
 * G-4, H-6, B-2, H-8, S1-25).
 *
 * <p>Its life: when a period is over the program opens it, and it is owed; somebody of the
 * department writes what is found, and with it the figures are kept as they are then. What is
 * reviewed on occasion begins when it is written. Once written its words stay: what is found later
 * stands in a later one; what it plans is carried out and found to work or not.
 *
 * @param edition the edition of the procedure under which it began
 * @param written {@code null} while it is owed
 */
public record Review(
    CompanyId company,
    UUID id,
    long version,
    Edition edition,
    About about,
    Mark opened,
    Written written) {
  /**
   * What is looked back at.
   *
   * @param topic a code of the procedure
   * @param period {@code null} where it is reviewed on occasion
   * @param department who looks back
   */
  public record About(String topic, Period period, Department department) {}

  /**
   * What was found.
   *
   * @param heldAt when it took place, as stated; {@code null} where that is not told
   * @param facts what else the procedure asks for, by name
   */
  public record Content(String text, Instant heldAt, SortedMap<String, String> facts) {
    public Content {
      facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
  }

  /**
   * It was written.
   *
   * @param measures what is done about it
   * @param figures what the months of the period had brought when it was written
   * @param causes how many cases had the cause that it is about, by kind and model
   */
  public record Written(
      Mark made,
      Content content,
      List<Measure> measures,
      List<MonthStatistics> figures,
      List<CauseCount> causes) {
    public Written {
      measures = List.copyOf(measures);
      figures = List.copyOf(figures);
      causes = List.copyOf(causes);
    }

    private Written with(Measures next) {
      return new Written(made, content, next.all(), figures, causes);
    }
  }

  /** The chain of events in which everything about it is told. */
  public Subject subject() {
    return new Subject(company, id);
  }

  /** A period is over, or there is an occasion: from now on it is owed. */
  public static Changed<Review> opened(
      CompanyId company, UUID id, Edition edition, About about, Mark mark, Topic topic) {
    return Changed.of(
        new Review(company, id, 1, edition, about, mark, null),
        Entry.of(
            "REVIEW_OPENED",
            topic.rule(),
            null,
            new Difference()
                .of("/topic", null, about.topic())
                .of("/period", null, about.period())
                .of("/department", null, about.department().code())
                .changes()));
  }

  /**
   * Somebody has looked back.
   *
   * @throws Refusal {@code ALREADY_REVIEWED}, or {@code REVIEW_UNFIT} with everything that is wrong
   */
  public Changed<Review> write(Written next, Topic topic) {
    if (written != null) {
      throw Refusal.later(
          "ALREADY_REVIEWED",
          topic.rule(),
          "%s of %s was reviewed at %s"
              .formatted(about.topic(), about.period(), written.made().at()));
    }
    var wrong = misfits(next, topic);
    if (!wrong.isEmpty()) {
      throw Refusal.content("REVIEW_UNFIT", topic.rule(), "the review is not whole", wrong);
    }
    var changes = new ArrayList<Change>();
    changes.add(new Change("/topic", null, about.topic()));
    changes.add(new Change("/text", null, next.content().text()));
    next.measures()
        .forEach(it -> changes.add(new Change("/measures/" + it.id(), null, it.plan().text())));
    return Changed.of(
        new Review(company, id, version + 1, edition, about, opened, next),
        Entry.of("REVIEW_WRITTEN", topic.rule(), null, changes));
  }

  /**
   * Something that was planned was done.
   *
   * @throws Refusal {@code NOT_REVIEWED_YET}, {@code NO_SUCH_MEASURE} or {@code
   *     ALREADY_IMPLEMENTED}
   */
  public Changed<Review> carryOut(UUID measure, Done done, Topic topic) {
    var measures = measures(topic);
    return changed(
        measures.carryOut(measure, done, topic.rule()),
        Entry.of(
            "REVIEW_MEASURE_CARRIED_OUT",
            topic.rule(),
            new Change("/measure", null, measures.measure(measure, topic.rule()).plan().text()),
            new Change("/doneAt", null, done.doneAt().toString()),
            new Change("/evidence", null, done.evidence())));
  }

  /**
   * Somebody says whether it works; where the procedure says so somebody else (S1-25).
   *
   * @throws Refusal {@code NOT_REVIEWED_YET}, {@code VERIFICATION_NOT_IN_PROCEDURE}, or as {@link
   *     Measures#verify}
   */
  public Changed<Review> verify(UUID measure, Verdict verdict, Topic topic) {
    var measures = measures(topic);
    var rules = topic.verification();
    if (rules == null) {
      throw Refusal.later(
          "VERIFICATION_NOT_IN_PROCEDURE",
          topic.rule(),
          "nobody asks whether what is done about %s works".formatted(about.topic()));
    }
    return changed(
        measures.verify(measure, verdict, rules),
        Entry.of(
            verdict.effective() ? "REVIEW_MEASURE_EFFECTIVE" : "REVIEW_MEASURE_INEFFECTIVE",
            rules.rule(),
            new Change("/measure", null, measures.measure(measure, rules.rule()).plan().text()),
            new Change("/finding", null, verdict.finding())));
  }

  private Measures measures(Topic topic) {
    if (written == null) {
      throw Refusal.later(
          "NOT_REVIEWED_YET", topic.rule(), "%s is not written yet".formatted(about.topic()));
    }
    return new Measures(written.measures());
  }

  private Changed<Review> changed(Measures next, Entry entry) {
    return Changed.of(
        new Review(company, id, version + 1, edition, about, opened, written.with(next)), entry);
  }

  private List<Finding> misfits(Written next, Topic topic) {
    var content = next.content();
    var wrong = new ArrayList<>(FactRule.faults(topic.facts(), content.facts(), topic.rule()));
    if (about.period() == null && content.heldAt() == null) {
      wrong.add(
          new Finding("/heldAt", "MISSING", topic.rule(), "when it took place is to be told"));
    }
    if (topic.countermeasures() && next.measures().isEmpty()) {
      wrong.add(
          new Finding(
              "/measures", "MISSING", topic.rule(), "what is done about it is to be planned"));
    }
    return wrong;
  }
}

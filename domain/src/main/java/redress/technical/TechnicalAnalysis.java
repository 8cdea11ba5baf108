package redress.technical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * What those who know say about a technical question (I-03, S1-05).
 *
 * <p>It is written once, and what it says never changes; whoever knows better writes another one.
 * Where the procedure says so, what it proposes is tried out until it works, and it is told where
 * the documents are filed (S1-18). The customer hears of it by an answer that is sent on its basis.
 *
 * @param toVerify whether it is to be tried out
 * @param trials how often it was tried out, and what came of it
 */
public record TechnicalAnalysis(
    PartId id, long version, Content content, Mark made, Boolean toVerify, List<Trial> trials)
    implements Part {
  public TechnicalAnalysis {
    toVerify = Boolean.TRUE.equals(toVerify) ? toVerify : null;
    trials = trials == null || trials.isEmpty() ? null : List.copyOf(trials);
  }

  /** One that nobody has to try out. */
  public TechnicalAnalysis(PartId id, long version, Content content, Mark made) {
    this(id, version, content, made, null, null);
  }

  @Override
  public Boolean toVerify() {
    return Boolean.TRUE.equals(toVerify);
  }

  @Override
  public List<Trial> trials() {
    return trials == null ? List.of() : trials;
  }

  /**
   * What it says; what the procedure does not ask may be {@code null}.
   *
   * @param analysis what the matter is
   * @param solution what will be done about it
   * @param plan how and when
   * @param verdict whose fault it is, technically
   * @param timeLimit until when it is done
   * @param improvement what is done better from then on
   */
  public record Content(
      String analysis,
      String solution,
      String plan,
      String verdict,
      LocalDate timeLimit,
      String improvement) {
    /** What an analysis says at least where the procedure names nothing else. */
    public Content(String analysis, String solution, String plan) {
      this(analysis, solution, plan, null, null, null);
    }
  }

  /**
   * What is proposed was tried out.
   *
   * @param documents where the documents about it are filed, by their names
   */
  public record Trial(boolean works, String finding, List<Filed> documents, Mark made) {
    public Trial {
      documents = List.copyOf(documents);
    }
  }

  /** A document and where it is filed. */
  public record Filed(String name, String place) {}

  /**
   * Those who know have said everything.
   *
   * @throws Refusal {@code ANALYSIS_INCOMPLETE}
   */
  public static Changed<TechnicalAnalysis> made(
      PartId id, Content content, Mark mark, TechnicalRules rules) {
    rules.requireWhole(content);
    var path = "/technicalAnalyses/" + id.value();
    return Changed.of(
        new TechnicalAnalysis(id, 1, content, mark, rules.verification() != null, null),
        Entry.of(
            "TECHNICALLY_ANALYSED",
            rules.rule(),
            null,
            new Difference()
                .of(path + "/analysis", null, content.analysis())
                .of(path + "/solution", null, content.solution())
                .of(path + "/plan", null, content.plan())
                .of(path + "/verdict", null, content.verdict())
                .of(path + "/timeLimit", null, content.timeLimit())
                .of(path + "/improvement", null, content.improvement())
                .changes()));
  }

  /** Whether it may be tried out now. */
  public Optional<Refusal> mayVerify(TechnicalRules rules) {
    var rule = rules.verification() == null ? rules.rule() : rules.verification().rule();
    if (rules.verification() == null) {
      return Optional.of(
          Refusal.later(
              "VERIFICATION_NOT_IN_PROCEDURE", rule, "the procedure has nobody try it out"));
    }
    return works()
        ? Optional.of(Refusal.later("ALREADY_VERIFIED", rule, "it was found to work already"))
        : Optional.empty();
  }

  /**
   * It was tried out.
   *
   * @throws Refusal {@code VERIFICATION_NOT_IN_PROCEDURE}, {@code ALREADY_VERIFIED} or {@code
   *     DOCUMENTS_MISSING}
   */
  public Changed<TechnicalAnalysis> verify(Trial trial, TechnicalRules rules) {
    mayVerify(rules)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var verification = rules.verification();
    if (verification.documents() && trial.documents().isEmpty()) {
      throw Refusal.content(
          "DOCUMENTS_MISSING",
          verification.rule(),
          "the documents about it are filed, and where is told",
          List.of(
              new Finding(
                  "/documents", "MISSING", verification.rule(), "where they are filed is told")));
    }
    var more = new ArrayList<>(trials());
    more.add(trial);
    var path = "/technicalAnalyses/" + id.value();
    var changes = new ArrayList<Change>();
    changes.add(new Change(path + "/finding", null, trial.finding()));
    trial
        .documents()
        .forEach(
            it -> changes.add(new Change(path + "/filed", null, it.name() + ": " + it.place())));
    return Changed.of(
        new TechnicalAnalysis(id, version + 1, content, made, toVerify, more),
        Entry.of(
            trial.works() ? "TECHNICALLY_PROVEN" : "TECHNICALLY_DISPROVEN",
            verification.rule(),
            null,
            changes));
  }

  /** Whether it was found to work. */
  public boolean works() {
    return !trials().isEmpty() && trials().getLast().works();
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return toVerify() && !works()
        ? Optional.of(
            new Unfinished("TECHNICAL_OPEN", "what was proposed technically is not proven to work"))
        : Optional.empty();
  }

  @Override
  public Set<String> workers() {
    var users = new TreeSet<String>();
    users.add(made.by());
    trials().forEach(it -> users.add(it.made().by()));
    return users;
  }
}

package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.application.ExampleCompany;
import redress.casefile.Action;
import redress.casefile.AllowanceActions;
import redress.casefile.AnalysisFormActions;
import redress.casefile.AnomalyActions;
import redress.casefile.AnswerActions;
import redress.casefile.CaseFile;
import redress.casefile.CaseFile.Possible;
import redress.casefile.ComplaintActions;
import redress.casefile.CopyActions;
import redress.casefile.DispositionActions;
import redress.casefile.EightDActions;
import redress.casefile.ErrandActions;
import redress.casefile.FollowUpActions;
import redress.casefile.GoodsActions;
import redress.casefile.HandlingSheet;
import redress.casefile.ImprovementActions;
import redress.casefile.InvestigationActions;
import redress.casefile.JointTaskActions;
import redress.casefile.MemoActions;
import redress.casefile.NoticeActions;
import redress.casefile.OnSiteActions;
import redress.casefile.OutcomeActions;
import redress.casefile.OwnershipActions;
import redress.casefile.PartActions;
import redress.casefile.RecurrenceActions;
import redress.casefile.Rendition;
import redress.casefile.ReportActions;
import redress.casefile.ReturnActions;
import redress.casefile.RoutingActions;
import redress.casefile.StockCountActions;
import redress.casefile.TechnicalActions;
import redress.casefile.TriageActions;
import redress.casefile.Turn;
import redress.casefile.VisitActions;
import redress.complaint.Complaint;
import redress.history.Link;
import redress.rule.Refusal;

/**
 * What is told of one case, and what people may do with it, from step to step, as a text to be
 * read: all of it at the first step, and at each later one whatever is not as it was, so that
 * nothing that changes is left out.
 *
 * <p>The text is kept beside the test. After a failing run {@code target/moments} has what it is
 * now.
 */
final class Moments {
  private static final List<List<Action<Complaint>>> OF_CASE =
      List.of(
          ComplaintActions.ALL,
          ErrandActions.OF_CASE,
          StockCountActions.OF_CASE,
          EightDActions.OF_CASE,
          TechnicalActions.OF_CASE,
          AnswerActions.OF_CASE,
          OutcomeActions.OF_CASE,
          OwnershipActions.OF_CASE,
          ImprovementActions.OF_CASE,
          FollowUpActions.OF_CASE,
          JointTaskActions.OF_CASE,
          MemoActions.OF_CASE,
          NoticeActions.OF_CASE,
          RecurrenceActions.OF_CASE,
          DispositionActions.OF_CASE,
          OnSiteActions.OF_CASE,
          TriageActions.OF_TRIAGE,
          TriageActions.OF_LIABILITY,
          ReportActions.OF_CASE,
          AnomalyActions.OF_CASE,
          VisitActions.OF_CASE,
          ReturnActions.OF_CASE,
          AllowanceActions.OF_CASE);

  private static final List<PartActions<?>> OF_PARTS =
      List.of(
          AnalysisFormActions.OF_PART,
          ErrandActions.OF_PART,
          InvestigationActions.OF_PART,
          GoodsActions.OF_PART,
          StockCountActions.OF_PART,
          EightDActions.OF_PART,
          TechnicalActions.OF_PART,
          AnswerActions.OF_SUMMARY,
          AnswerActions.OF_ANSWER,
          AnswerActions.OF_MESSAGE,
          OutcomeActions.OF_PART,
          OwnershipActions.OF_PART,
          ImprovementActions.OF_PART,
          FollowUpActions.OF_PART,
          JointTaskActions.OF_PART,
          MemoActions.OF_PART,
          NoticeActions.OF_PART,
          RecurrenceActions.OF_PART,
          DispositionActions.OF_PART,
          CopyActions.OF_PART,
          OnSiteActions.OF_PART,
          TriageActions.TRIAGES,
          TriageActions.LIABILITIES,
          RoutingActions.OF_PART,
          ReportActions.OF_PART,
          AnomalyActions.OF_PART,
          VisitActions.OF_PART,
          ReturnActions.OF_PART,
          AllowanceActions.OF_PART);

  private final ExampleCompany company;
  private final List<String> people;
  private final StringBuilder told = new StringBuilder();
  private Map<String, String> before = Map.of();
  private long events;

  Moments(ExampleCompany company, String... people) {
    this.company = company;
    this.people = List.of(people);
  }

  /** The case as it is now, after that was done. */
  void after(String step, CaseFile file) {
    told.append("after: ").append(step).append('\n');
    events(file);
    var now = new LinkedHashMap<String, String>();
    now.put("stage", file.complaint().track().stage().toString());
    now.put("turn", Turn.of(file).map(Spoken::turn).orElse("nobody's"));
    now.put("stands still", Spoken.standingStill(file));
    now.put("approved to the end", Spoken.approved(file));
    now.put("handling sheet", HandlingSheet.known(file.situation()).toString());
    now.put("the customer sees", Rendition.of(file).toString());
    owed(file, now);
    possible(file, now);
    var lines = new ArrayList<String>();
    now.forEach(
        (what, how) -> {
          if (!how.equals(before.get(what))) {
            lines.add("  " + what + ":" + (how.startsWith("\n") ? how : " " + how));
          }
        });
    lines.forEach(line -> told.append(Spoken.named(line, file).stripTrailing()).append('\n'));
    before = now;
  }

  /** What comes is about another case. */
  void another() {
    before = Map.of();
    events = 0;
  }

  /** Somebody tried something, and was told why not. */
  void refused(String step, Refusal refusal, CaseFile file) {
    told.append("refused: ").append(step).append('\n');
    told.append("  ")
        .append(Spoken.answer(refusal))
        .append(": ")
        .append(refusal.getMessage())
        .append('\n');
    for (var finding : refusal.findings()) {
      told.append(Spoken.named("    " + Spoken.finding(finding), file)).append('\n');
    }
  }

  private void events(CaseFile file) {
    var by = company.person(people.getFirst());
    var read = new ReadTimeline.Command(by, file.complaint().id().value(), events, 1000);
    company.useCases().complaints().timeline().handle(read).stream()
        .map(Link::event)
        .forEach(
            event -> {
              told.append(Spoken.named("  - " + Spoken.event(event), file)).append('\n');
              events = event.seq();
            });
  }

  private static void owed(CaseFile file, Map<String, String> now) {
    for (var it : file.obligations()) {
      now.put("owed " + it.id(), Spoken.owed(it));
    }
  }

  private void possible(CaseFile file, Map<String, String> now) {
    var answers = new LinkedHashMap<String, Map<String, List<String>>>();
    var open = new LinkedHashMap<String, String>();
    for (var user : people) {
      for (var it : possible(user, file)) {
        var what = it.part() == null ? it.operation() : it.operation() + " " + it.part();
        answers
            .computeIfAbsent(what, key -> new TreeMap<>())
            .computeIfAbsent(Spoken.answer(it.refusal()), key -> new ArrayList<>())
            .add(user);
        if (it.refusal() != null && !it.refusal().findings().isEmpty()) {
          it.refusal()
              .findings()
              .forEach(
                  finding ->
                      open.merge(
                          what + " waits for",
                          "\n    " + Spoken.finding(finding),
                          (some, more) -> some.contains(more) ? some : some + more));
        }
      }
    }
    answers.forEach(
        (what, how) -> {
          var said = new ArrayList<String>();
          how.forEach((answer, users) -> said.add(answer + " (" + String.join(" ", users) + ")"));
          now.put(what, String.join(", ", said));
        });
    before.keySet().stream()
        .filter(it -> it.endsWith(" waits for") && !open.containsKey(it))
        .forEach(it -> open.put(it, "nothing"));
    now.putAll(open);
  }

  private List<Possible> possible(String user, CaseFile file) {
    var ofCase = OF_CASE.stream().flatMap(List::stream).toList();
    return file.possible(company.person(user), ofCase, OF_PARTS);
  }

  /** Everything told so far is what is kept under that name. */
  void same(String name) {
    var kept = "/redress/application/complaint/" + name + ".txt";
    try (var in = Moments.class.getResourceAsStream(kept)) {
      var expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!expected.equals(told.toString())) {
        var target = Path.of("target", "moments");
        Files.createDirectories(target);
        Files.writeString(target.resolve(name + ".txt"), told.toString());
      }
      assertEquals(expected, told.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

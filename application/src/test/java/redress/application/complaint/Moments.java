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
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.casefile.Action;
import redress.casefile.AllowanceActions;
import redress.casefile.AnalysisFormActions;
import redress.casefile.AnomalyActions;
import redress.casefile.AnswerActions;
import redress.casefile.Approved;
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
import redress.casefile.ReportActions;
import redress.casefile.ReturnActions;
import redress.casefile.RoutingActions;
import redress.casefile.StockCountActions;
import redress.casefile.TechnicalActions;
import redress.casefile.TriageActions;
import redress.casefile.Turn;
import redress.casefile.VisitActions;
import redress.complaint.Complaint;
import redress.rule.Refusal;

/**
 * What people may do with one case, from step to step, as a text to be read: all of it at the first
 * step, and at each later one whatever is not as it was, so that nothing that changes is left out.
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

  Moments(ExampleCompany company, String... people) {
    this.company = company;
    this.people = List.of(people);
  }

  /** The case as it is now, after that was done. */
  void after(String step, CaseFile file) {
    var now = new LinkedHashMap<String, String>();
    now.put("stage", file.complaint().track().stage().toString());
    now.put("turn", Turn.of(file).map(Moments::turn).orElse("nobody's"));
    now.put("stands still", standingStill(file));
    now.put("approved to the end", approved(file));
    now.put("handling sheet", HandlingSheet.known(file.situation()).toString());
    possible(file, now);
    var lines = new ArrayList<String>();
    now.forEach(
        (what, how) -> {
          if (!how.equals(before.get(what))) {
            lines.add("  " + what + ":" + (how.startsWith("\n") ? how : " " + how));
          }
        });
    told.append("after: ").append(step).append('\n');
    lines.forEach(line -> told.append(named(line, file).stripTrailing()).append('\n'));
    before = now;
  }

  private void possible(CaseFile file, Map<String, String> now) {
    var answers = new LinkedHashMap<String, Map<String, List<String>>>();
    var open = new LinkedHashMap<String, String>();
    for (var user : people) {
      for (var it : possible(user, file)) {
        var what = it.part() == null ? it.operation() : it.operation() + " " + it.part();
        answers
            .computeIfAbsent(what, key -> new TreeMap<>())
            .computeIfAbsent(answer(it.refusal()), key -> new ArrayList<>())
            .add(user);
        if (it.refusal() != null && !it.refusal().findings().isEmpty()) {
          it.refusal()
              .findings()
              .forEach(
                  finding ->
                      open.merge(
                          what + " waits for",
                          "\n    %s %s at %s: %s"
                              .formatted(
                                  finding.code(),
                                  finding.rule().id(),
                                  finding.pointer(),
                                  finding.sentence()),
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

  private static String answer(Refusal refusal) {
    return refusal == null
        ? "+"
        : refusal.code() + (refusal.rule() == null ? "" : " " + refusal.rule().id());
  }

  private static String turn(Turn it) {
    return "%s of %s since %s until %s".formatted(it.step(), it.holder(), it.since(), it.dueAt());
  }

  private static String standingStill(CaseFile file) {
    return file.obligations().stream()
        .filter(file::standsStill)
        .map(it -> it.kind() + " by " + file.stopping(it).orElseThrow().code())
        .toList()
        .toString();
  }

  private static String approved(CaseFile file) {
    return Approved.of(file.situation())
        .map(it -> it.step().code() + " " + it.rule().id() + ", open: " + it.codes())
        .orElse("no");
  }

  /** Each part by its kind and its place among those of its kind, in place of its identity. */
  private static String named(String line, CaseFile file) {
    var names = new LinkedHashMap<UUID, String>();
    file.parts()
        .forEach(
            (kind, parts) -> {
              for (int i = 0; i < parts.size(); i++) {
                names.put(parts.get(i).id().value(), kind.getSimpleName() + (i + 1));
              }
            });
    var named = line;
    for (var it : names.entrySet()) {
      named = named.replace(it.getKey().toString(), it.getValue());
    }
    return named;
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

package redress.copies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/** Of which papers a procedure makes copies, and who gets them: the section {@code copies}. */
public record CopyRules(Map<Paper, Plan> papers) {
  public CopyRules {
    if (papers.isEmpty()) {
      throw new IllegalArgumentException("copies are made of one paper at least");
    }
    papers = Map.copyOf(papers);
  }

  /**
   * The copies of one paper.
   *
   * @param slips in the order of their numbers, at least one
   */
  public record Plan(List<Slip> slips, RuleId rule) {
    public Plan {
      if (slips.isEmpty()) {
        throw new IllegalArgumentException("a paper has one copy at least");
      }
      slips = List.copyOf(slips);
    }
  }

  /**
   * One copy that is planned.
   *
   * @param holder who gets it, or {@code null} for the department that the paper concerns
   */
  public record Slip(Department holder, Purpose purpose, Occasion occasion) {}

  /** The copies of that paper, if any are made. */
  public Optional<Plan> of(Paper paper) {
    return Optional.ofNullable(papers.get(paper));
  }

  /** Reads {@code {"COMPLAINT_HANDLING_FORM": {"slips": [{"holder": …}, …], "rule": …}}}. */
  public static CopyRules read(Node node) {
    node.only(Stream.of(Paper.values()).map(Enum::name).toArray(String[]::new));
    var papers = new EnumMap<Paper, Plan>(Paper.class);
    for (var paper : Paper.values()) {
      node.maybe(paper.name()).ifPresent(it -> papers.put(paper, plan(it, paper)));
    }
    return node.make(() -> new CopyRules(papers));
  }

  private static Plan plan(Node node, Paper paper) {
    var slips = node.only("slips", "rule").at("slips").list(it -> slip(it, paper));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Plan(new ArrayList<>(slips), rule));
  }

  private static Slip slip(Node node, Paper paper) {
    node.only("holder", "purpose", "occasion");
    var holder = node.maybe("holder").map(it -> it.parsed("a code", Department::new));
    if (!node.has("holder") && !paper.concerning()) {
      node.wrong("HOLDER_MISSING", "%s concerns no department of its own".formatted(paper));
    }
    var purpose = node.maybe("purpose").map(it -> it.code(Purpose.class)).orElse(Purpose.KEEP);
    var occasion = node.maybe("occasion").map(it -> it.code(Occasion.class)).orElse(Occasion.ISSUE);
    return node.make(() -> new Slip(holder.orElse(null), purpose, occasion));
  }
}

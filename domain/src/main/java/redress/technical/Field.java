package redress.technical;

import java.util.function.Function;
import redress.technical.TechnicalAnalysis.Content;

/** What a technical analysis may have to say. */
public enum Field {
  ANALYSIS("/analysis", Content::analysis),
  /** Whose fault it is, technically. */
  VERDICT("/verdict", Content::verdict),
  SOLUTION("/solution", Content::solution),
  /** How and when it is done. */
  PLAN("/plan", Content::plan),
  /** Until when it is done. */
  TIME_LIMIT("/timeLimit", Content::timeLimit),
  /** What is done better from then on. */
  IMPROVEMENT("/improvement", Content::improvement);

  private final String pointer;
  private final Function<Content, Object> value;

  Field(String pointer, Function<Content, Object> value) {
    this.pointer = pointer;
    this.value = value;
  }

  /** Where it stands in what is sent. */
  public String pointer() {
    return pointer;
  }

  /** What it says there, or {@code null}. */
  Object of(Content content) {
    return value.apply(content);
  }
}

package redress.rule;

/**
 * The stable name of one rule of a company's written procedure, such as {@code I-13}.
 *
 * <p>Refusals, explanations and history events carry it, so that anyone can go from an outcome to
 * the clause that caused it.
 *
 * @param id the id as the procedure's document writes it; never blank
 */
public record RuleId(String id) {
  public RuleId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a rule id is never blank");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}

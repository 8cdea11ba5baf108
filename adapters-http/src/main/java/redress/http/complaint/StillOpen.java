package redress.http.complaint;

import java.time.ZoneId;
import java.util.List;
import redress.casefile.Approved;
import redress.casefile.CaseFile;
import redress.http.json.Sentences;
import redress.rule.RuleId;

/**
 * Something for which a case waits that was approved to the end and would be closed otherwise
 * (S4-20).
 *
 * @param code of what is open, as a refusal to close the case has it
 * @param rule by which the case waits for it
 */
public record StillOpen(String code, RuleId rule, String detail) {
  /** All of it; {@code null} for a case that was not approved to the end, or is closed. */
  public static List<StillOpen> of(CaseFile file, ZoneId zone) {
    return Approved.of(file.situation())
        .map(
            it ->
                it.open().stream()
                    .map(
                        open ->
                            new StillOpen(
                                open.code(), open.rule(), Sentences.in(zone, open.sentence())))
                    .toList())
        .orElse(null);
  }
}

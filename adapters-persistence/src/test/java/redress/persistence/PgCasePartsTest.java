package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.answer.Summary;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.technical.TechnicalAnalysis;

/** The parts of a case, of all kinds at once. */
class PgCasePartsTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @BeforeEach
  void two_cases() {
    Stream.of(1, 2)
        .forEach(
            number ->
                FRESH
                    .ports()
                    .transactions()
                    .run(
                        ACME,
                        () -> {
                          FRESH.ports().complaints().save(draft(complaintId(number)));
                          return null;
                        }));
  }

  @Test
  void each_kind_has_its_parts_in_the_order_in_which_they_were_made() {
    save(analysis(1, 13));
    save(analysis(1, 11));
    save(analysis(2, 12));
    var all = ofCase(FRESH.ports().parts().kinds());
    assertEquals(FRESH.ports().parts().kinds(), all.keySet());
    assertEquals(List.of(analysis(1, 13), analysis(1, 11)), all.get(TechnicalAnalysis.class));
    assertEquals(List.of(), all.get(Summary.class));
  }

  @Test
  void only_the_kinds_that_the_case_can_have_are_looked_for() {
    save(analysis(1, 13));
    assertEquals(List.of(analysis(1, 13)), of(Set.of(TechnicalAnalysis.class)));
    assertEquals(List.of(), of(Set.of(Summary.class)));
    assertEquals(List.of(), of(Set.of()));
  }

  private static List<? extends Part> of(Set<Class<? extends Part>> kinds) {
    return ofCase(kinds).get(TechnicalAnalysis.class);
  }

  private static Map<Class<? extends Part>, List<? extends Part>> ofCase(
      Set<Class<? extends Part>> kinds) {
    return FRESH.ports().parts().ofCase(complaintId(1), kinds);
  }

  @Test
  void another_company_sees_none_and_an_unknown_kind_is_nowhere() {
    save(analysis(1, 13));
    var kinds = FRESH.ports().parts().kinds();
    var all = FRESH.ports().transactions().run(OTHER, () -> ofCase(kinds));
    assertEquals(List.of(), all.get(TechnicalAnalysis.class));
    assertThrows(IllegalArgumentException.class, () -> FRESH.ports().parts().of(Part.class));
  }

  private static void save(TechnicalAnalysis part) {
    FRESH
        .ports()
        .transactions()
        .run(
            ACME,
            () -> {
              FRESH.ports().parts().of(TechnicalAnalysis.class).save(part);
              return null;
            });
  }

  private static TechnicalAnalysis analysis(int complaint, int number) {
    return new TechnicalAnalysis(
        new PartId(complaintId(complaint), uuid(number)),
        1,
        new TechnicalAnalysis.Content("预紧力低", "stiffer", "from May"),
        new Mark(Instant.parse("2026-11-23T01:00:00Z"), "quality-head"));
  }
}

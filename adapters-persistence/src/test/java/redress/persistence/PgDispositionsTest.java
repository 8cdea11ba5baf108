package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.complaintId;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.disposition.Disposition;
import redress.disposition.Dispositions;
import redress.disposition.DispositionsContract;
import redress.disposition.Settled;
import redress.testing.Work;

class PgDispositionsTest extends DispositionsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Test
  void of_two_that_look_at_the_same_time_the_second_sees_what_the_first_signs_S7_S4_30()
      throws Exception {
    var found = new ArrayList<Settled>();
    work().in(ACME, () -> complaints().save(about(complaintId(7), EAST)));
    var contended =
        Contended.of(
            FRESH,
            ACME,
            () -> parts().settled(complaintId(7), EAST, AT),
            () -> parts().save(signed(7, AT)),
            () -> work().in(ACME, () -> found.addAll(parts().settled(complaintId(8), EAST, AT))));
    contended.second().get();
    assertTrue(contended.waited());
    assertEquals(List.of(signed(7, AT)), found.stream().map(Settled::disposition).toList());
  }

  @Override
  protected Dispositions parts() {
    return (Dispositions) FRESH.ports().parts().of(Disposition.class);
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}

package redress.persistence;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.ExamplePart;
import redress.complaint.PartId;
import redress.complaint.Parts;
import redress.complaint.PartsContract;
import redress.testing.Work;

class PgPartsTest extends PartsContract<ExamplePart> {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @BeforeAll
  static void a_table_of_parts() {
    TestServer.execute(
        FRESH.database(),
        """
        call part_table(
          'example_parts',
          'department text, user_name text, cost numeric, starts_on date, done_at timestamptz')
        """);
  }

  @Override
  protected Parts<ExamplePart> parts() {
    return new PgParts<>(
        (PgTransactions) FRESH.ports().transactions(),
        "example_parts",
        ExamplePart.class,
        Column.department(ExamplePart::department),
        Column.text("user_name", part -> part.by() == null ? null : part.by().user()),
        Column.number("cost", part -> part.cost() == null ? null : part.cost().amount()),
        Column.date("starts_on", ExamplePart::from),
        Column.instant(
            "done_at",
            part -> part.state() instanceof ExamplePart.State.Done done ? done.at() : null));
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Override
  protected ExamplePart part(PartId id, long version) {
    return ExamplePart.of(id, version);
  }
}

package redress.application.investigation;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Trait;
import redress.application.complaint.CaseWork;
import redress.application.complaint.ComplaintViews;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.investigation.Locating;
import redress.investigation.Origin;
import redress.organization.Person;
import redress.rule.Refusal;

/** Says where a fault came from, and whether its improvement is followed up (S4-18). */
public final class LocateOrigin {
  private static final int MOST = 5;

  private final CaseDesk desk;
  private final ComplaintViews views;

  public LocateOrigin(CaseDesk desk, ComplaintViews views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * @param tracked whether the improvement is followed up, or {@code null} for what the procedure
   *     says of the cause
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      String unit,
      String cause,
      Boolean tracked,
      String reason)
      implements OnPart {}

  /**
   * The case with the origin; it names earlier cases of the same product and failure.
   *
   * @throws Refusal {@code CAUSE_NOT_IN_PROCEDURE} or {@code TRACKING_MISSING}
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        InvestigationActions.OF_PART,
        InvestigationActions.LOCATE,
        (work, investigation) -> {
          var rules = work.procedure().investigation().origin().orElseThrow();
          boolean tracked = rules.tracked(command.cause(), command.tracked());
          return Locating.locate(
              investigation,
              new Origin(
                  command.unit(),
                  command.cause(),
                  tracked,
                  command.reason(),
                  repeats(work),
                  work.mark()),
              rules.rule());
        });
  }

  /** The numbers of some earlier cases of the same product and failure. */
  private List<String> repeats(CaseWork work) {
    var intake = work.complaint().intake();
    var product = intake.product();
    var failure = intake.defect().codes().stream().findFirst().orElse(null);
    boolean part = product.partNumber() != null;
    var name = part ? product.partNumber() : product.model();
    if (failure == null || name == null) {
      return List.of();
    }
    var filter =
        CaseFilter.ALL
            .with(part ? Trait.PART : Trait.PRODUCT, name)
            .with(Trait.FAILURE, failure)
            .page(null, MOST + 1);
    return views.list(work.by().company(), filter).rows().stream()
        .filter(row -> !row.id().equals(work.complaint().id().value()))
        .map(ComplaintViews.Row::number)
        .filter(number -> number != null)
        .limit(MOST)
        .toList();
  }
}

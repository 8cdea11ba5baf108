package redress.application;

import redress.application.complaint.AddPhoto;
import redress.application.complaint.AmendDraft;
import redress.application.complaint.AwaitCustomer;
import redress.application.complaint.CancelComplaint;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CloseComplaint;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ExplainObligation;
import redress.application.complaint.ForwardComplaint;
import redress.application.complaint.ListComplaints;
import redress.application.complaint.ReadAttachment;
import redress.application.complaint.ReadComplaint;
import redress.application.complaint.ReadTimeline;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.Reporters;
import redress.application.complaint.ResumeComplaint;
import redress.application.complaint.VerifyComplaint;
import redress.application.complaint.WaiveField;
import redress.application.errand.CompleteErrand;
import redress.application.errand.RequestCustomerData;
import redress.application.errand.RequestFieldEvidence;
import redress.application.quote.QuoteCostShare;
import redress.application.quote.QuoteDeadline;
import redress.application.quote.QuoteLateFine;
import redress.application.quote.RefuseQuote;
import redress.application.quote.RuleBook;

/** All use cases of the product, each made once from the ports of an installation. */
public final class UseCases {
  /** The use cases around a complaint itself. */
  public record OfComplaints(
      DraftComplaint draft,
      AmendDraft amend,
      AddPhoto addPhoto,
      WaiveField waive,
      AwaitCustomer await,
      ResumeComplaint resume,
      VerifyComplaint verify,
      RegisterComplaint register,
      ForwardComplaint forward,
      CloseComplaint close,
      CancelComplaint cancel,
      ReadComplaint read,
      ListComplaints list,
      ReadTimeline timeline,
      ExplainObligation explain,
      ReadAttachment attachment) {}

  /** What the rules would say, without a case. */
  public record Quotes(
      QuoteDeadline deadline,
      QuoteCostShare costShare,
      QuoteLateFine lateFine,
      RefuseQuote refuse) {}

  /** The use cases around errands. */
  public record OfErrands(
      RequestFieldEvidence fetch, RequestCustomerData ask, CompleteErrand complete) {}

  private final Ports ports;
  private final CaseDesk desk;
  private final OfComplaints complaints;
  private final Quotes quotes;
  private final OfErrands errands;

  public UseCases(Ports ports) {
    this.ports = ports;
    var workdays = new Workdays(ports.companies(), ports.calendars());
    var book = new RuleBook(ports.transactions(), ports.procedures(), workdays, ports.clock());
    this.quotes =
        new Quotes(
            new QuoteDeadline(book),
            new QuoteCostShare(book),
            new QuoteLateFine(book),
            new RefuseQuote(book));
    this.desk =
        new CaseDesk(
            ports.transactions(),
            ports.complaints(),
            ports.obligations(),
            ports.procedures(),
            workdays,
            ports.history(),
            ports.identities(),
            ports.clock(),
            ports.parts());
    var reporters = new Reporters(ports.accounts());
    this.complaints =
        new OfComplaints(
            new DraftComplaint(desk, reporters),
            new AmendDraft(desk, reporters),
            new AddPhoto(desk, ports.attachments()),
            new WaiveField(desk),
            new AwaitCustomer(desk),
            new ResumeComplaint(desk),
            new VerifyComplaint(desk),
            new RegisterComplaint(
                desk, ports.transactions(), ports.replies(), ports.registrations(), reporters),
            new ForwardComplaint(desk),
            new CloseComplaint(desk),
            new CancelComplaint(desk),
            new ReadComplaint(desk, ports.transactions(), ports.views()),
            new ListComplaints(ports.transactions(), ports.views()),
            new ReadTimeline(ports.transactions(), ports.complaints(), ports.history()),
            new ExplainObligation(desk, ports.transactions(), ports.obligations()),
            new ReadAttachment(ports.transactions(), ports.attachments()));
    this.errands =
        new OfErrands(
            new RequestFieldEvidence(desk),
            new RequestCustomerData(desk),
            new CompleteErrand(desk));
  }

  public Ports ports() {
    return ports;
  }

  public CaseDesk desk() {
    return desk;
  }

  public OfComplaints complaints() {
    return complaints;
  }

  public Quotes quotes() {
    return quotes;
  }

  public OfErrands errands() {
    return errands;
  }
}

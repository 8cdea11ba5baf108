package redress.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRules.Way;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.organization.Departments;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * A request for goods to be sent to the customer, exchanged or taken back.
 *
 * <p>Its life: it is made when the complaint is forwarded. Goods leave only when the analysis has
 * found the customer's information right and quality has signed, naming the responsible department;
 * where time presses, quality may sign without one, and then owes the department's name (I-19).
 * Goods that come back are received by the warehouse. A request that turns out to be groundless is
 * withdrawn with a reason.
 *
 * @param signature {@code null} until quality has signed
 * @param move {@code null} until the goods have moved
 * @param withdrawn why and by whom it was withdrawn, or {@code null}
 */
public record GoodsRequest(
    PartId id,
    long version,
    Order order,
    Basis basis,
    Signature signature,
    Move move,
    Withdrawal withdrawn)
    implements Part {

  /** Nothing moves on this request any more. */
  public record Withdrawal(String reason, Mark made) {}

  /** A request with the forwarded complaint. */
  public static Changed<GoodsRequest> made(PartId id, Order order, GoodsRules rules) {
    var request = new GoodsRequest(id, 1, order, Basis.of(order.kind(), rules), null, null, null);
    return Changed.of(
        request,
        Entry.of(
            "GOODS_REQUESTED",
            rules.requestRule(),
            new Change(request.path("kind"), null, order.kind().name()),
            new Change(request.path("items"), null, order.toString())));
  }

  /** Whether the goods have left and nobody has signed who is responsible (I-19). */
  public boolean owesBackSignature() {
    return basis.way() == Way.OUT && move != null && signature.responsible() == null;
  }

  /** What may be done with it now. */
  public GoodsGates may() {
    return new GoodsGates(this);
  }

  /**
   * Quality signs.
   *
   * @param responsible the responsible department; {@code null} only if it is urgent
   */
  public Changed<GoodsRequest> sign(
      Department responsible,
      boolean urgent,
      Mark mark,
      Optional<Investigation> investigation,
      Departments known) {
    may().sign(investigation).ifPresent(GoodsRequest::refuse);
    if (urgent && basis.urgency() == null) {
      throw Refusal.content(
          "URGENCY_NOT_IN_PROCEDURE",
          basis.shipping(),
          "the procedure lets no goods leave before a department is responsible");
    }
    if (responsible == null && !urgent) {
      throw Refusal.content(
          "RESPONSIBLE_DEPARTMENT_MISSING",
          basis.shipping(),
          basis.urgency() == null
              ? "the responsible department is signed with the request"
              : "the responsible department is signed with the request, unless it is urgent");
    }
    known.require(responsible, basis.shipping());
    agreed(responsible, investigation, basis.shipping());
    var next = new Signature(mark, urgent, responsible, responsible == null ? null : mark);
    var changes =
        new Difference()
            .of(path("signedBy"), null, mark.by())
            .of(path("urgent"), null, urgent)
            .of(path("responsible"), null, responsible);
    return changed(
        next(next, move, withdrawn),
        "GOODS_SIGNED",
        urgent ? basis.urgency() : basis.shipping(),
        changes);
  }

  /** Quality names the department that was not known when it signed (I-19). */
  public Changed<GoodsRequest> backSign(
      Department responsible, Mark mark, Optional<Investigation> investigation, Departments known) {
    may().backSign().ifPresent(GoodsRequest::refuse);
    known.require(responsible, basis.urgency());
    agreed(responsible, investigation, basis.urgency());
    return changed(
        next(signature.with(responsible, mark), move, withdrawn),
        "GOODS_BACK_SIGNED",
        basis.urgency(),
        new Difference().of(path("responsible"), null, responsible));
  }

  /** Another department than the signed one was determined: the goods are charged to that one. */
  public boolean contradicts(Department determined) {
    return withdrawn == null
        && signature != null
        && signature.responsible() != null
        && !signature.responsible().equals(determined);
  }

  /** What was signed follows what was determined (I-18). */
  public Changed<GoodsRequest> follow(Department determined, Mark mark) {
    return changed(
        next(signature.with(determined, mark), move, withdrawn),
        "GOODS_RESPONSIBLE_CORRECTED",
        basis.shipping(),
        new Difference().of(path("responsible"), signature.responsible(), determined));
  }

  /** The goods left; {@code shipped} is not before the signature. */
  public Changed<GoodsRequest> ship(Move shipped, Optional<Investigation> investigation) {
    may().ship(investigation).ifPresent(GoodsRequest::refuse);
    affordable(shipped);
    new Foregoing("it was signed", signature.signed().at())
        .mustPrecede(shipped.at(), "SHIPPED_BEFORE_SIGNATURE", basis.shipping());
    var rule = signature.responsible() == null ? basis.urgency() : basis.shipping();
    return changed(next(signature, shipped, withdrawn), "GOODS_SHIPPED", rule, told(shipped));
  }

  /** The goods came back; {@code forwardedAt} is when they were asked for. */
  public Changed<GoodsRequest> receive(Move received, Instant forwardedAt) {
    may().receive().ifPresent(GoodsRequest::refuse);
    affordable(received);
    new Foregoing("it was forwarded", forwardedAt)
        .mustPrecede(received.at(), "RECEIVED_BEFORE_REQUESTED", basis.shipping());
    return changed(
        next(signature, received, withdrawn), "GOODS_RECEIVED", basis.request(), told(received));
  }

  /** Nothing will move on this request. */
  public Changed<GoodsRequest> withdraw(Withdrawal withdrawal) {
    may().withdraw().ifPresent(GoodsRequest::refuse);
    return Changed.of(
        next(signature, move, withdrawal),
        Entry.of(
            "GOODS_WITHDRAWN",
            basis.request(),
            withdrawal.reason(),
            List.of(new Change(path("withdrawn"), null, "true"))));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    if (withdrawn != null) {
      return Optional.empty();
    }
    if (move == null) {
      return Optional.of(
          new Unfinished(
              "GOODS_OPEN", "the goods of the %s request have not moved".formatted(order.kind())));
    }
    return owesBackSignature()
        ? Optional.of(
            new Unfinished(
                "BACK_SIGNATURE_OWED",
                "the goods left before a department was responsible; quality has to sign which"))
        : Optional.empty();
  }

  /** Two departments cannot be responsible for one case, each unknown to the other. */
  private static void agreed(
      Department responsible, Optional<Investigation> investigation, RuleId rule) {
    investigation
        .filter(Investigation::determined)
        .map(Investigation::department)
        .filter(determined -> responsible != null && !determined.equals(responsible))
        .ifPresent(
            determined -> {
              throw Refusal.content(
                  "OTHER_DEPARTMENT_LIABLE",
                  rule,
                  "%s was determined as responsible for the case; sign that department, or correct the determination first"
                      .formatted(determined));
            });
  }

  private void affordable(Move moved) {
    if (moved.freight() != null && moved.freight().isNegative()) {
      throw Refusal.content(
          "FREIGHT_NEGATIVE", basis.request(), "a freight is not below 0: " + moved.freight());
    }
  }

  private Difference told(Move moved) {
    return new Difference()
        .of(path("movedAt"), null, moved.at())
        .of(path("pieces"), null, moved.pieces())
        .of(path("carrier"), null, moved.carrier())
        .of(path("freight"), null, moved.freight());
  }

  private static Changed<GoodsRequest> changed(
      GoodsRequest after, String type, RuleId rule, Difference changes) {
    return Changed.of(after, Entry.of(type, rule, null, changes.changes()));
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }

  private GoodsRequest next(Signature signed, Move moved, Withdrawal withdrawal) {
    return new GoodsRequest(id, version + 1, order, basis, signed, moved, withdrawal);
  }

  private String path(String name) {
    return "/goods/%s/%s".formatted(id.value(), name);
  }
}

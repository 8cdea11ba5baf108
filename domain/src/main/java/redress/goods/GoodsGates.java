package redress.goods;

import java.util.Optional;
import redress.goods.GoodsRules.Way;
import redress.investigation.Investigation;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What may be done with a goods request now: nothing if it may, the refusal if not. */
public record GoodsGates(GoodsRequest request) {
  public Optional<Refusal> sign(Optional<Investigation> investigation) {
    if (request.basis().way() != Way.OUT) {
      return later(
          "NOTHING_TO_SIGN",
          request.basis().shipping(),
          "nothing leaves on a %s",
          request.order().kind());
    }
    return over()
        .or(
            () ->
                request.signature() == null
                    ? Optional.empty()
                    : later(
                        "ALREADY_SIGNED",
                        request.basis().shipping(),
                        "the request was signed at %s",
                        request.signature().signed().at()))
        .or(() -> doubted(investigation));
  }

  public Optional<Refusal> backSign() {
    return over()
        .or(
            () ->
                request.signature() == null
                    ? later(
                        "NOT_SIGNED", request.basis().shipping(), "the request is not signed yet")
                    : Optional.empty())
        .or(
            () ->
                request.signature().responsible() == null
                    ? Optional.empty()
                    : later(
                        "ALREADY_SIGNED",
                        request.basis().shipping(),
                        "%s is signed as responsible",
                        request.signature().responsible()));
  }

  public Optional<Refusal> ship(Optional<Investigation> investigation) {
    if (request.basis().way() != Way.OUT) {
      return later(
          "NOTHING_TO_SHIP",
          request.basis().request(),
          "nothing leaves on a %s",
          request.order().kind());
    }
    return moved()
        .or(() -> doubted(investigation))
        .or(
            () ->
                request.signature() == null
                    ? later(
                        "NOT_SIGNED",
                        request.basis().shipping(),
                        "quality has not signed the request")
                    : Optional.empty());
  }

  public Optional<Refusal> receive() {
    return request.basis().way() == Way.BACK
        ? moved()
        : later(
            "NOTHING_TO_RECEIVE",
            request.basis().request(),
            "nothing comes back on a %s",
            request.order().kind());
  }

  public Optional<Refusal> withdraw() {
    return moved();
  }

  private Optional<Refusal> doubted(Optional<Investigation> investigation) {
    return investigation.filter(Investigation::infoCorrect).isPresent()
        ? Optional.empty()
        : later(
            "INFORMATION_NOT_CONFIRMED",
            request.basis().shipping(),
            "%s",
            investigation.map(Investigation::analysis).isEmpty()
                ? "the customer's information has not been analysed yet"
                : "the analysis found that the customer's information is not right");
  }

  private Optional<Refusal> over() {
    return request.withdrawn() == null
        ? Optional.empty()
        : later(
            "GOODS_WITHDRAWN",
            request.basis().request(),
            "the request was withdrawn: %s",
            request.withdrawn().reason());
  }

  private Optional<Refusal> moved() {
    return over()
        .or(
            () ->
                request.move() == null
                    ? Optional.empty()
                    : later(
                        "ALREADY_MOVED",
                        request.basis().request(),
                        "the goods moved at %s",
                        request.move().at()));
  }

  private static Optional<Refusal> later(String code, RuleId rule, String form, Object... facts) {
    return Optional.of(Refusal.later(code, rule, form.formatted(facts)));
  }
}

package redress.returns;

import java.util.Optional;

/**
 * The deliveries of which something came back or was allowed for. Whoever finds one here holds it
 * until the end of the transaction, so that two requests never take the same pieces.
 */
public interface Deliveries {
  /** The delivery, held. */
  Optional<Delivery> hold(Delivery.Key key);

  /** The delivery as it is kept, held; kept as given if it was not known. */
  Delivery holdOrKeep(Delivery first);

  /** Stores a delivery that is held. */
  void save(Delivery delivery);
}

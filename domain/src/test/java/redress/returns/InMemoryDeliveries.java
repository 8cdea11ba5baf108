package redress.returns;

import java.util.Optional;
import redress.testing.Memory;

/** Deliveries, in memory: transactions follow one another, so whoever works holds them all. */
public final class InMemoryDeliveries implements Deliveries {
  private final Memory memory;
  private final Memory.Table<Delivery.Key, Delivery> deliveries;

  public InMemoryDeliveries(Memory memory) {
    this.memory = memory;
    this.deliveries = memory.table("deliveries", Delivery.Key::company);
  }

  @Override
  public Optional<Delivery> hold(Delivery.Key key) {
    memory.requireTransaction();
    return deliveries.get(key);
  }

  @Override
  public Delivery holdOrKeep(Delivery first) {
    return hold(first.key())
        .orElseGet(
            () -> {
              deliveries.put(first.key(), first);
              return first;
            });
  }

  @Override
  public void save(Delivery delivery) {
    memory.requireTransaction();
    deliveries.put(delivery.key(), delivery);
  }
}

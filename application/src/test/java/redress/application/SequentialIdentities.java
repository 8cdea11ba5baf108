package redress.application;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identities of the form of a UUID of version 7 that are the same in every run. */
public final class SequentialIdentities implements Identities {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    long number = last.incrementAndGet();
    return new UUID(number << 16 | VERSION, VARIANT | number);
  }
}

package redress.application;

import java.util.UUID;

/** New identities: UUIDs of version 7, which grow with time. */
public interface Identities {
  UUID next();
}

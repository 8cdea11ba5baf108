package redress.persistence;

import java.util.List;

/** A statement that reads a list, for whoever measures or explains it. */
public record Listing(String statement, List<Object> parameters) {
  public Listing {
    parameters = List.copyOf(parameters);
  }
}

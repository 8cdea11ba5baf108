package redress.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement that reads a list, for whoever measures or explains it. */
public record Listing(String statement, List<Object> parameters) {
  public Listing {
    // absent conditions of a search are null
    parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
  }
}

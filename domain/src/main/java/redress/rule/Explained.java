package redress.rule;

import java.util.List;

/**
 * A result together with the lines that led to it, so that the person it concerns can follow it
 * with a pencil.
 */
public record Explained<T>(T value, List<Step> steps) {
  public Explained {
    steps = List.copyOf(steps);
  }
}

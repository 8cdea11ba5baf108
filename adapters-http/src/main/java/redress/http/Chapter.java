package redress.http;

import java.util.List;

/**
 * The operations of one concept and the part of the contract that describes them.
 *
 * @param name of the fragment {@code openapi/<name>.yaml} beside this class
 */
public record Chapter(String name, List<Operation> operations) {
  public Chapter {
    operations = List.copyOf(operations);
  }

  public static Chapter of(String name, Operation... operations) {
    return new Chapter(name, List.of(operations));
  }
}

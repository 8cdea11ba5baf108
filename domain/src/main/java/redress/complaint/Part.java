package redress.complaint;

/**
 * Something that belongs to one case and runs in parallel to it: a department's 8D report, a goods
 * request, a stock count.
 *
 * <p>Each has a version of its own, 1 when it is made and one more with every change.
 */
public interface Part {
  PartId id();

  long version();
}

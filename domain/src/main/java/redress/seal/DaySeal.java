package redress.seal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Head;
import redress.history.Subject;
import redress.monthbook.Snapshot.Seal;
import redress.organization.CompanyId;

/**
 * What proves, from the end of a day on, that a company's chains of events were as they were then.
 *
 * <p>Its life: at the end of each day the program looks through the ends of all chains of the
 * company. Those that have grown since they were sealed last are kept as lines ({@link
 * SealedHeads}), one hash is computed over the lines, and it is signed together with the hash of
 * the seal before. The seal itself is an event in a chain of its own, so that it is never changed
 * and the seals follow one another without a gap. As every chain was sealed on the day on which it
 * grew, the newest seal stands for all chains whole: a chain that is gone, shorter or another one
 * no longer fits to the line of some day.
 *
 * @param day by the company's clocks
 * @param previous the hash of the seal before, in hexadecimal digits, or {@code null} for the first
 * @param chains how many chains the company had
 * @param grown how many of them had grown, which is how many lines there are
 * @param root the hash over the lines ({@link Root})
 */
public record DaySeal(
    CompanyId company, LocalDate day, String previous, long chains, long grown, String root) {
  /** What the event is called that a seal is. */
  public static final String TYPE = "DAY_SEALED";

  private static final String NOTHING = "-";

  /** A seal with its signature, as it stands in the chain of seals. */
  public record Signed(DaySeal seal, Seal signature) {
    /** The event that it is. */
    public Entry entry() {
      return Entry.of(
          TYPE,
          null,
          new Change("/day", null, seal.day.toString()),
          new Change("/previous", null, seal.previous),
          new Change("/chains", null, Long.toString(seal.chains)),
          new Change("/grown", null, Long.toString(seal.grown)),
          new Change("/root", null, seal.root),
          new Change("/signature/key", null, signature.keyId()),
          new Change("/signature/algorithm", null, signature.algorithm()),
          new Change("/signature/publicKey", null, signature.publicKey()),
          new Change("/signature/value", null, signature.signature()));
    }
  }

  /** The chain of a company's seals. */
  public static Subject chain(CompanyId company) {
    var name = "redress.seals:" + company;
    return new Subject(company, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The seal of a day.
   *
   * @param last the end of the chain of seals, or {@code null} if there is none yet
   * @param root over all that have grown
   */
  public static DaySeal of(CompanyId company, LocalDate day, Head last, long chains, Root root) {
    var previous = last == null ? null : HexFormat.of().formatHex(last.hash());
    long grown = root.heads();
    return new DaySeal(company, day, previous, chains, grown, root.hash());
  }

  /** What is signed: lines of {@code name=value}. */
  public String text() {
    return String.join(
        "\n",
        List.of(
            "form=redress-day-seal-1",
            "company=" + company,
            "day=" + day,
            "previous=" + (previous == null ? NOTHING : previous),
            "chains=" + chains,
            "grown=" + grown,
            "root=" + root,
            ""));
  }

  /**
   * The seal that an event is.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Signed read(Event event) {
    var values = new HashMap<String, String>();
    event.entry().changes().forEach(change -> values.put(change.path(), change.to()));
    if (!event.entry().type().equals(TYPE)) {
      throw new IllegalArgumentException("an event %s is no seal".formatted(event.entry().type()));
    }
    try {
      var seal =
          new DaySeal(
              event.subject().company(),
              LocalDate.parse(values.get("/day")),
              values.get("/previous"),
              Long.parseLong(values.get("/chains")),
              Long.parseLong(values.get("/grown")),
              values.get("/root"));
      return new Signed(
          seal,
          new Seal(
              values.get("/signature/key"),
              values.get("/signature/algorithm"),
              values.get("/signature/publicKey"),
              values.get("/signature/value")));
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException("what a seal says is missing", unreadable);
    }
  }
}

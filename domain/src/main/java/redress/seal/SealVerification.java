package redress.seal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import redress.history.History;
import redress.history.Link;
import redress.history.Subject;
import redress.monthbook.Snapshot.Seal;
import redress.organization.CompanyId;

/**
 * Reads a company's seals from the first to the newest and holds what they say against the chains
 * of events as they are now. It keeps no more than a page of anything.
 */
public final class SealVerification {
  private static final int PAGE = 1_000;

  private final History history;
  private final SealedHeads sealed;
  private final BiPredicate<Seal, String> holds;

  /**
   * @param holds whether a signature was made over that text with a key of the company
   */
  public SealVerification(History history, SealedHeads sealed, BiPredicate<Seal, String> holds) {
    this.history = history;
    this.sealed = sealed;
    this.holds = holds;
  }

  /**
   * The result of a whole run.
   *
   * @param seals how many seals were read
   * @param first the day of the first of them, or {@code null} if there is none
   * @param newest the day of the newest of them, or {@code null} if there is none
   * @param hash what names the newest and everything before it, in hexadecimal digits; worth being
   *     noted elsewhere. {@code null} if there is none
   * @param broken the first fault, if there is one
   */
  public record Result(
      long seals, LocalDate first, LocalDate newest, String hash, Optional<Broken> broken) {
    /** The same with another fault. */
    public Result with(Broken found) {
      return new Result(seals, first, newest, hash, Optional.of(found));
    }
  }

  /**
   * The first fault.
   *
   * @param day of the seal that tells of it
   * @param subject the chain of events that is not as it was sealed, or {@code null} if the fault
   *     is in the seal itself
   * @param seq the event at which it is not
   */
  public record Broken(LocalDate day, Subject subject, long seq, String why) {}

  public Result verify(CompanyId company) {
    var chain = DaySeal.chain(company);
    long seals = 0;
    LocalDate first = null;
    LocalDate day = null;
    String previous = null;
    while (true) {
      var links = history.read(chain, seals, PAGE);
      for (var link : links) {
        seals++;
        var broken = broken(chain, link, day, previous, seals);
        if (broken.isPresent()) {
          return new Result(seals, first, day, previous, broken);
        }
        day = DaySeal.read(link.event()).seal().day();
        first = first == null ? day : first;
        previous = link.toString();
      }
      if (links.size() < PAGE) {
        return new Result(seals, first, day, previous, Optional.empty());
      }
    }
  }

  private Optional<Broken> broken(
      Subject chain, Link link, LocalDate before, String previous, long number) {
    DaySeal.Signed signed;
    try {
      signed = DaySeal.read(link.event());
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(
          new Broken(
              before == null ? null : before.plusDays(1), null, number, unreadable.getMessage()));
    }
    var seal = signed.seal();
    if (before != null && !seal.day().equals(before.plusDays(1))) {
      return own(before.plusDays(1), number, "it is missing: %s comes next".formatted(seal.day()));
    }
    if (!Objects.equals(seal.previous(), previous)) {
      return own(seal.day(), number, "it does not follow the seal before it");
    }
    if (!holds.test(signed.signature(), seal.text())) {
      return own(seal.day(), number, "its signature is not the company's");
    }
    return lines(chain.company(), seal, number);
  }

  private Optional<Broken> lines(CompanyId company, DaySeal seal, long number) {
    var root = new Root();
    UUID after = null;
    List<SealedHeads.Sealed> page;
    do {
      page = sealed.of(company, seal.day(), after, PAGE);
      for (var line : page) {
        root.add(List.of(line.head()));
        after = line.head().subject().id();
        if (!Arrays.equals(line.now(), line.head().hash())) {
          return Optional.of(changed(seal.day(), line));
        }
      }
    } while (page.size() == PAGE);
    long found = root.heads();
    return root.hash().equals(seal.root())
        ? Optional.empty()
        : own(
            seal.day(),
            number,
            "its %d lines are not the %d that were signed".formatted(found, seal.grown()));
  }

  private static Broken changed(LocalDate day, SealedHeads.Sealed line) {
    var head = line.head();
    return new Broken(
        day,
        head.subject(),
        head.seq(),
        line.now() == null
            ? "it had %d events then, and this one is gone".formatted(head.seq())
            : "its hash was %s then".formatted(HexFormat.of().formatHex(head.hash())));
  }

  private static Optional<Broken> own(LocalDate day, long number, String why) {
    return Optional.of(new Broken(day, null, number, why));
  }
}

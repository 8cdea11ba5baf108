package redress.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redress.approval.Approver;
import redress.disposition.Drawn;
import redress.disposition.Drawn.Draw;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.money.Money;
import redress.returns.Allowance;
import redress.returns.AllowanceRules;
import redress.returns.Books.Again;
import redress.returns.RemedyRules;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;

/**
 * What the papers of a case take of what the customer is given: what one of them has taken is there
 * for no other (S4-33, S4-34).
 *
 * @param terms what the customer is given
 */
public record Takings(Situation at, Terms terms) {
  /** The pieces that notes announce, or that were counted. */
  public Drawn announced() {
    return pieces(notes().map(it -> Draw.of(it.order().partNumber(), it.pieces())));
  }

  /** The pieces that are posted with other notes, or approved again until they are (S4-36). */
  public Drawn postedBeside(ReturnNote note) {
    return pieces(beside(note).map(it -> Draw.of(it.order().partNumber(), it.books().pieces())));
  }

  /** The money that certificates are about. */
  public Drawn allowed() {
    var rules = at.procedure().sections().of(AllowanceRules.class);
    return Drawn.money(terms, rules.remedies(), allowed(it -> true));
  }

  /**
   * What the customer is given in all: besides the terms what was posted or allowed that they do
   * not give, or give no more.
   */
  public Terms inAll() {
    return inAll(notes().flatMap(Takings::worth));
  }

  /** The same if so much is posted with that note. */
  public Terms inAll(ReturnNote note, Money posted) {
    var draw = Draw.of(note.order().partNumber(), posted);
    return inAll(Stream.concat(beside(note).flatMap(Takings::worth), Stream.of(draw)));
  }

  /**
   * Who has to sign before so much is posted with that note: what is tolerated may come to more
   * than whoever signed may sign (S4-30). Nothing where somebody so high has signed.
   *
   * @param signed under the terms
   */
  public Optional<Approver> unsigned(ReturnNote note, Money posted, Signature signed) {
    var all = inAll(note, posted);
    if (all.equals(terms)) {
      return Optional.empty();
    }
    var again = notes().flatMap(it -> Optional.ofNullable(it.books().again()).stream());
    var levels =
        Stream.concat(Stream.of(signed), again.map(Again::signature))
            .map(Signature::level)
            .toList();
    return Authority.required(at, all, all.settlement())
        .filter(
            it ->
                levels.stream()
                    .noneMatch(level -> at.procedure().authority().get().covers(level, it)));
  }

  private Terms inAll(Stream<Draw> posted) {
    var lines = new ArrayList<>(terms.lines());
    beyond(ReturnNoteRules.class, posted, lines);
    beyond(AllowanceRules.class, allowed(it -> it.seal() != null), lines);
    return lines.size() == terms.lines().size()
        ? terms
        : new Terms(lines, terms.text(), terms.standard(), terms.standardWaiver());
  }

  /** Adds what was drawn beyond the terms, as something that is given, too. */
  private void beyond(
      Class<? extends RemedyRules> section, Stream<Draw> draws, List<Terms.Line> lines) {
    at.procedure()
        .sections()
        .find(section)
        .ifPresent(
            rules -> {
              var beyond = Drawn.money(terms, rules.remedies(), draws).beyond();
              if (beyond.signum() > 0) {
                var remedy = rules.remedies().stream().sorted().findFirst().orElseThrow();
                var worth = new Money(beyond, terms.settlement().currency());
                lines.add(new Terms.Line(remedy, null, null, null, worth));
              }
            });
  }

  private Drawn pieces(Stream<Draw> draws) {
    var rules = at.procedure().sections().of(ReturnNoteRules.class);
    return Drawn.pieces(terms, rules.remedies(), draws);
  }

  private Stream<ReturnNote> notes() {
    return at.beside().parts(ReturnNote.class).stream();
  }

  private Stream<ReturnNote> beside(ReturnNote note) {
    return notes().filter(it -> !it.id().equals(note.id()));
  }

  private static Stream<Draw> worth(ReturnNote note) {
    return note.books().worth().stream().map(it -> Draw.of(note.order().partNumber(), it));
  }

  private Stream<Draw> allowed(Predicate<Allowance> which) {
    return at.beside().parts(Allowance.class).stream()
        .filter(which)
        .flatMap(it -> it.taken().stream().map(much -> Draw.of(it.order().partNumber(), much)));
  }
}

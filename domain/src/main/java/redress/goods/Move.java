package redress.goods;

import java.time.Instant;
import redress.complaint.Track.Mark;
import redress.money.Money;

/**
 * The goods left, or came back.
 *
 * @param at when, as whoever handled them states
 * @param pieces how many pieces
 * @param carrier who carried them, or {@code null}
 * @param freight what that cost, or {@code null} while it is not known
 */
public record Move(Instant at, int pieces, String carrier, Money freight, Mark recorded) {}

package redress.routing;

import redress.money.Money;
import redress.organization.Position;

/**
 * What somebody with the authority for it says yes to at a step of a routing slip (S4-30).
 *
 * @param level the position in which it is signed
 * @param amount what the customer is given in all
 */
public record Decided(Position level, Money amount) {}

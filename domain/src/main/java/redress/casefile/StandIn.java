package redress.casefile;

import redress.organization.Duty;
import redress.organization.Person;

/**
 * Who acts instead of one certain person, whom a rule names by what he has done before: whoever has
 * the same duty, if that person has lent him his authority (S4-30), or has the duty no more,
 * because he has left or holds another post.
 */
final class StandIn {
  private StandIn() {}

  /**
   * Whether somebody who has the duty may act instead of somebody else.
   *
   * @param absent the user name of whoever would have to
   */
  static boolean may(Person by, String absent, Duty duty, Situation at) {
    var entitlements = at.beside().entitlements();
    boolean lent =
        entitlements.deputyships(by).stream()
            .anyMatch(
                it -> it.delegation().giver().equals(absent) && it.delegation().holds(at.now()));
    return lent
        || entitlements
            .person(by.company(), absent)
            .filter(it -> at.procedure().duties().refusal(duty, it, null).isEmpty())
            .isEmpty();
  }
}

package redress.application.delegation;

import redress.application.Ports;
import redress.application.company.CompanyDesk;

/** The use cases around who signs in whose place. */
public record OfDelegations(
    DelegateAuthority delegate, EndDelegation end, ReadDelegation read, ListDelegations list) {
  public static OfDelegations of(Ports ports, CompanyDesk desk) {
    var delegations = ports.delegations();
    return new OfDelegations(
        new DelegateAuthority(desk, delegations, ports.accounts()),
        new EndDelegation(desk, delegations, ports.accounts()),
        new ReadDelegation(delegations),
        new ListDelegations(delegations));
  }
}

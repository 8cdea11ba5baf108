package redress.application.account;

import redress.application.Ports;

/** The use cases around accounts. */
public record OfAccounts(
    CreateAccount create,
    ListAccounts list,
    ReadAccount read,
    GivePost givePost,
    DisableAccount disable,
    EnableAccount enable,
    ResetAccount reset,
    ReadOrganization organization) {
  public static OfAccounts of(Ports ports) {
    return new OfAccounts(
        new CreateAccount(ports),
        new ListAccounts(ports),
        new ReadAccount(ports),
        new GivePost(ports),
        new DisableAccount(ports),
        new EnableAccount(ports),
        new ResetAccount(ports),
        new ReadOrganization(ports));
  }
}

package redress.bootstrap;

import redress.application.audit.AtTheMachine;

/** Whoever works with commands, by the name that this machine knows them by. */
final class OnThisMachine {
  private OnThisMachine() {}

  static AtTheMachine at(Installation installation) {
    return new AtTheMachine(installation.ports(), System.getProperty("user.name"));
  }
}

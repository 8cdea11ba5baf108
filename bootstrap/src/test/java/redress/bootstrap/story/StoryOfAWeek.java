package redress.bootstrap.story;

/** What the week's list makes of the case: costs, fines, signatures, allocation, hand-over. */
record StoryOfAWeek(Premises premises, String path) {
  void tell() {}
}

package redress.bootstrap.faults;

import java.util.List;

/**
 * A moment between reading a request and its answer, at which a program is killed: where the thread
 * that carries the request out has come to. The moments of each way are in the order of time.
 */
enum Moment {
  ALONE_BEFORE_ITS_TRANSACTION(Way.ALONE, How.HALTED, false, Code.ONCE),
  ALONE_WITH_ITS_KEY_LOCKED(Way.ALONE, How.HALTED, false, Code.ONCE, "persistence.PgReplies.find"),
  ALONE_WITH_THE_CASE_WRITTEN_AND_NO_REPLY(
      Way.ALONE, How.HALTED, false, Code.ONCE, "persistence.PgReplies.store"),
  ALONE_WITH_THE_REPLY_WRITTEN_AND_NO_COMMIT(
      Way.ALONE, How.HALTED, false, Code.ONCE, "persistence.PgReplies.store", Code.COMMIT),
  ALONE_WITH_A_COMMIT_OF_WHICH_IT_HAS_NOT_HEARD(
      Way.ALONE, How.UNHEARD, true, Code.ONCE, "persistence.PgReplies.store", Code.COMMIT),
  ALONE_WITH_A_COMMIT_AND_NO_ANSWER(Way.ALONE, How.HALTED, true, Code.ONCE, "http.Dispatch.marked"),
  ALONE_BEFORE_THE_ANSWER_IS_SENT(Way.ALONE, How.HALTED, true, Code.ONCE, "http.Answers.send"),
  ALONE_WHILE_THE_ANSWER_IS_SENT(Way.ALONE, How.ANSWERING, true),

  GROUP_BEFORE_IT_GATHERS(Way.GROUP, How.HALTED, false, "persistence.PgRegistrations.register"),
  GROUP_BEFORE_ITS_TRANSACTION(Way.GROUP, How.HALTED, false, Code.GROUP),
  GROUP_WITH_ITS_KEYS_LOCKED(
      Way.GROUP, How.HALTED, false, Code.GROUP, "persistence.RegistrationBatch.stale"),
  GROUP_WITH_ITS_NUMBERS_GIVEN(
      Way.GROUP, How.HALTED, false, Code.GROUP, "persistence.RegistrationBatch.write"),
  GROUP_WITH_THE_CASES_WRITTEN_AND_NO_REPLY(
      Way.GROUP, How.HALTED, false, Code.GROUP, "persistence.PgReplies.write"),
  GROUP_WITH_THE_REPLIES_WRITTEN_AND_NO_COMMIT(
      Way.GROUP, How.HALTED, false, Code.GROUP, "persistence.PgReplies.write", Code.COMMIT),
  GROUP_WITH_A_COMMIT_OF_WHICH_IT_HAS_NOT_HEARD(
      Way.GROUP, How.UNHEARD, true, Code.GROUP, "persistence.PgReplies.write", Code.COMMIT),
  GROUP_WITH_A_COMMIT_AND_NOBODY_TOLD(
      Way.GROUP, How.HALTED, true, Code.GROUP, "persistence.Traffic.group"),
  GROUP_BEFORE_THE_ANSWER_IS_SENT(
      Way.GROUP, How.HALTED, true, "persistence.PgRegistrations.register", "http.Answers.send"),
  GROUP_WHILE_THE_ANSWER_IS_SENT(Way.GROUP, How.ANSWERING, true);

  /** What is asked for; had twice, it would be two cases. */
  enum Way {
    /** A draft, in a transaction of its own. */
    ALONE("/complaints", Intakes.draft(1)),
    /** A complete intake that is registered, in a transaction with whoever asks meanwhile. */
    GROUP("/complaints?register=true", Intakes.complete(1));

    private final String path;
    private final String content;

    Way(String path, String content) {
      this.path = path;
      this.content = content;
    }

    Request request(String key) {
      return new Request("POST", path, 0, key, content);
    }
  }

  /** What brings the program to a halt before it is killed. */
  enum How {
    /** Its thread enters the last method of the trail. */
    HALTED,
    /** As before, and then it goes on, but the database's answer does not come through. */
    UNHEARD,
    /** Its client has read the first byte of the answer. */
    ANSWERING
  }

  private interface Code {
    String ONCE = "persistence.PgReplies.once";
    String GROUP = "persistence.RegistrationBatch.commit";
    String COMMIT = "persistence.Sql.commit";
  }

  private final Way way;
  private final How how;
  private final boolean done;
  private final List<String> trail;

  Moment(Way way, How how, boolean done, String... trail) {
    this.way = way;
    this.how = how;
    this.done = done;
    this.trail = List.of(trail);
  }

  Way way() {
    return way;
  }

  How how() {
    return how;
  }

  /** Whether the change has been made by then. */
  boolean done() {
    return done;
  }

  /** The methods that are entered up to it, one after the other by the same thread. */
  List<String> trail() {
    return trail;
  }
}

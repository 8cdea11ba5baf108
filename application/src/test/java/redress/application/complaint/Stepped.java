package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.UseCases;
import redress.casefile.CaseFile;
import redress.complaint.Intake;
import redress.complaint.Part;
import redress.obligation.Obligation.Standing;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * A case of any procedure, brought on by use cases, whose moments, and what is kept of it, are told
 * as it goes on.
 */
final class Stepped {
  private final ExampleCompany company;
  private final Moments moments;
  private final Chronicle kept;
  private final String reader;
  private UUID id;

  /**
   * @param people whose possibilities are told; the first of them reads
   */
  Stepped(ExampleCompany company, String... people) {
    this.company = company;
    this.moments = new Moments(company, people);
    this.kept = new Chronicle(company);
    this.reader = people[0];
  }

  ExampleCompany company() {
    return company;
  }

  UseCases does() {
    return company.useCases();
  }

  Person by(String user) {
    return company.person(user);
  }

  UUID id() {
    return id;
  }

  CaseFile file() {
    return does().complaints().read().handle(new ReadComplaint.Command(by(reader), id.toString()));
  }

  long version() {
    return file().complaint().version();
  }

  <P extends Part> P last(Class<P> kind) {
    return file().parts(kind).getLast();
  }

  /** How what was last owed of that kind stands. */
  Standing owed(ObligationKind kind) {
    return file().obligations().stream()
        .filter(it -> it.kind() == kind)
        .reduce((first, last) -> last)
        .orElseThrow()
        .standing();
  }

  /** Identity and version of the last part of that kind, for a command on it. */
  <P extends Part, C> C on(Class<P> kind, Function<P, C> command) {
    return command.apply(last(kind));
  }

  /** Tells what people may do after that, and what it has changed. */
  Stepped after(String step) {
    moments.after(step, file());
    kept.after(step);
    return this;
  }

  /** Does something, and tells what it came to. */
  Stepped does(String step, Supplier<?> done) {
    whole(step, done.get());
    return after(step);
  }

  /** Does something to the last part of that kind, as it is now, and tells what it came to. */
  <P extends Part> Stepped on(Class<P> kind, String step, BiFunction<UUID, Long, ?> done) {
    var part = last(kind);
    whole(step, done.apply(part.id().value(), part.version()));
    return after(step);
  }

  /** Tries something in vain, and tells why it was refused. */
  Stepped refused(String step, Supplier<?> tried) {
    var refusal = assertThrows(Refusal.class, tried::get);
    moments.refused(step, refusal, file());
    return this;
  }

  /** Tries something in vain with the last part of that kind, and tells why it was refused. */
  <P extends Part> Stepped refused(Class<P> kind, String step, BiFunction<UUID, Long, ?> tried) {
    var part = last(kind);
    return refused(step, () -> tried.apply(part.id().value(), part.version()));
  }

  /** What is due is done by the program itself, and it is told what came of it. */
  Stepped byItself(String step) {
    for (var done = company.useCases().jobs().handle(); done.isPresent(); ) {
      assertNull(done.get().failure());
      done = company.useCases().jobs().handle();
    }
    return after(step);
  }

  /** Goes on with another case, of which everything is told from its beginning. */
  Stepped goesOnWith(UUID other) {
    id = other;
    moments.another();
    if (other != null) {
      kept.watch(reader, other);
    }
    return this;
  }

  /** What a step answers is the whole case, as it is read afterwards. */
  void did(CaseFile answer) {
    kept.did(answer);
  }

  private void whole(String step, Object answer) {
    assertNotNull(answer, step);
    if (answer instanceof CaseFile file) {
      did(file);
    }
  }

  /** Everything told is what is kept under that name. */
  void same(String name) {
    moments.same(name);
    kept.same(Stepped.class, name + "-kept");
  }

  Stepped drafted(String by, Intake intake) {
    id =
        does()
            .complaints()
            .draft()
            .handle(new DraftComplaint.Command(by(by), intake))
            .complaint()
            .id()
            .value();
    kept.watch(reader, id);
    return after("drafted by " + by);
  }

  Stepped verified(String by) {
    does()
        .complaints()
        .verify()
        .handle(new VerifyComplaint.Command(by(by), id, version(), ExampleCompany.MONDAY));
    return after("verified by " + by);
  }

  Stepped registered(String by) {
    does()
        .complaints()
        .register()
        .handle(
            new RegisterComplaint.Command(
                by(by),
                id,
                version(),
                new ReplyKey(company.id(), by, "POST", id.toString(), "same"),
                file -> new Reply(201, java.util.Map.of(), new byte[0])));
    return after("registered by " + by);
  }

  Stepped forwarded(String by, String... recipients) {
    var to = java.util.Arrays.stream(recipients).map(Department::new).toList();
    does()
        .complaints()
        .forward()
        .handle(
            new ForwardComplaint.Command(
                by(by), id, version(), company.clock().instant(), to, List.of(), List.of()));
    return after("forwarded by " + by);
  }
}

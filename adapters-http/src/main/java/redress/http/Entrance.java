package redress.http;

import io.micrometer.core.instrument.Counter;
import io.vertx.ext.web.RoutingContext;

/**
 * Where requests for one operation come in, on the event loop: what they bring is taken in, if
 * there is room, and then a thread of their own works on them, if there is one.
 */
final class Entrance {
  private final Operation operation;
  private final Dispatch.Shared shared;
  private final Dispatch dispatch;
  private final Counter refused;

  Entrance(Operation operation, Dispatch.Shared shared, Dispatch dispatch) {
    this.operation = operation;
    this.shared = shared;
    this.dispatch = dispatch;
    // there from the start, so that the first refusal is seen to be one more
    this.refused = shared.meters().counter("redress.http.refused");
  }

  void handle(RoutingContext context) {
    long announced = Contents.announced(context.request());
    boolean file = operation.content() == Operation.Content.FILE;
    if (file || announced == 0) {
      if (file) {
        context.request().pause();
        shared.connections().bringsFile(context.request());
      }
      enter(new Visit(context, null));
      return;
    }
    boolean open = operation.access() == Operation.Access.OPEN;
    int most = open ? Contents.LITTLE : Contents.MOST;
    boolean untold = announced == Contents.UNTOLD;
    if (announced > most && !untold) {
      turnAway(context, Problems.tooLarge(most));
      return;
    }
    var little = shared.contents().little(open && untold ? most : announced);
    if (little != null) {
      gather(new Visit(context, little));
    } else if (open) {
      turnAway(context, Contents.full());
    } else {
      identify(context);
    }
  }

  /**
   * Much is taken in only from those who are known; who they are is asked again when it has come.
   */
  private void identify(RoutingContext context) {
    context.request().pause();
    var loop = context.vertx().getOrCreateContext();
    shared
        .admission()
        .offer(
            () -> {
              try {
                shared.recognition().of(context, operation);
                var visit = new Visit(context, shared.contents().much());
                loop.runOnContext(go -> gather(visit));
              } catch (Exception | LinkageError failure) {
                dispatch.fail(context, failure);
              }
            },
            () -> refuse(context));
  }

  private void gather(Visit visit) {
    visit
        .content()
        .gather(
            visit.context().request(),
            () -> enter(visit),
            problem -> turnAway(visit.context(), problem));
  }

  private void enter(Visit visit) {
    Runnable refusal =
        () -> {
          visit.close();
          refuse(visit.context());
        };
    Runnable work = () -> dispatch.work(visit);
    var admission = shared.admission();
    admission.offer(
        () -> shared.contents().inTurn(visit.content(), admission.patience(), work, refusal),
        refusal);
  }

  private void refuse(RoutingContext context) {
    turnAway(context, Problems.unavailable("too many requests are waiting; come back in a moment"));
  }

  private void turnAway(RoutingContext context, Problem problem) {
    if (problem.status() == 503) {
      refused.increment();
    }
    Contents.leave(context.request(), 0);
    Answers.send(context, problem);
  }
}

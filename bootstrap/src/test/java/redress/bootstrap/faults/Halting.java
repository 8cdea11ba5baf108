package redress.bootstrap.faults;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Halts a program where a test wants it, by the debugger's interface of the JDK: the program knows
 * nothing of it and is the one that people run. It connects to us as it starts.
 */
final class Halting implements AutoCloseable {
  private static final String PACKAGE = "redress.";

  private final ListeningConnector listening;
  private final Map<String, Connector.Argument> where;
  private final String address;
  private VirtualMachine machine;

  Halting() throws IOException {
    listening =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(it -> it.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    where = listening.defaultArguments();
    where.get("localAddress").setValue("127.0.0.1");
    try {
      address = listening.startListening(where);
    } catch (IllegalConnectorArgumentsException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** With which a program is started that is to be halted. */
  String option() {
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,address=" + address;
  }

  /** Takes the program that was started last, and lets go of the one before. */
  void take() {
    try {
      machine = listening.accept(where);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (IllegalConnectorArgumentsException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * From now on the program halts with all of its threads where one of them enters the last of the
   * methods, having entered the others before in that order.
   *
   * @param trail as {@code persistence.Sql.commit}
   */
  void at(List<String> trail) {
    watch(trail.getFirst());
  }

  /** Waits until the program has come to the end of the trail. */
  void await(List<String> trail) throws InterruptedException {
    ThreadReference one = null;
    int step = 0;
    while (true) {
      var events = machine.eventQueue().remove();
      boolean next = false;
      for (var event : events) {
        if (event instanceof ClassPrepareEvent loaded) {
          halt(loaded.referenceType(), method(trail.get(step)));
        } else if (event instanceof BreakpointEvent reached
            && at(reached, trail.get(step))
            && (one == null || one.equals(reached.thread()))) {
          one = reached.thread();
          next = true;
        }
      }
      if (next && ++step == trail.size()) {
        return;
      }
      if (next) {
        watch(trail.get(step));
      }
      events.resume();
    }
  }

  /** The program goes on from where it was halted, and is halted no more. */
  void goOn() {
    machine.eventRequestManager().deleteAllBreakpoints();
    machine.resume();
  }

  private void watch(String entered) {
    machine.eventRequestManager().deleteAllBreakpoints();
    var types = machine.classesByName(type(entered));
    types.forEach(type -> halt(type, method(entered)));
    if (types.isEmpty()) {
      var loading = machine.eventRequestManager().createClassPrepareRequest();
      loading.addClassFilter(type(entered));
      loading.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      loading.enable();
    }
  }

  private void halt(ReferenceType type, String name) {
    var methods = type.methodsByName(name).stream().filter(it -> !it.isAbstract()).toList();
    if (methods.isEmpty()) {
      throw new AssertionError("there is no %s in %s any more".formatted(name, type.name()));
    }
    for (Method method : methods) {
      var point = machine.eventRequestManager().createBreakpointRequest(method.location());
      point.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      point.enable();
    }
  }

  private static boolean at(BreakpointEvent event, String entered) {
    var method = event.location().method();
    return method.declaringType().name().equals(type(entered))
        && method.name().equals(method(entered));
  }

  private static String type(String entered) {
    return PACKAGE + entered.substring(0, entered.lastIndexOf('.'));
  }

  private static String method(String entered) {
    return entered.substring(entered.lastIndexOf('.') + 1);
  }

  @Override
  public void close() throws IOException {
    try {
      listening.stopListening(where);
    } catch (IllegalConnectorArgumentsException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

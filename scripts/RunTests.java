import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests that it is given (a class, or class#method) and says which of them failed. */
class RunTests {
  public static void main(String[] tests) {
    List<DiscoverySelector> selected =
        Arrays.stream(tests)
            .map(it -> it.contains("#") ? selectMethod(it) : (DiscoverySelector) selectClass(it))
            .toList();
    var request = LauncherDiscoveryRequestBuilder.request().selectors(selected).build();
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    var summary = listener.getSummary();
    summary
        .getFailures()
        .forEach(
            it -> {
              var why = String.valueOf(it.getException()).lines().findFirst().orElse("");
              System.out.printf("FAILED %s\t%s%n", it.getTestIdentifier().getDisplayName(), why);
            });
    System.out.printf(
        "TESTS %d FAILURES %d%n", summary.getTestsStartedCount(), summary.getTotalFailureCount());
    System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}

package redress.application;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that the product does can be asked for. */
class UseCasesTest {
  private final ExampleCompany company = ExampleCompany.inMemory();

  @Test
  void every_use_case_is_made() throws ReflectiveOperationException {
    var useCases = company.useCases();
    var made = new ArrayList<String>();
    for (var method : UseCases.class.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
        complete(method.getName(), method.invoke(useCases));
        made.add(method.getName());
      }
    }
    assertTrue(
        made.containsAll(List.of("complaints", "returns", "months", "jobs")), made::toString);
    assertSame(company.ports(), useCases.ports());
  }

  /** It is there, and so is whatever belongs to it. */
  private static void complete(String name, Object made) throws ReflectiveOperationException {
    assertNotNull(made, name);
    if (made instanceof Record && made.getClass().getPackageName().startsWith("redress")) {
      for (var part : made.getClass().getRecordComponents()) {
        part.getAccessor().setAccessible(true);
        assertNotNull(part.getAccessor().invoke(made), name + "." + part.getName());
      }
    }
  }
}

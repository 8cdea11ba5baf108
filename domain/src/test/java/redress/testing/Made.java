package redress.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.Edition;
import redress.rule.RuleId;
import redress.time.IsoWeek;

/**
 * Records of any type with something in every place where their constructors allow it, made from
 * their components alone, for tests that need one of everything. What they say makes no sense; all
 * ids in them are the same one, and whoever is told of is called the same everywhere.
 */
public final class Made {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");

  private final Map<Class<?>, Object> known = new HashMap<>();
  private final List<String> texts;

  /**
   * @param id the id of everything
   * @param department the department of everything
   * @param text what stands where any text may stand
   */
  public Made(CompanyId company, UUID id, Department department, Edition edition, String text) {
    var complaint = new ComplaintId(company, id);
    this.texts = List.of(text, department.code());
    known.put(CompanyId.class, company);
    known.put(UUID.class, id);
    known.put(ComplaintId.class, complaint);
    known.put(PartId.class, new PartId(complaint, id));
    known.put(Department.class, department);
    known.put(Position.class, new Position("CLERK"));
    known.put(Edition.class, edition);
    known.put(Mark.class, new Mark(MONDAY, text));
    known.put(Instant.class, MONDAY);
    known.put(LocalDate.class, LocalDate.of(2026, 11, 23));
    known.put(YearMonth.class, YearMonth.of(2026, 11));
    known.put(IsoWeek.class, IsoWeek.parse("2026-W48"));
    known.put(Duration.class, Duration.ofHours(1));
    known.put(ZoneId.class, ZoneId.of("Asia/Shanghai"));
    known.put(Currency.class, Currency.getInstance("CNY"));
    known.put(Money.class, Money.of("7654.32", "CNY"));
    known.put(BigDecimal.class, new BigDecimal("100"));
    known.put(RuleId.class, new RuleId("X-1"));
    known.put(int.class, 1);
    known.put(Integer.class, 1);
    known.put(long.class, 1L);
    known.put(Long.class, 1L);
    known.put(boolean.class, false);
    known.put(Boolean.class, false);
  }

  /**
   * One of that type.
   *
   * @throws NoSuchElementException if no value was found with which its constructor is content
   */
  public <T> T one(Class<T> type) {
    return type.cast(value(type, 0));
  }

  private Object value(Type type, int depth) {
    if (depth > 9) {
      throw new NoSuchElementException("too deep: " + type);
    }
    return switch (type) {
      case ParameterizedType of ->
          container((Class<?>) of.getRawType(), of.getActualTypeArguments(), depth);
      case Class<?> plain -> plain(plain, depth);
      default -> throw new NoSuchElementException("nothing is known of " + type);
    };
  }

  private Object plain(Class<?> type, int depth) {
    if (known.containsKey(type)) {
      return known.get(type);
    }
    if (type == String.class) {
      return texts.getFirst();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      return first(type, depth);
    }
    if (type.isRecord()) {
      return record(type, depth);
    }
    throw new NoSuchElementException("nothing is known of " + type);
  }

  private Object container(Class<?> raw, Type[] of, int depth) {
    if (Map.class.isAssignableFrom(raw)) {
      return SortedMap.class.isAssignableFrom(raw) || raw == TreeMap.class
          ? new TreeMap<>()
          : Map.of();
    }
    if (Collection.class.isAssignableFrom(raw)) {
      var one = value(of[0], depth + 1);
      if (SortedSet.class.isAssignableFrom(raw)) {
        return new TreeSet<>(List.of(one));
      }
      return raw == Set.class ? Set.of(one) : List.of(one);
    }
    throw new NoSuchElementException("nothing is known of " + raw);
  }

  private Object first(Class<?> type, int depth) {
    for (var kind : type.getPermittedSubclasses()) {
      try {
        return plain(kind, depth + 1);
      } catch (NoSuchElementException notThisOne) {
        // perhaps the next
      }
    }
    throw new NoSuchElementException("none of the kinds of " + type);
  }

  /** With everything; or without one or two things; or with another text. */
  private Object record(Class<?> type, int depth) {
    var components = type.getRecordComponents();
    var whole = new ArrayList<Object>();
    for (var component : components) {
      whole.add(component(component, depth));
    }
    for (int one = -1; one < components.length; one++) {
      for (int two = one; two < components.length; two++) {
        for (var text : texts) {
          var values = new ArrayList<>(whole);
          values.replaceAll(it -> texts.getFirst().equals(it) ? text : it);
          less(values, components, one);
          less(values, components, two);
          try {
            return type.cast(constructed(type, values));
          } catch (NoSuchElementException refused) {
            // perhaps with less
          }
        }
      }
    }
    throw new NoSuchElementException("no content for " + type + " among " + whole);
  }

  private Object component(RecordComponent component, int depth) {
    try {
      return value(component.getGenericType(), depth + 1);
    } catch (NoSuchElementException none) {
      return nothing(component.getType());
    }
  }

  private static void less(List<Object> values, RecordComponent[] components, int which) {
    if (which >= 0 && !components[which].getType().isPrimitive()) {
      values.set(which, nothing(components[which].getType()));
    }
  }

  private static Object nothing(Class<?> type) {
    if (SortedMap.class.isAssignableFrom(type)) {
      return new TreeMap<>();
    }
    if (SortedSet.class.isAssignableFrom(type)) {
      return new TreeSet<>();
    }
    return type == List.class
        ? List.of()
        : type == Set.class ? Set.of() : type == Map.class ? Map.of() : null;
  }

  private static Object constructed(Class<?> type, List<Object> values) {
    try {
      var types = new Class<?>[values.size()];
      for (int i = 0; i < types.length; i++) {
        types[i] = type.getRecordComponents()[i].getType();
      }
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      throw new NoSuchElementException(type + " " + values, refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

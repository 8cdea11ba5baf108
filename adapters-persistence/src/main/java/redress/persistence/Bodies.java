package redress.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import redress.application.seal.Illegible;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/**
 * The form in which records of the domain are stored in bodies: JSON objects of their components
 * with {@code "v":1}, where instants are ISO texts, decimals are texts of their exact scale, codes
 * are plain texts, absent values are left out, and each case of a sealed type has its simple name
 * as {@code "type"}.
 *
 * <p>What is stored stays: golden files pin the form of every type. A change of a form is a new
 * number and a lifting of the old one; a property that nobody knows is an error.
 */
final class Bodies {
  private static final int FORM = 1;
  private static final String VERSION = "v";
  private static final String ENDING = "\"v\":1}";
  private static final String BEGINNING = "{\"v\": 1, ";

  /** Buffers are shared by all threads: a thread of a request is new and would make its own. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.sharedBoundedPool()).build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .annotationIntrospector(new SealedTypes())
          .addMixIn(CompanyId.class, Code.class)
          .addMixIn(Department.class, Code.class)
          .addMixIn(Position.class, Code.class)
          .addMixIn(RuleId.class, Id.class)
          .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
          .withConfigOverride(
              BigDecimal.class,
              override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Bodies() {}

  static String write(Object value) {
    try {
      var body = MAPPER.writeValueAsString(value);
      return body.substring(0, body.length() - 1) + (body.length() > 2 ? "," : "") + ENDING;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("cannot write a " + value.getClass(), impossible);
    }
  }

  static <T> T read(Class<T> type, String text) {
    try {
      if (text.startsWith(BEGINNING)) {
        // as PostgreSQL gives it, the shortest name first: no tree is needed to know the form
        return MAPPER.readValue("{" + text.substring(BEGINNING.length()), type);
      }
      var body = (ObjectNode) MAPPER.readTree(text);
      var version = body.remove(VERSION);
      if (version == null || version.intValue() != FORM) {
        throw new Illegible(
            "a stored %s has the form %s, which this program does not know"
                .formatted(type.getSimpleName(), version),
            null);
      }
      return MAPPER.treeToValue(body, type);
    } catch (JsonProcessingException | ClassCastException wrong) {
      throw new Illegible("a stored %s cannot be read".formatted(type.getSimpleName()), wrong);
    }
  }

  /**
   * SHA-256 of a body, as base64url, whatever the order of the names in its objects, which {@code
   * jsonb} does not keep.
   *
   * @param untold a JSON pointer to what is left out of it, or {@code null}
   */
  static String imprint(String body, JsonPointer untold) {
    try {
      var tree = MAPPER.readTree(body);
      if (untold != null && tree.at(untold.head()) instanceof ObjectNode parent) {
        parent.remove(untold.last().getMatchingProperty());
      }
      return Imprinting.of(tree);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException("no body: " + wrong.getOriginalMessage(), wrong);
    }
  }

  /** JSON text as the plain tree that the domain reads. */
  static Object tree(String text) {
    try {
      return tree(MAPPER.readTree(text));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("no JSON: " + wrong.getOriginalMessage(), wrong);
    }
  }

  private static Object tree(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        node.properties().forEach(field -> map.put(field.getKey(), tree(field.getValue())));
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<>();
        node.forEach(item -> list.add(tree(item)));
        yield list;
      }
      case STRING -> node.textValue();
      case NUMBER -> node.decimalValue();
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }

  /** A record of one text, stored as that text. */
  private abstract static class Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Code(String code) {}

    @JsonValue
    abstract String code();
  }

  private abstract static class Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Id(String id) {}

    @JsonValue
    abstract String id();
  }

  /** Tells the cases of a sealed type apart by their simple names. */
  private static final class SealedTypes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(
        com.fasterxml.jackson.databind.cfg.MapperConfig<?> config, Annotated annotated) {
      return isSealed(annotated.getRawType())
          ? JsonTypeInfo.Value.construct(
              JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true, true)
          : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public List<NamedType> findSubtypes(Annotated annotated) {
      var type = annotated.getRawType();
      return isSealed(type)
          ? cases(type).map(it -> new NamedType(it, it.getSimpleName())).toList()
          : super.findSubtypes(annotated);
    }

    /** The type itself or, for one of its cases, the sealed type that it is a case of. */
    private static boolean isSealed(Class<?> type) {
      return type.isSealed() && type.isInterface();
    }

    private static Stream<Class<?>> cases(Class<?> type) {
      return isSealed(type)
          ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedTypes::cases)
          : Stream.of(type);
    }
  }
}

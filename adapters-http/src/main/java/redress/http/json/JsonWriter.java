package redress.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/**
 * Records &rarr; JSON text, alike everywhere: members in the order of the record, absent ones left
 * out, money as {@code {"amount":"300.20","currency":"CNY"}}, instants as RFC 3339 in the zone of
 * the reader's company, codes and ids as plain texts.
 */
public final class JsonWriter {
  private static final String ZONE = "zone";

  /** Buffers are shared by all threads: a thread of a request is new and would make its own. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.sharedBoundedPool()).build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .addModule(values())
          .build();

  /** What writes for readers in a zone, of which there are few. */
  private static final ConcurrentMap<ZoneId, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

  private JsonWriter() {}

  /** The record as UTF-8 text. */
  public static byte[] write(Object record, ZoneId zone) {
    try {
      return WRITERS.computeIfAbsent(zone, JsonWriter::of).writeValueAsBytes(record);
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("cannot write a " + record.getClass(), cause);
    }
  }

  private static ObjectWriter of(ZoneId zone) {
    return MAPPER.writer().withAttribute(ZONE, zone);
  }

  /** The record as the plain tree that its text would be read as. */
  public static Object tree(Object record, ZoneId zone) {
    return JsonReader.read(write(record, zone));
  }

  private static SimpleModule values() {
    return new SimpleModule("redress")
        .addSerializer(Money.class, new MoneyText())
        .addSerializer(Instant.class, new InstantText())
        .addSerializer(OffsetDateTime.class, new OffsetText())
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addSerializer(LocalTime.class, ToStringSerializer.instance)
        .addSerializer(YearMonth.class, ToStringSerializer.instance)
        .addSerializer(ZoneId.class, ToStringSerializer.instance)
        .addSerializer(Currency.class, ToStringSerializer.instance)
        .addSerializer(CompanyId.class, ToStringSerializer.instance)
        .addSerializer(Department.class, ToStringSerializer.instance)
        .addSerializer(Position.class, ToStringSerializer.instance)
        .addSerializer(RuleId.class, ToStringSerializer.instance);
  }

  private static final class MoneyText extends JsonSerializer<Money> {
    @Override
    public void serialize(Money money, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("amount", money.amount().toPlainString());
      out.writeStringField("currency", money.currency().getCurrencyCode());
      out.writeEndObject();
    }
  }

  private static final class InstantText extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant instant, JsonGenerator out, SerializerProvider context)
        throws IOException {
      var zone = context.getAttribute(ZONE) instanceof ZoneId known ? known : ZoneOffset.UTC;
      write(instant.atOffset(zone.getRules().getOffset(instant)), out);
    }
  }

  private static final class OffsetText extends JsonSerializer<OffsetDateTime> {
    @Override
    public void serialize(OffsetDateTime instant, JsonGenerator out, SerializerProvider context)
        throws IOException {
      write(instant, out);
    }
  }

  private static void write(OffsetDateTime instant, JsonGenerator out) throws IOException {
    var text = Rfc3339.text(instant);
    out.writeRawUTF8String(text, 0, text.length);
  }
}

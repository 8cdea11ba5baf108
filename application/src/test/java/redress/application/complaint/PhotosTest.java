package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.application.Attachments.Attachment;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.casefile.CaseFile;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.organization.Person;
import redress.rule.Refusal;

/** Photos and other files of a case. */
class PhotosTest {
  private final ExampleCompany company = ExampleCompany.inMemory();
  private final Person clerk = company.person("marketing-support-clerk");

  @Test
  void a_photo_is_kept_told_and_read_again_by_whoever_names_its_case_I_07() {
    var it = ExampleCase.drafted(company, intake(List.of()));
    var photo = added(it).complaint().intake().photos().getFirst();
    assertEquals(List.of(photo), it.file().complaint().intake().photos());
    var read = new ArrayList<String>();
    read(it.id(), photo, (found, content) -> read.add(found.name() + ": " + text(content)));
    assertEquals(List.of("a.png: pixels"), read);
    var other = ExampleCase.drafted(company, intake(List.of()));
    assertThrows(Unknown.class, () -> read(other.id(), photo, (found, content) -> {}));
    var told =
        company
            .useCases()
            .complaints()
            .timeline()
            .handle(new ReadTimeline.Command(clerk, it.id(), 1, 9))
            .getFirst()
            .event()
            .entry();
    assertEquals("PHOTO_ADDED", told.type());
    assertEquals("/files/" + photo + "/sha256", told.changes().getLast().path());
    assertEquals("abc", told.changes().getLast().to());
  }

  @Test
  void a_case_takes_so_many_files_and_no_more_I_07() {
    var most = AddPhoto.MOST_FILES;
    var almost = ExampleCase.drafted(company, intake(photos(most - 1)));
    assertEquals(most, added(almost).complaint().intake().photos().size());
    var full = assertThrows(Refusal.class, () -> added(almost));
    assertEquals("FILES_FULL", full.code());
    assertEquals(most, almost.file().complaint().intake().photos().size());
  }

  @Test
  void one_person_adds_so_many_files_in_a_day_and_a_night_I_07() {
    var cases =
        Stream.generate(() -> ExampleCase.drafted(company, intake(List.of()))).limit(6).toList();
    for (int i = 0; i < AddPhoto.MOST_OF_ONE; i++) {
      added(cases.get(i / AddPhoto.MOST_FILES));
    }
    var more = assertThrows(Refusal.class, () -> added(cases.getLast()));
    assertEquals("FILES_OF_A_DAY", more.code());
    company.clock().advance(Duration.ofDays(1).plusSeconds(1));
    assertEquals(1, added(cases.getLast()).complaint().intake().photos().size());
  }

  private CaseFile added(ExampleCase it) {
    return company
        .useCases()
        .complaints()
        .addPhoto()
        .handle(
            new AddPhoto.Command(
                clerk,
                it.id(),
                it.version(),
                "a.png",
                "image/png",
                6,
                "abc",
                new ByteArrayInputStream("pixels".getBytes(StandardCharsets.UTF_8))));
  }

  private void read(UUID complaint, UUID photo, BiConsumer<Attachment, InputStream> reader) {
    company
        .useCases()
        .complaints()
        .attachment()
        .handle(new ReadAttachment.Command(clerk, complaint, photo, reader));
  }

  private static String text(InputStream content) {
    try {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<UUID> photos(int count) {
    return LongStream.range(0, count).mapToObj(it -> new UUID(7, it)).toList();
  }

  private static Intake intake(List<UUID> photos) {
    var whole = ExampleCase.intake(Demand.REPLENISH);
    return new Intake(
        whole.source(), whole.customer(), whole.product(), whole.defect(), whole.demands(), photos);
  }
}

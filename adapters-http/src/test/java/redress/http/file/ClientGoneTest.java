package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connection fails with is the client's leaving; all else is ours. */
class ClientGoneTest {
  @Test
  void a_connection_that_is_closed_or_broken_is_the_client_who_has_gone() {
    for (var failure :
        List.of(
            new HttpClosedException("Connection was closed"),
            new IOException("Connection reset by peer"),
            new ClosedChannelException())) {
      var gone =
          assertThrows(
              ClientGone.class, () -> ClientGone.unlessTaken(Future.failedFuture(failure)));
      assertSame(failure, gone.getCause());
    }
  }

  @Test
  void a_failure_of_ours_is_told_as_it_is() {
    var ours = new IllegalStateException("Response has already been written");
    var told =
        assertThrows(
            IllegalStateException.class, () -> ClientGone.unlessTaken(Future.failedFuture(ours)));
    assertEquals(ours.getMessage(), told.getMessage());
    ClientGone.unlessTaken(Future.succeededFuture());
  }
}

package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever holds the content of a request back is who they are when it has come. */
@Timeout(60)
class HeldRequestHttpTest {
  private static final String NEW =
      """
      {"user": "accomplice", "department": "GM_OFFICE", "position": "GENERAL_MANAGER"}
      """;

  private final ServedCompany company = ServedCompany.inMemory();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void an_account_that_is_made_by_one_who_has_logged_out_meanwhile_is_not_S10() throws Exception {
    var gm = company.desk("gm");
    try (var held = held(gm, "/accounts", "application/json", NEW.substring(0, 9))) {
      gm.post("/session/closing", Map.of()).expect(200);
      assertEquals(401, status(held, NEW.substring(9)));
    }
    company.desk("gm").get("/accounts/accomplice").expect(404);
  }

  @Test
  void a_file_of_one_who_has_logged_out_meanwhile_is_not_kept_S10() throws Exception {
    var clerk = company.desk("marketing-support-clerk");
    var id = clerk.post("/complaints", Map.of()).expect(201).text("/id");
    var path = "/complaints/" + id + "/photos?name=a.txt";
    try (var held = held(clerk, path, "application/octet-stream", "a crack ")) {
      clerk.post("/session/closing", Map.of()).expect(200);
      assertEquals(401, status(held, "in the frame"));
    }
    var seen = company.desk("marketing-support-clerk").get("/complaints/" + id).expect(200);
    assertTrue(seen.at("/intake/photos").isEmpty(), seen::toString);
  }

  /** A request that has come but for the end of its content; the server knows who asks. */
  private Socket held(Desk desk, String path, String type, String beginning)
      throws IOException, InterruptedException {
    var socket = new Socket("127.0.0.1", company.port());
    write(
        socket,
        """
        POST /api/v1%s HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Authorization: %s\r
        Content-Type: %s\r
        Idempotency-Key: held\r
        Transfer-Encoding: chunked\r
        \r
        """
            .formatted(path, company.port(), desk.header("Authorization"), type));
    chunk(socket, beginning);
    // until whoever asks was recognised by the head alone
    Thread.sleep(300);
    return socket;
  }

  private static int status(Socket socket, String end) throws IOException {
    chunk(socket, end);
    write(socket, "0\r\n\r\n");
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    return Integer.parseInt(in.readLine().split(" ")[1]);
  }

  private static void chunk(Socket socket, String text) throws IOException {
    write(socket, "%x\r\n%s\r\n".formatted(text.length(), text));
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}

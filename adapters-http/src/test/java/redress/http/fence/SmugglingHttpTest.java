package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.http.ServedCompany;

/**
 * Requests that a proxy in front and the program could cut in different places (check S42): refused
 * with 400 on a connection that is closed, and whatever follows is no request.
 */
@Timeout(60)
class SmugglingHttpTest {
  private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
  private static final String NEXT =
      "GET /health/live HTTP/1.1\r\nHost: redress\r\nX-Smuggled: yes\r\n\r\n";

  private static ServedCompany company;

  @BeforeAll
  static void open() {
    company = ServedCompany.inMemory();
  }

  @AfterAll
  static void close() {
    company.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: 4, 5\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x4\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: identity, chunked, identity\r\n",
        "Transfer-Encoding : chunked\r\n",
        "X: a\nTransfer-Encoding: chunked\r\n",
        "X: a\u0000b\r\n",
        "X: a\rContent-Length: 0\r\n",
        "Bad Name: a\r\n",
        ": a\r\n"
      })
  void a_request_that_could_be_cut_in_two_ways_is_refused_S42(String headers) throws IOException {
    var answers =
        answers("POST /api/v1/sessions HTTP/1.1\r\nHost: redress\r\n" + headers + "\r\n" + NEXT);
    assertTrue(answers.equals("400") || answers.isEmpty(), headers + " " + answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\nabcd\r\n0\r\n\r\n",
        "4\nabcd\n0\n\n",
        "-4\r\nabcd\r\n0\r\n\r\n",
        "ffffffffffffffff1\r\nabcd\r\n0\r\n\r\n",
        "4\r\nabcdXX0\r\n\r\n"
      })
  void a_content_in_pieces_that_do_not_fit_is_refused_S42(String chunks) throws IOException {
    var answers =
        answers(
            "POST /api/v1/sessions HTTP/1.1\r\nHost: redress\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunks
                + NEXT);
    assertTrue(answers.equals("400") || answers.isEmpty(), chunks + " " + answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health/live HTTP/1.1\nHost: redress\n\n",
        "GET /health/live HTTP/9.9\r\nHost: redress\r\n\r\n",
        "GET /health/live\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"
      })
  void a_first_line_that_says_more_than_one_thing_is_refused_S42(String head) throws IOException {
    var answers = answers(head + NEXT);
    assertTrue(answers.equals("400") || answers.equals("505") || answers.isEmpty(), head + answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xchunked",
        "gzip",
        "identity",
        "gzip, chunked",
        "chunked, chunked",
        "chunked\r\nTransfer-Encoding: chunked"
      })
  void what_comes_behind_a_content_that_is_cut_in_a_way_unknown_to_us_is_no_request_S42(
      String coding) throws IOException {
    var head = "GET /health/live HTTP/1.1\r\nHost: redress\r\nTransfer-Encoding: ";
    var answers = answers(head + coding + "\r\n\r\n" + NEXT);
    assertTrue(answers.equals("400") || answers.isEmpty(), coding + " " + answers);
  }

  @Test
  void the_answer_to_what_is_no_request_is_guarded_as_any_other_S23() throws IOException {
    var answer = answer("GET /health/live HTTP/1.1\r\nHost: a\r\nBad Name: b\r\n\r\n");
    for (var header :
        List.of(
            "content-security-policy: default-src 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cache-control: no-store",
            "request-id: ")) {
      assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\n" + header), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: a\r\n b\r\n",
        "X: a\r\n\tb\r\n",
        "X: a\r\n \r\n",
        " X: a\r\n",
        "X: a\r\n Content-Length: 40\r\n",
        "X: a\r\n\tTransfer-Encoding: chunked\r\nY: b\r\n",
        ": a\r\n"
      })
  void a_header_that_goes_on_in_the_next_line_or_has_no_name_is_refused_S42(String headers)
      throws IOException {
    var head = "GET /health/live HTTP/1.1\r\nHost: redress\r\n" + headers + "\r\n";
    assertEquals("400", untilClosed(head + NEXT));
    assertEquals("200400", untilClosed(NEXT + head + NEXT), "also behind a request that is one");
    int half = head.length() - headers.length() / 2 - 2;
    assertEquals("400", untilClosed(head.substring(0, half), head.substring(half) + NEXT));
  }

  @Test
  void a_content_whose_lines_begin_with_a_blank_is_a_content_S42() throws IOException {
    var content = "{\r\n \"company\": 7\r\n\t}";
    var request =
        "POST /api/v1/sessions HTTP/1.1\r\nHost: redress\r\nContent-Type: application/json\r\n";
    var counted = request + "Content-Length: " + content.length() + "\r\n\r\n" + content;
    var inPieces =
        request
            + "Transfer-Encoding: chunked\r\n\r\n%x\r\n".formatted(content.length())
            + content
            + "\r\n0\r\n\r\n";
    var last = "GET /health/live HTTP/1.1\r\nHost: redress\r\nConnection: close\r\n\r\n";
    assertEquals("400200400200", untilClosed(counted + NEXT + inPieces + last));
  }

  @Test
  void a_request_for_two_hosts_is_refused_S42() throws IOException {
    var two = "GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n";
    assertEquals("400", answers(two));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a b/c\r\n",
        "Host:\r\n",
        "Host: \r\n",
        "Host: \t \r\n",
        "Host: :80\r\n",
        "Host: a:b\r\n",
        "Host: a:99999\r\n",
        "Host: [::1\r\n"
      })
  void a_request_for_no_host_is_refused_like_any_other_S38_S42(String host) throws IOException {
    for (var path : List.of("/health/ready", "/api/v1/session", "/nowhere")) {
      refused(company.port(), "GET " + path + " HTTP/1.1\r\n" + host + "\r\n");
    }
    for (var path : List.of("/health", "/metrics", "/nowhere")) {
      refused(company.managementPort(), "GET " + path + " HTTP/1.1\r\n" + host + "\r\n");
    }
    var login = "POST /api/v1/sessions HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n";
    refused(company.port(), login + "Content-Length: 2\r\n\r\n{}");
    refused(company.port(), login + "Content-Length: 2\r\n\r\n{}" + NEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: redress\r\n", "Host: redress:8080\r\n", "Host: [::1]:80\r\n"})
  void who_speaks_the_older_http_may_name_no_host(String host) throws IOException {
    var ready = "GET /health/live HTTP/1.0\r\n" + host + "\r\n";
    assertEquals("200", untilClosed(company.port(), ready));
    var metrics = "GET /metrics HTTP/1.0\r\n" + host + "\r\n";
    assertEquals("200", untilClosed(company.managementPort(), metrics));
  }

  private static void refused(int port, String request) throws IOException {
    var text = answer(port, request);
    var answer = text.toLowerCase(Locale.ROOT);
    assertEquals("400", codes(text), request + text);
    assertTrue(answer.contains("\r\ncontent-type: application/problem+json"), text);
    assertTrue(answer.contains("\r\nx-content-type-options: nosniff"), text);
    assertTrue(answer.contains("\r\nrequest-id: "), text);
    assertTrue(answer.contains("\r\nconnection: close"), text);
  }

  /** The status codes of all answers to what is sent before nothing more is. */
  private static String answers(String sent) throws IOException {
    return codes(answer(sent));
  }

  private static String answer(String sent) throws IOException {
    return answer(company.port(), sent);
  }

  /** All that the server answers until it closes the connection. */
  private static String answer(int port, String sent) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      send(socket, sent);
      socket.shutdownOutput();
      return all(socket);
    }
  }

  /** The status codes of all answers until the server closes the connection by itself. */
  private static String untilClosed(String... sent) throws IOException {
    return untilClosed(company.port(), sent);
  }

  private static String untilClosed(int port, String... sent) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      for (var part : sent) {
        send(socket, part);
      }
      return codes(socket);
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String codes(Socket socket) throws IOException {
    return codes(all(socket));
  }

  private static String codes(String answers) {
    return ANSWER.matcher(answers).results().map(it -> it.group(1)).reduce("", String::concat);
  }

  private static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}

package redress.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Unknown;
import redress.application.session.Sessions;
import redress.http.file.Download;
import redress.http.file.Outflow;
import redress.http.file.Sha256;
import redress.http.file.Upload;
import redress.http.json.FormReader;
import redress.http.json.JsonReader;
import redress.http.json.JsonWriter;
import redress.http.json.MergePatch;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.rule.Finding;
import redress.tree.Node;

/**
 * One request and the means to answer it.
 *
 * <p>What is wrong with the form of the request is thrown and becomes a 400, with everything that
 * is wrong at once; a record that cannot exist is a 404.
 */
public final class Exchange {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final HttpServerRequest request;
  private final String address;
  private final Map<String, String> path;
  private final Query query;
  private final Replies replies;
  private final Sessions.Actor actor;
  private final Sessions sessions;
  private final ZoneId zone;
  private final byte[] bytes;
  private final Upload upload;
  private final Faults faults;
  private final Runnable opening;

  /**
   * A request with its content, read whole or received as a file; {@code actor} may be absent.
   *
   * @param faults what is wrong with its headers and the names of its parameters: it is refused,
   *     and only read on to tell what else is wrong
   * @param opening what has to be done before the first of a file is sent
   */
  Exchange(
      RoutingContext context,
      Replies replies,
      Sessions.Actor actor,
      Sessions sessions,
      byte[] bytes,
      Upload upload,
      List<Finding> faults,
      Runnable opening) {
    this.request = context.request();
    this.address = Answers.address(context);
    this.path = context.pathParams();
    this.query = new Query(context.queryParams());
    this.replies = replies;
    this.actor = actor;
    this.sessions = sessions;
    this.zone = actor == null ? ZoneOffset.UTC : actor.zone();
    this.bytes = bytes;
    this.upload = upload;
    this.faults = new Faults(faults);
    this.opening = opening;
  }

  // ---- who asks

  /** Who asks, as the server knows them. */
  public Person actor() {
    return recognised().person();
  }

  public CompanyId company() {
    return actor().company();
  }

  /** The zone in which the answer shows instants: the company's. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The network address from which the request comes: of the other end of the connection, or of
   * whoever is in front of our own proxies.
   */
  public String address() {
    return address;
  }

  /** Who asks, and by what they were recognised. */
  public Sessions.Actor recognised() {
    if (actor == null) {
      throw new IllegalStateException("the operation is open and knows no actor");
    }
    return actor;
  }

  /**
   * That the one who asks does it in person, and is not shut out before it is done: their account
   * is locked until the command's transaction ends.
   *
   * @param others whose accounts it is about
   */
  public void inPerson(String... others) {
    recognised().inPerson();
    sessions.still(actor, others);
  }

  // ---- what is asked

  /**
   * The id in the path.
   *
   * @throws Unknown if no record can have it
   */
  public UUID id(String name) {
    var text = segment(name);
    if (!ID.matcher(text).matches()) {
      throw new Unknown(name);
    }
    return UUID.fromString(text);
  }

  /** A part of the path that is not an id, such as a code. */
  public String segment(String name) {
    return Optional.ofNullable(path.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the path has no {" + name + "}"));
  }

  /** The query's parameters, as an object of texts; the contract says which ones there may be. */
  public <T> T query(Function<Node, T> reader) {
    return faults.toldWith(() -> query.read(reader));
  }

  /**
   * A query parameter beside content: what is wrong with it is told together with the content,
   * which is read next.
   */
  public <T> T option(Function<Node, T> reader, T otherwise) {
    return faults.kept(() -> query(reader), otherwise);
  }

  /** A header of the request, or {@code null}. */
  public String header(String name) {
    return request.getHeader(name);
  }

  /** The part of a list that is asked for by {@code limit} and {@code cursor}. */
  public Page page() {
    return query(Page::of);
  }

  /** The content; {@link Node#only} refuses what has no place in it. */
  public <T> T body(Function<Node, T> reader) {
    return faults.toldWith(() -> Node.read(JsonReader.read(bytes), reader));
  }

  /** The content as a form's names and values, as an object of texts; each name is given once. */
  public <T> T form(Function<Node, T> reader) {
    return faults.toldWith(() -> Node.read(FormReader.read(bytes), reader));
  }

  /**
   * The content as it was sent; to be read by {@link #body} first, which refuses what is no text.
   */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Where something about the request is wrong already, tells it together with what is wrong with
   * the change by itself; otherwise the change is read with the record, by {@link #patched}.
   */
  public void checked(Function<Node, ?> reader) {
    if (!faults.isEmpty()) {
      body(reader);
    }
  }

  /** The record as it would be with the change that is asked for, read whole. */
  public <T> T patched(Object record, Function<Node, T> reader) {
    faults.refuse();
    var current = JsonWriter.tree(record, zone());
    return Node.read(MergePatch.apply(current, JsonReader.read(bytes)), reader);
  }

  /** The file that was sent. */
  public Upload upload() {
    if (upload == null) {
      throw new IllegalStateException("the operation takes no file");
    }
    return upload;
  }

  /** The version that the client has seen and would change ({@code If-Match}). */
  public long expectedVersion() {
    return Headers.version(request);
  }

  // ---- once

  /** What makes a repetition of this request the same request. */
  public ReplyKey replyKey() {
    faults.refuse();
    var route = request.method() + " " + request.path();
    return new ReplyKey(company(), actor().user(), route, Headers.key(request), fingerprint());
  }

  /** The answer that this request was given before, if it was. */
  Optional<Replies.Once> replayed() {
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    return replies.find(replyKey());
  }

  Replies.Once once(Supplier<Reply> work) {
    if (faults.isEmpty()) {
      return replies.once(replyKey(), work);
    }
    // the content is read and refused with all that is wrong; whatever else is done is undone
    var none = new ReplyKey(company(), actor().user(), "", UUID.randomUUID().toString(), "");
    return replies.once(
        none,
        () -> {
          work.get();
          faults.refuse();
          throw new IllegalStateException("faults were told and forgotten");
        });
  }

  private String fingerprint() {
    var content = upload == null ? Sha256.of(bytes) : upload.sha256();
    var whole = "%s %s %s".formatted(request.method(), request.uri(), content);
    return Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
  }

  // ---- answers

  public Reply ok(Object body) {
    return reply(200, body, Map.of());
  }

  /** A record with its version. */
  public Reply ok(long version, Object body) {
    return reply(200, body, Map.of("ETag", etag(version)));
  }

  /**
   * A new record.
   *
   * @param location its path below {@code /api/v1}
   */
  public Reply created(String location, long version, Object body) {
    return reply(201, body, Map.of("Location", HttpServer.BASE + location, "ETag", etag(version)));
  }

  /**
   * Something that has begun and is not finished.
   *
   * @param location where it is read how far it is, below {@code /api/v1}
   */
  public Reply accepted(String location, Object body) {
    return reply(202, body, Map.of("Location", HttpServer.BASE + location));
  }

  /** Something that has no record of its own to be read. */
  public Reply created(Object body) {
    return reply(201, body, Map.of());
  }

  /**
   * A part of a list, {@code {"items":[…]}}, with a link to the next part if there is one.
   *
   * @param rows up to {@link Page#wanted} rows as the store gave them
   * @param key the sort key of a row
   * @param view what is shown of a row
   */
  public <R> Reply list(
      Page page, List<R> rows, Function<R, List<String>> key, Function<R, ?> view) {
    boolean more = rows.size() > page.limit();
    var shown = more ? rows.subList(0, page.limit()) : rows;
    return list(page, shown.stream().map(view).toList(), more ? key.apply(shown.getLast()) : null);
  }

  /**
   * A part of a list.
   *
   * @param items what is shown of it
   * @param next the sort key after which the next part begins, or {@code null} if there is none
   */
  public Reply list(Page page, List<?> items, List<String> next) {
    Map<String, String> headers =
        next == null ? Map.of() : Map.of("Link", query.next(request.path(), page, next));
    return reply(200, Map.of("items", items), headers);
  }

  /** Begins to send a file that is being made. */
  public Outflow begin(String name, String type) {
    opening.run();
    return new Outflow(request.response(), name, type);
  }

  /** Streams a file to the client; the handler's transaction may stay open meanwhile. */
  public void send(Download download) {
    opening.run();
    download.to(request.response());
  }

  private Reply reply(int status, Object body, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    return new Reply(status, all, JsonWriter.write(body, zone()));
  }

  private static String etag(long version) {
    return "\"" + version + "\"";
  }
}

package redress.http.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A case of one of the shipped procedures, done by one person from step to step. */
final class ShippedCase {
  static final String NOW = "2026-11-23T09:00:00+08:00";

  private final Desk desk;
  private final String path;

  private ShippedCase(Desk desk, String path) {
    this.desk = desk;
    this.path = path;
  }

  /** The document with one text in place of another. */
  static String changed(String code, String old, String other) {
    var text = ShippedProcedures.text(code);
    if (!text.contains(old)) {
      throw new AssertionError("the document does not say " + old);
    }
    return text.replace(old, other);
  }

  /** A draft with what every procedure asks for, and more. */
  static ShippedCase drafted(ServedCompany company, String user, Map<String, Object> more) {
    var desk = company.desk(user);
    var draft = desk.post("/complaints", intake(more)).expect(201);
    return new ShippedCase(desk, "/complaints/" + draft.text("/id"));
  }

  /** A case that is there already. */
  static ShippedCase of(ServedCompany company, String user, String id) {
    return new ShippedCase(company.desk(user), "/complaints/" + id);
  }

  static Map<String, Object> intake(Map<String, Object> more) {
    var intake = new HashMap<String, Object>();
    intake.put("source", source("COMPLAINT"));
    intake.put("customer", Map.of("name", "East", "contact", "Li", "country", "CN"));
    intake.put("product", Map.of("shippedOn", "2026-09-01"));
    intake.put("defect", Map.of("description", "It hums", "quantity", 3));
    intake.put("demands", Map.of("asked", List.of("RETURN")));
    intake.putAll(more);
    return intake;
  }

  static Map<String, Object> source(String kind) {
    return Map.of("kind", kind, "channel", "PHONE", "receivedAt", NOW);
  }

  /** The same case at somebody else's desk. */
  ShippedCase by(ServedCompany company, String user) {
    return new ShippedCase(company.desk(user), path);
  }

  /** The same case at that desk. */
  ShippedCase by(Desk other) {
    return new ShippedCase(other, path);
  }

  /** Another case that was answered, at the same desk. */
  ShippedCase at(Answer other) {
    return new ShippedCase(desk, "/complaints/" + other.text("/id"));
  }

  Answer read() {
    return desk.get(path);
  }

  /** Changes the case as it is now. */
  Answer change(String step, Object body) {
    return desk.ifMatch(Long.parseLong(read().text("/version"))).post(path + step, body);
  }

  Answer amend(Map<String, Object> patch) {
    return desk.ifMatch(Long.parseLong(read().text("/version"))).patch(path, patch);
  }

  Answer register() {
    return change("/registration", null);
  }

  Answer verify() {
    return change("/verification", Map.of("receivedAt", NOW));
  }

  /** Sends it on as soon as it may be. */
  Answer forward(String... recipients) {
    var track = read().at("/track");
    var verified = track.at("/verified/at").asText();
    var registered = track.at("/registered/at").asText();
    var at = verified.compareTo(registered) > 0 ? verified : registered;
    return change("/forwarding", Map.of("forwardedAt", at, "recipients", List.of(recipients)));
  }

  Answer tell(String kind) {
    return tell(kind, "We look at it");
  }

  Answer tell(String kind, String text) {
    return tell(kind, text, NOW);
  }

  Answer tell(String kind, String text, String at) {
    return post("/messages", Map.of("kind", kind, "channel", "PHONE", "text", text, "sentAt", at));
  }

  /** Adds something to the case, whatever its version. */
  Answer post(String step, Object body) {
    return desk.post(path + step, body);
  }

  /** Changes a part of the case in its version. */
  Answer change(String step, long version, Object body) {
    return desk.ifMatch(version).post(path + step, body);
  }

  Answer propose(Object terms) {
    return desk.post(path + "/dispositions", terms);
  }

  /** Does something to the newest disposition of the case, as it is now. */
  Answer dispose(String step, Object body) {
    var all = read().at("/parts/dispositions");
    var newest = all.get(all.size() - 1);
    return desk.ifMatch(newest.get("version").asLong())
        .post(path + "/dispositions/" + newest.get("id").asText() + step, body);
  }

  /** The same, for sending what the contract does not allow. */
  ShippedCase wrongly() {
    return new ShippedCase(desk.wrongly(), path);
  }

  Answer rendition() {
    return desk.get(path + "/customer-rendition");
  }

  Answer sheet() {
    return desk.get(path + "/handling-sheet");
  }

  Answer timeline() {
    return desk.get(path + "/timeline?limit=200").expect(200);
  }

  /** When the first obligation of that kind is due that is owed or was done. */
  String due(String kind) {
    return owed(kind, "/dueAt");
  }

  /**
   * A member of the first obligation of that kind that was not withdrawn; nothing if there is none.
   */
  String owed(String kind, String member) {
    for (var one : read().at("/obligations")) {
      if (one.get("kind").asText().equals(kind)
          && !one.get("standing").asText().equals("WITHDRAWN")) {
        return one.at(member).isMissingNode() ? null : one.at(member).asText();
      }
    }
    return null;
  }
}

package redress.investigation;

/**
 * What is known about where a complaint comes from; each is {@code null} until it is.
 *
 * @param inspection what the goods have shown
 * @param responsible which persons are thought to be responsible
 * @param origin where the fault came from
 */
public record Provenance(Inspection inspection, Responsible responsible, Origin origin) {
  static final Provenance UNKNOWN = new Provenance(null, null, null);

  Provenance with(Inspection seen) {
    return new Provenance(seen, responsible, origin);
  }

  Provenance with(Responsible named) {
    return new Provenance(inspection, named, origin);
  }

  Provenance with(Origin located) {
    return new Provenance(inspection, responsible, located);
  }
}

package redress.procedure;

import java.util.Set;
import java.util.function.Function;
import redress.complaint.Part;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.tree.Node;

/**
 * A section that a procedure document may leave out: then nobody has its duties, cases have no such
 * parts, and none of its moments ever comes.
 *
 * @param name its member of the document
 * @param type what it is read as
 * @param needs the types of the sections without which it says nothing
 * @param duties the duties that are about it
 * @param raises the moments that only its work brings about
 * @param parts the kinds of parts that only its work adds to cases
 */
record Section<S>(
    String name,
    Class<S> type,
    Function<Node, S> reader,
    Set<Class<?>> needs,
    Set<Duty> duties,
    Set<Moment> raises,
    Set<Class<? extends Part>> parts) {
  Section(String name, Class<S> type, Function<Node, S> reader) {
    this(name, type, reader, Set.of(), Set.of(), Set.of(), Set.of());
  }

  Section<S> needing(Class<?>... sections) {
    return new Section<>(name, type, reader, Set.of(sections), duties, raises, parts);
  }

  Section<S> with(Duty... about) {
    return new Section<>(name, type, reader, needs, Set.of(about), raises, parts);
  }

  Section<S> raising(Moment... moments) {
    return new Section<>(name, type, reader, needs, duties, Set.of(moments), parts);
  }

  Section<S> adding(Set<Class<? extends Part>> kinds) {
    return new Section<>(name, type, reader, needs, duties, raises, kinds);
  }
}

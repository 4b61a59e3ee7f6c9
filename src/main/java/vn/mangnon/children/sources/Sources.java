package vn.mangnon.children.sources;

import java.util.List;
import java.util.Optional;

/** The neighbours whose files the programme can read, and how far each is trusted. */
public record Sources(List<Source> all, Trust trust) {
  public Sources {
    all = List.copyOf(all);
  }

  /** The mapping with that code. */
  public Optional<Source> find(String code) {
    return all.stream().filter(source -> source.code().equals(code)).findFirst();
  }
}

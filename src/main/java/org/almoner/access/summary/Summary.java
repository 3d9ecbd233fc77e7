package org.almoner.access.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almoner.access.input.AccessRequest;

/**
 * An executive summary of one request.
 *
 * @param sections one for each block
 */
public record Summary(AccessRequest request, Choice choice, List<Section> sections) {
  public Summary {
    sections = List.copyOf(sections);
  }

  public Section section(Block block) {
    return sections.stream().filter(each -> each.block() == block).findFirst().orElseThrow();
  }

  /** The sections in the order in which some readers want them. */
  public List<Section> behind(Door door) {
    List<Section> ordered = new ArrayList<>();
    door.order().forEach(block -> ordered.add(section(block)));
    return ordered;
  }

  /** The story, sentence by sentence. */
  public List<String> narrative() {
    return section(Block.NARRATIVE).rows().stream()
        .map(row -> Objects.requireNonNull(row.get(0)).toString())
        .toList();
  }
}

package juan.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import juan.article.Batch;
import juan.article.Block;
import juan.article.Correction;
import juan.heading.Finding;
import juan.heading.HeadingChoices;
import juan.heading.HeadingMark;
import juan.heading.MarkPlaces;

/** Lays what a reader has decided about headings over an article as it arrives. */
final class MarkedBatches implements Consumer<Batch> {
  private final HeadingChoices choices;
  private final Consumer<Batch> sink;
  private MarkPlaces places;
  private final Map<Integer, HeadingMark> marks = new HashMap<>();

  MarkedBatches(HeadingChoices choices, Consumer<Batch> sink) {
    this.choices = choices;
    this.sink = sink;
    this.places = MarkPlaces.of(choices);
  }

  @Override
  public void accept(Batch batch) {
    if (choices.marks().isEmpty()) {
      sink.accept(batch);
      return;
    }
    places = places.with(batch.from(), batch.blocks());
    marks.clear();
    choices.marks().forEach(mark -> marks.put(places.block(mark), mark));
    int end = batch.from() + batch.blocks().size();
    var own = new ArrayList<Correction>();
    for (int index = batch.from(); index < end; index++) {
      if (marks.containsKey(index)) {
        own.add(new Correction(index, marked(index, batch.blocks().get(index - batch.from()))));
      }
    }
    var corrections =
        batch.corrections().stream()
            .map(its -> new Correction(its.index(), marked(its.index(), its.block())))
            .toList();
    sink.accept(batch.with(corrections, own.isEmpty()));
    if (!own.isEmpty()) {
      // What a batch has again when it is not kept is as it was found.
      sink.accept(new Batch(end, List.of(), batch.metadata(), batch.progress(), own, null));
    }
  }

  private Block marked(int index, Block block) {
    HeadingMark mark = marks.get(index);
    return mark == null ? block : block.asHeading(mark.level());
  }

  /** What was found out, and what has been decided since. */
  List<Finding> findings(List<Finding> found) {
    var all = new ArrayList<Finding>();
    for (Finding finding : found) {
      if (!marks.containsKey(finding.block())) {
        all.add(choices.off().contains(finding.family()) ? finding.turnedOff() : finding);
      }
    }
    marks.forEach(
        (block, mark) -> {
          if (block >= 0) {
            all.add(Finding.marked(block, mark));
          }
        });
    all.sort(Comparator.comparingInt(Finding::block));
    return all;
  }
}

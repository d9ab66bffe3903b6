package juan.reader;

import java.util.List;

/** A model, and what must happen outside it. */
public record Step(Model model, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  /** The same, with a sentence in the status line until the next key. */
  public Step noticing(String sentence) {
    return new Step(model.withNotice(sentence), effects);
  }

  static Step of(Model model, Effect... effects) {
    return new Step(model, List.of(effects));
  }
}

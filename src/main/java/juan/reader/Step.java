package juan.reader;

import java.util.List;

/** A model, and what must happen outside it. */
public record Step(Model model, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step of(Model model, Effect... effects) {
    return new Step(model, List.of(effects));
  }
}

package juan.layout;

import juan.text.Ambiguous;
import juan.text.Language;

/** Settings with the default typography. */
final class Settings {
  private Settings() {}

  static Setting of(int measure, Language language, Ambiguous ambiguous) {
    return new Setting(measure, language, ambiguous, Typography.DEFAULT);
  }

  /** The cells a line may take: the measure, and one mark that hangs. */
  static int room(Setting setting, String text, Line line) {
    boolean hanging =
        setting.typography().hangsIn(setting.language())
            && line.end() > line.start()
            && "，。、．".indexOf(text.charAt(line.end() - 1)) >= 0;
    return setting.length() + (hanging ? 2 : 0);
  }
}

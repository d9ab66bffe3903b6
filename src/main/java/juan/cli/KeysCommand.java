package juan.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import juan.reader.Action;
import juan.reader.KeyContext;
import juan.reader.Words;
import juan.text.Ambiguous;
import juan.text.CellWidth;
import juan.text.Sanitizer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan keys}: prints what keys do, everywhere, as they are bound now. */
final class KeysCommand implements Command {
  private static final int KEYS_WIDTH = 24;
  private static final int NAME_WIDTH = 18;

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "");
    spec.addOption(Options.flag(Options.JSON));
    Settled.addOptions(spec, Choice.UI_LANG, Choice.LOCKED);
    return spec;
  }

  @Override
  public List<String> paths(ParseResult parsed) {
    return List.of();
  }

  @Override
  public int run(ParseResult parsed, Invocation its) {
    boolean json = parsed.hasMatchedOption(Options.JSON);
    boolean first = true;
    for (KeyContext context : KeyContext.values()) {
      var keys = its.settled().keys().of(context).bindings();
      if (json) {
        keys.forEach(
            (action, bound) ->
                its.out().println(JsonLine.of(object(context, action, bound, its.words()))));
      } else {
        its.out().print(first ? "" : System.lineSeparator());
        first = false;
        its.out().println(its.words().get(context.word()) + "  (" + context.optionName() + ")");
        keys.forEach((action, bound) -> print(its.out(), action, bound, its.words()));
      }
    }
    its.out().flush();
    return 0;
  }

  private static void print(PrintWriter out, Action action, List<String> bound, Words words) {
    String keys = String.join("  ", bound.stream().map(KeysCommand::typed).toList());
    out.println(
        "  "
            + padded(Sanitizer.clean(keys), KEYS_WIDTH)
            + padded(action.optionName(), NAME_WIDTH)
            + words.get(action.word()));
  }

  /** A sequence as it is typed. */
  private static String typed(String keys) {
    return keys.replaceFirst(" \\*$", " x").replace(" ", "");
  }

  private static String padded(String text, int width) {
    int used = CellWidth.ofText(text, Ambiguous.NARROW);
    return text + " ".repeat(Math.max(2, width - used));
  }

  private static JsonObject object(
      KeyContext context, Action action, List<String> bound, Words words) {
    var object = new JsonObject();
    object.addProperty("where", context.optionName());
    object.addProperty("action", action.optionName());
    var keys = new JsonArray();
    bound.forEach(keys::add);
    object.add("keys", keys);
    object.addProperty("does", words.get(action.word()));
    return object;
  }
}

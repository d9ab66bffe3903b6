package juan.cli;

import java.io.IOException;
import juan.library.ArticleStates.Remembered;
import juan.reader.Problems;
import juan.source.UnreadableException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code juan notes}: prints what has been noted in articles: in those at the paths, or in all. */
final class NotesCommand implements Command {
  private static final String MARKDOWN = "--markdown";

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public CommandSpec spec() {
    var spec = Options.command(name(), "[PATH]…");
    spec.addPositional(Options.paths("PATH"));
    spec.addOption(Options.flag(Options.JSON));
    spec.addOption(Options.flag(MARKDOWN));
    Settled.addOptions(spec, Choice.UI_LANG);
    return spec;
  }

  @Override
  public int run(ParseResult parsed, Invocation its) throws IOException {
    Options.notBoth(parsed, Options.JSON, MARKDOWN);
    var notes = new Notes(its.out(), its.words(), form(parsed));
    var index = its.states().index();
    boolean all = true;
    if (its.paths().isEmpty()) {
      for (var each = index.all().iterator(); each.hasNext(); ) {
        all &= print(each.next(), notes, its);
      }
    } else {
      var sources = its.sources();
      for (var source : sources.found()) {
        try {
          all &= print(index.find(source), notes, its);
          for (var part : index.parts(source).toList()) {
            all &= print(part, notes, its);
          }
        } catch (UnreadableException e) {
          its.complain(e);
          all = false;
        }
      }
      all &= sources.all();
    }
    if (all && notes.isEmpty()) {
      its.complain(its.words().get("notes.none"));
    }
    return all ? 0 : Main.FAILED;
  }

  private static boolean print(Remembered remembered, Notes notes, Invocation its) {
    var problem = remembered.loaded().problem();
    if (problem != null) {
      its.complain(Problems.sentence(its.words(), problem));
    }
    notes.print(remembered);
    return problem == null;
  }

  private static Notes.Form form(ParseResult parsed) {
    return parsed.hasMatchedOption(Options.JSON)
        ? Notes.Form.JSON
        : parsed.hasMatchedOption(MARKDOWN) ? Notes.Form.MARKDOWN : Notes.Form.TEXT;
  }
}

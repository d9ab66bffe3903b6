package juan.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import juan.article.Article;
import juan.article.Batch;
import juan.layout.Layout;
import juan.layout.Layout.Place;
import juan.layout.Pages;
import juan.layout.Setting;
import juan.layout.Typography;
import juan.library.Bookshelf;
import juan.library.Entry;
import juan.reader.VerticalPage;
import juan.screen.ColorDepth;
import juan.screen.Frame;
import juan.source.Source;
import juan.source.UnreadableException;
import juan.text.Ambiguous;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What Juan prints when its output is not a terminal: the typeset text, as it arrives. When whoever
 * reads it goes away, it stops without a word.
 */
final class Printout {
  private static final int DEFAULT_HEIGHT = 24;

  private final Invocation its;
  private final Typography typography;
  private final Ambiguous ambiguous;
  private final int measure;
  private final boolean colored;
  private final ColorDepth depth;
  private final int width;
  private final int height;
  private final OutputStream out =
      new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 15);

  /**
   * A printout.
   *
   * @param width in cells
   * @param height in rows, of the pages of vertical text; 0 for the default
   */
  Printout(Invocation its, int width, int height) {
    this.its = its;
    its.printsAllAlong();
    var settled = its.settled();
    this.typography = settled.choices().typography();
    this.ambiguous = settled.choices().ambiguousOr(Ambiguous.NARROW);
    int chosen = settled.choices().measure();
    this.measure = chosen == 0 ? Integer.MAX_VALUE : chosen;
    this.colored = Boolean.TRUE.equals(settled.choices().colored());
    this.depth = settled.coloring().depth();
    this.width = width;
    this.height = height == 0 ? DEFAULT_HEIGHT : height;
  }

  /** The output takes no more, and nobody meant it to. */
  static final class WriteException extends IOException {
    WriteException(String why, Exception cause) {
      super(why, cause);
    }
  }

  private interface Printing {
    void run() throws IOException;
  }

  /**
   * Prints articles one below the other.
   *
   * @param early whether text that is still being written is printed as it arrives, before all
   *     headings are known
   * @return the exit code; one that cannot be read does not keep from the others
   */
  int articles(List<Source> sources, boolean early) throws IOException {
    var all = new boolean[] {true};
    int code =
        untilNobodyReads(
            () -> {
              boolean first = true;
              for (Source source : sources) {
                if (!first) {
                  print("");
                }
                first = false;
                var printer = new ArticlePrinter(early && source.mayWait());
                try {
                  its.library()
                      .read(
                          source,
                          batch -> {
                            // The other half of the way is to set what has been read.
                            its.meter().at(batch.progress().read(), 2L * batch.progress().of());
                            printer.take(batch);
                          },
                          its::tell);
                } catch (UnreadableException e) {
                  its.complain(e);
                  all[0] = false;
                }
              }
            });
    return all[0] ? code : Main.FAILED;
  }

  /** Prints a row for each article. */
  int shelf(List<Entry> entries) throws IOException {
    return untilNobodyReads(
        () -> {
          for (Entry unread : entries) {
            Entry entry = Bookshelf.read(unread, its.library());
            var about = entry.metadata();
            String length = entry.characters() < 0 ? "" : its.words().length(entry.characters());
            print(String.join("\t", entry.title(), about.byline(), about.date(), length));
          }
        });
  }

  private int untilNobodyReads(Printing printing) throws IOException {
    try {
      printing.run();
      flush();
    } catch (UncheckedIOException e) {
      // Whoever reads may stop when they have enough; a full disk is another matter.
      String why = String.valueOf(e.getMessage());
      if (!why.contains("Broken pipe")) {
        throw new WriteException(why, e);
      }
    }
    return 0;
  }

  private void print(String line) {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Prints the blocks of one article once they can no longer change. */
  private final class ArticlePrinter {
    private Layout layout =
        new Layout(
            Article.EMPTY,
            new Setting(
                Math.min(measure, typography.vertical() ? height : width / 2),
                Language.OTHER,
                ambiguous,
                typography));

    private final boolean early;
    private int printed;

    ArticlePrinter(boolean early) {
      this.early = early;
    }

    void take(Batch batch) {
      if (early && !typography.vertical()) {
        printTo(batch.from());
      }
      layout = layout.with(batch);
      if (batch.complete()) {
        if (typography.vertical()) {
          printPages();
        } else {
          printTo(layout.article().size());
        }
      }
      flush();
    }

    private void printTo(int end) {
      int from = printed;
      printed = Math.max(printed, end);
      int all = layout.article().complete() ? printed : 0;
      var lines = new TypesetText(layout, width, colored ? depth : null);
      lines.print(
          from,
          printed,
          (text, next) -> {
            write(text);
            its.meter().at(all + (long) next, 2L * all);
          });
    }

    private void printPages() {
      int pitch = VerticalPage.pitch(typography, layout.article());
      int columns = Math.max(width, pitch);
      var pages = new Pages(layout, VerticalPage.lines(columns, pitch));
      for (@Nullable Place next = new Place(0, 0); next != null; ) {
        var frame = new Frame(columns, height, ambiguous);
        Place last = pages.lastOfPage(next);
        VerticalPage.draw(frame, layout, next, last, 0, height, columns, pitch);
        next = layout.below(last);
        while (next != null && next.line() < 0) {
          next = layout.below(next); // no blank line at the top of a page
        }
        for (int row = 0; row < height; row++) {
          print(frame.text(row));
        }
        if (next != null) {
          print("");
        }
      }
    }
  }
}

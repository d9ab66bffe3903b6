package juan.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import juan.article.Block;

/**
 * What programs print for a terminal: from the first line on that shows it, each line is a block as
 * it stands. Nothing is repaired or joined then, and headings are what is marked. Lines before that
 * are passed on.
 */
final class TerminalOutput implements TextLines.Sink {
  /**
   * In a file so many lines show whether it is output: in prose a stray sequence changes nothing.
   */
  private static final int ENOUGH = 100;

  /** In bytes: so much of a source is looked at. */
  private static final int HEAD = 1 << 12;

  private final TextLines.Sink next;
  private final BatchWriter out;
  private final boolean printing;
  private boolean begun;
  private boolean afterHeading;

  /**
   * A filter before a reader of plain text.
   *
   * @param begun whether the text is known to be output
   * @param printing whether somebody is still printing, who may begin with colours at any time
   */
  TerminalOutput(TextLines.Sink next, BatchWriter out, boolean begun, boolean printing) {
    this.next = next;
    this.out = out;
    this.begun = begun;
    this.printing = printing;
    if (begun) {
      next.end();
    }
  }

  /** Whether the first bytes of a source are output. */
  static boolean begins(byte[] head) {
    int length = Math.min(head.length, HEAD);
    for (int i = 0; i < length; i++) {
      if (head[i] == 0x1B || head[i] == '\b') {
        return OutputLine.shows(new String(head, 0, length, StandardCharsets.UTF_8));
      }
    }
    return false;
  }

  @Override
  public boolean takesLoneBytes() {
    return next.takesLoneBytes();
  }

  @Override
  public int longestLine() {
    return next.longestLine();
  }

  @Override
  public void line(String line, long number, int lines) {
    if (!begun && (printing || number < ENOUGH) && shows(line)) {
      begun = true;
      out.format(Format.TERMINAL.word());
      next.end();
    }
    if (begun) {
      write(OutputLine.of(line), number);
    } else {
      next.line(line, number, lines);
    }
  }

  /** Whether a line is output; of nearly all a glance says no, and no pattern is made for them. */
  private static boolean shows(String line) {
    return (line.indexOf('\u001B') >= 0 || line.indexOf('\b') >= 0) && OutputLine.shows(line);
  }

  /** Of several lines that may be headings the first is one: git(1) has some before each file. */
  private void write(Block block, long number) {
    boolean heading = block.kind() == Block.Kind.HEADING;
    if (heading && !afterHeading) {
      out.write(block);
    } else if (heading) {
      out.write(block.as(Block.Kind.OUTPUT), number, 1);
    } else {
      out.write(block, number, 1);
    }
    afterHeading = heading;
  }

  @Override
  public void idle(String partial) {
    if (begun) {
      out.flush(partial.isEmpty() ? List.of() : List.of(OutputLine.of(partial)));
    } else {
      next.idle(partial);
    }
  }

  @Override
  public void end() {
    if (!begun) {
      next.end();
    }
  }
}

package juan.cli;

import juan.manual.ManualPage;
import juan.reader.Words;
import juan.text.Language;

/** Prints the manual page {@code juan.1}, which the packages are made with. */
public final class Manual {
  private Manual() {}

  /** The argument is the date it is to bear, in the form of ISO 8601. */
  public static void main(String[] arguments) {
    String version = new Version().getVersion()[0];
    var juan = Usages.of(Language.OTHER);
    var out = Main.utf8(java.io.FileDescriptor.out);
    out.print(ManualPage.of(juan, new Words(Language.OTHER), version, arguments[0]));
    out.flush();
  }
}

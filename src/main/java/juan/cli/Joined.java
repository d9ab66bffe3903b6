package juan.cli;

import java.util.ArrayList;
import java.util.List;
import juan.article.Article;
import juan.article.Block;
import juan.article.Block.Kind;
import juan.article.Metadata;
import juan.article.Section;
import juan.text.Language;
import org.jspecify.annotations.Nullable;

/** Several articles as one: each stands under its title, and its headings are lower. */
final class Joined {
  /** Of titles: the first of them is not to be taken for that of the whole. */
  private static final int TITLES = 2;

  private Joined() {}

  /**
   * One article of several.
   *
   * @param names what those are called that have no title
   */
  static Article of(List<Article> articles, List<String> names) {
    var blocks = new ArrayList<Block>();
    var language =
        articles.stream()
            .map(article -> article.metadata().language())
            .filter(its -> its != Language.OTHER)
            .findFirst()
            .orElse(Language.OTHER);
    for (int i = 0; i < articles.size(); i++) {
      add(articles.get(i), names.get(i), language, blocks);
    }
    return Article.of(Metadata.UNKNOWN.withLanguage(language), blocks);
  }

  private static void add(Article article, String name, Language language, List<Block> blocks) {
    boolean titled = article.size() > 0 && article.block(0).kind() == Kind.TITLE;
    Language its = article.metadata().language();
    @Nullable Language other = its == language ? null : its;
    Block title = titled ? article.block(0) : Block.paragraph(name);
    blocks.add(new Block(Kind.HEADING, TITLES, "", title.text(), title.spans(), other));
    int highest = article.sections().stream().mapToInt(Section::level).min().orElse(1);
    for (int i = titled ? 1 : 0; i < article.size(); i++) {
      Block block = article.block(i);
      @Nullable Language own = block.language();
      blocks.add(
          new Block(
              block.kind(),
              block.kind() == Kind.HEADING ? block.level() - highest + TITLES + 1 : block.level(),
              block.marker(),
              block.text(),
              block.spans(),
              own == null ? other : own));
    }
  }
}

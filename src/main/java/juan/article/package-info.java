/** What is read: an article, its blocks and sections, and places in it. Immutable. */
@NullMarked
package juan.article;

import org.jspecify.annotations.NullMarked;

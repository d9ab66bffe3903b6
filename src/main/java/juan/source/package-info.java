/**
 * Where articles come from: files, folders and pipes, one reader for each format, headings found in
 * unmarked text.
 */
@NullMarked
package juan.source;

import org.jspecify.annotations.NullMarked;

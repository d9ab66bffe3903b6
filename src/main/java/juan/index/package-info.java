/** Search over the articles of a library: their text as it is kept for that, and what is found. */
@NullMarked
package juan.index;

import org.jspecify.annotations.NullMarked;

/** The dictionaries that the reader has put in the data directory, and the words they have. */
@NullMarked
package juan.dictionary;

import org.jspecify.annotations.NullMarked;

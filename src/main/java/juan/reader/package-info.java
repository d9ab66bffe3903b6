/**
 * The program as values: a model, the messages that change it, and its view. No clock, file or
 * terminal here.
 */
@NullMarked
package juan.reader;

import org.jspecify.annotations.NullMarked;

/** The tty: raw mode, size, keys, suspension. The only package that imports Lanterna. */
@NullMarked
package juan.terminal;

import org.jspecify.annotations.NullMarked;

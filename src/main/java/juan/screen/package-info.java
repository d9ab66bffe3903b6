/** A screenful of cells, and the painter that turns one into the next with the fewest bytes. */
@NullMarked
package juan.screen;

import org.jspecify.annotations.NullMarked;

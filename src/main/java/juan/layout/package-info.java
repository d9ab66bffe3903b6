/** An article on a grid of cells: lines, indents, the space between blocks. */
@NullMarked
package juan.layout;

import org.jspecify.annotations.NullMarked;

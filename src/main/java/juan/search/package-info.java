/** What a reader searches for, and where in a text it is. */
@NullMarked
package juan.search;

import org.jspecify.annotations.NullMarked;

/** The shelf: which articles there are. */
@NullMarked
package juan.library;

import org.jspecify.annotations.NullMarked;

/** Articles written in other forms, which Juan reads again. */
@NullMarked
package juan.export;

import org.jspecify.annotations.NullMarked;

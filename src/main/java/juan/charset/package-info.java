/** Which charset bytes are in, told by what they would say. */
@NullMarked
package juan.charset;

import org.jspecify.annotations.NullMarked;

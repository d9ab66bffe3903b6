/** Programs that make parts of Juan from data; none of them is in the program that is shipped. */
@NullMarked
package juan.tools;

import org.jspecify.annotations.NullMarked;

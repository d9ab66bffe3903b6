/** The headings of text that does not mark them: families of shapes, judged as sequences. */
@NullMarked
package juan.heading;

import org.jspecify.annotations.NullMarked;

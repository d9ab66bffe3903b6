/**
 * What the command line takes, as shells and the manual want it: completions and {@code juan.1}.
 */
@NullMarked
package juan.manual;

import org.jspecify.annotations.NullMarked;

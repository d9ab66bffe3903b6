/** The command line and the wiring. The only package that imports Picocli. */
@NullMarked
package juan.cli;

import org.jspecify.annotations.NullMarked;

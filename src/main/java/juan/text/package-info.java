/**
 * What text is: grapheme clusters, cell width, languages, line-break opportunities, and text made
 * harmless.
 */
@NullMarked
package juan.text;

import org.jspecify.annotations.NullMarked;

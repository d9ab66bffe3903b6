/**
 * Undoing what scraping did to text. Each repair is one class with its evidence; the evidence is
 * gathered over a document before anything is changed.
 */
@NullMarked
package juan.repair;

import org.jspecify.annotations.NullMarked;

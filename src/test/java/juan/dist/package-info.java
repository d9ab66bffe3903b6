/** Makes the packages that Juan is shipped as, and tests them. */
package juan.dist;

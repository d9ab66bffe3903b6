/**
 * Measurements of the built program, beside less and beside a Hello World. They run as one command,
 * {@code mvn -q -B -Pbench -DskipTests verify}, and are no tests: the machine they run on decides
 * their times.
 */
@NullMarked
package juan.bench;

import org.jspecify.annotations.NullMarked;

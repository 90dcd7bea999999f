/**
 * What the tests stand on, seen from outside: the running application, its API, the browser, a PostgreSQL of the tests'
 * own. Nothing of this package travels into the container; {@code support.container} does.
 */
package org.chuangwen.support;

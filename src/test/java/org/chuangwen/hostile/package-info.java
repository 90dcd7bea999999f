/**
 * What comes of input that means harm. {@code src/test/resources/hostile} has the corpus: texts, and one line an input;
 * files that would be large are made here, the same each time. {@link org.chuangwen.hostile.HostileST} sends it all to
 * the running application, {@link org.chuangwen.hostile.FieldsST} puts something into each field of bodies and pages.
 */
package org.chuangwen.hostile;

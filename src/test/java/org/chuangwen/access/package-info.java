/**
 * Who may do what: {@code src/test/resources/access/table.txt} says it for every door of the house,
 * {@link org.chuangwen.access.AccessTableTest} that no door is missing there, {@link org.chuangwen.access.AccessST}
 * that the running application does as it says.
 */
package org.chuangwen.access;

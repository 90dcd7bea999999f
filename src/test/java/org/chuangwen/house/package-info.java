/** How the house is built, held by tests that read the code, the texts, the pages and the procedures. */
package org.chuangwen.house;

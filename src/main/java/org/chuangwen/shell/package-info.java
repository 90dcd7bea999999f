/** The frame around all pages. Top floor: knows every room that has pages; no room knows it. */
package org.chuangwen.shell;

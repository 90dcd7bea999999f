/** The administrator's pages of units, grids and people. */
package org.chuangwen.directory.web;

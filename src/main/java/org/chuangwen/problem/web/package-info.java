/** How a problem is shown on pages: beside the field, on top of the page, or as a page of its own. */
package org.chuangwen.problem.web;

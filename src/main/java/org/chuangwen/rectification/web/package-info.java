/** The pages of cases and their orders. */
package org.chuangwen.rectification.web;

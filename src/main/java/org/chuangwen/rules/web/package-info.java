/** The pages on which administrators change rule tables. */
package org.chuangwen.rules.web;

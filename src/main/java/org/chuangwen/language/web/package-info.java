/** The language of a request, and the texts for pages. */
package org.chuangwen.language.web;

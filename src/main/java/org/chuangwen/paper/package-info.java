/**
 * Official papers as PDF, drawn from XHTML templates with a font of our own. Ground floor: knows no feature, only
 * templates and what is to be put into them; touches {@code language}.
 */
package org.chuangwen.paper;

/** Numbers official papers without gaps, by series and year. Ground floor: touches no other room. */
package org.chuangwen.numbering;

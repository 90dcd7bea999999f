/** What administrators set for the whole house: the calendar's years, the kinds of problems. Top: nobody knows it. */
package org.chuangwen.administration;

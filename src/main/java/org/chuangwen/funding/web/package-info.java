/** The pages of fund sources. */
package org.chuangwen.funding.web;

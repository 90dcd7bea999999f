/** The API of fund sources. */
package org.chuangwen.funding.rest;

/** How a problem leaves the API: as a problem document (RFC 9457) in the language of the one who asks. */
package org.chuangwen.problem.rest;

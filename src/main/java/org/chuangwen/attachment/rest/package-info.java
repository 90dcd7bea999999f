/** Uploading and reading attachments for other programs. */
package org.chuangwen.attachment.rest;

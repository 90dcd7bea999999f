/** Units, grids and people by REST. */
package org.chuangwen.directory.rest;
